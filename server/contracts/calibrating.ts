import { z } from 'zod';
import { ItemCode } from '#itembank/content/itemCode.ts';
import type { Operation } from './operation.ts';
import { OneLine } from './plainText.ts';

const Figure = z.number().nullish();

/**
 * What `peil calibrate` prints, as far as the bank takes it in (`printedReport` picks that). Infit and outfit are mean
 * squares, `sX2` has `df` degrees of freedom and probability `p`; an anchored item kept the parameters it came with.
 */
export const CalibrationReport = z.strictObject({
  model: z.string().max(20),
  converged: z.boolean(),
  items: z
    .array(
      z.strictObject({
        id: z.string().max(100),
        a: Figure,
        b: Figure,
        c: Figure,
        d: Figure,
        anchored: z.boolean().default(false),
        se: z.strictObject({ a: Figure, b: Figure, c: Figure }).default({}),
        fit: z.strictObject({
          responses: z.int().nonnegative(),
          verdict: z.enum(['kept', 'warned', 'unusable', 'refused']),
          sX2: Figure,
          df: Figure,
          p: Figure,
          infit: Figure,
          outfit: Figure,
        }),
      }),
    )
    .max(10_000),
});
export type CalibrationReport = z.infer<typeof CalibrationReport>;

/** `release`: the one that was answered. A trial changes nothing. */
const MeasureReleaseDraft = z.strictObject({
  basedOn: z.int().positive(),
  release: OneLine.max(60),
  trial: z.boolean(),
  report: CalibrationReport,
});
export type MeasureReleaseDraft = z.infer<typeof MeasureReleaseDraft>;

/**
 * Why an item of a report is not taken over. `notInDraft`, `notInRelease`: the draft has not chosen it, or those who
 * answered were not given it. `anchor`: its parameters were given, not found. `model`: it is scored in more than right and
 * wrong. `noParameters`: there were too few answers or these say nothing. `otherText`: the item reads differently since.
 */
export const LeftOut = z.enum(['notInDraft', 'notInRelease', 'anchor', 'model', 'noParameters', 'otherText']);
export type LeftOut = z.infer<typeof LeftOut>;

/** What a calibration brings to a draft. */
export const MeasuredDraft = z.strictObject({
  /** Taken over, with what asks for a look. */
  measured: z.array(
    z.strictObject({
      code: ItemCode,
      b: z.number(),
      seB: z.number().nullable(),
      /** Difficulty the draft had for it before. */
      before: z.number().nullable(),
      responses: z.int(),
      method: z.string(),
      on: z.iso.date(),
      flags: z.array(z.enum(['misfit', 'drift'])),
    }),
  ),
  leftOut: z.array(z.strictObject({ id: z.string(), reason: LeftOut })),
});
export type MeasuredDraft = z.infer<typeof MeasuredDraft>;

/** Part of `operations`. */
export const calibratingOperations = {
  responsesOfRelease: {
    method: 'get',
    path: '/api/releases/:id/responses',
    roles: ['psychometrician'],
    scope: 'all',
    summary:
      'Scored answers to the items of a release in all sittings that gave it, per test and without names, as CSV for a calibration.',
    params: z.strictObject({ id: OneLine.max(60) }),
    reply: 'file',
  },
  measureReleaseDraft: {
    method: 'post',
    path: '/api/release-drafts/:id/measurements',
    roles: ['author', 'psychometrician'],
    scope: 'all',
    summary: 'Takes the parameters of a calibration over into a draft, or shows what that would bring.',
    params: z.strictObject({ id: z.uuid() }),
    body: MeasureReleaseDraft,
    maxKilobytes: 4_096,
    reply: MeasuredDraft,
  },
} as const satisfies Record<string, Operation>;
