import { z } from 'zod';
import { Quota } from '#itembank/blueprint/quota.ts';
import { contentHash } from '#itembank/content/contentHash.ts';
import { Bilingual } from '#itembank/taxonomy/bilingual.ts';
import { Pool } from '#itembank/taxonomy/pool.ts';

/** How one kind of test works: everything that differs between tests is data here, never code. */
export const Design = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]{1,60}$/),
    version: z.int().positive(),
    name: Bilingual,
    pool: Pool,
    /** `joint`: all candidates of a sitting start at one moment. `open`: anyone, any time. */
    start: z.enum(['joint', 'open']),
    selection: z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('adaptive'),
        criterion: z.literal('mfi'),
        /** First ability assumed: drawn per attempt, by its seed, within this distance of 0 logits. */
        startSpread: z.number().min(0).max(2),
      }),
      /** Everyone gets the same items, in an order drawn per attempt by its seed. */
      z.strictObject({ kind: z.literal('linear') }),
    ]),
    length: z.strictObject({ minimum: z.int().positive(), maximum: z.int().positive() }),
    /** An adaptive test stops, from its minimum length on, at this standard error. Null: never early. */
    stopAtStandardError: z.number().positive().nullable(),
    /** Hard limits: every test that runs to its end meets all of them. */
    blueprint: z.array(Quota),
    ability: z.strictObject({
      /** Normal prior of the EAP estimate, in logits. */
      prior: z.strictObject({ mean: z.number(), standardDeviation: z.number().positive() }),
      quadrature: z.strictObject({ lower: z.number(), upper: z.number(), n: z.int().min(11).max(401) }),
    }),
    durationMinutes: z.int().positive().nullable(),
    /** Answering "?": off in an adaptive test, so that not knowing is never silently wrong. */
    dontKnow: z.literal('off'),
    /** Ending before the last item. Answers given count; below `minimumItems` there is no result. */
    unfinished: z.strictObject({ minimumItems: z.int().positive() }),
    mayStopEarly: z.boolean(),
    feedback: z.strictObject({
      moment: z.enum(['afterItem', 'atEnd', 'afterRelease']),
      by: z.enum(['theme', 'icpc']),
      /** Whether finished attempts show the items themselves, worked out. */
      showItems: z.boolean(),
      labels: z.strictObject({
        /** Fewer items than this in an area: no label and no level. */
        minimumItems: z.int().positive(),
        /** Area ability below `low` is labelled low, above `high` high, in logits. */
        low: z.number(),
        high: z.number(),
        /** How far knowledge of one area lies from someone's overall ability, as a standard deviation. */
        areaSpread: z.number().positive(),
      }),
    }),
  })
  .refine(({ length }) => length.minimum <= length.maximum, {
    message: 'minimum length exceeds maximum',
    path: ['length'],
  })
  .refine(({ start, durationMinutes }) => start === 'open' || durationMinutes !== null, {
    message: 'a joint start needs a common end',
    path: ['durationMinutes'],
  })
  .refine(({ blueprint }) => new Set(blueprint.map(nameOfQuota)).size === blueprint.length, {
    message: 'one value has two quotas',
    path: ['blueprint'],
  })
  .refine(({ ability: { quadrature } }) => quadrature.lower < quadrature.upper, {
    message: 'lower bound is not below upper bound',
    path: ['ability', 'quadrature'],
  })
  .refine(({ feedback: { labels } }) => labels.low <= labels.high, {
    message: 'low exceeds high',
    path: ['feedback', 'labels'],
  });
export type Design = z.infer<typeof Design>;

function nameOfQuota({ attribute, value }: Quota): string {
  return `${attribute}:${value}`;
}

/** Identity of a design version: a sitting names it, so a changed design is another design. */
export function designHash(design: Design): string {
  return contentHash(design);
}
