import { z } from 'zod';
import { ItemCode } from '#itembank/content/itemCode.ts';
import { Stage } from '#itembank/taxonomy/lifeCycle.ts';
import { Instant } from './ids.ts';
import { OneLine } from './plainText.ts';
import { SourceId } from './sources.ts';

const count = z.int().nonnegative();
const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

/** How up to date the bank is. */
export const Currency = z.strictObject({
  today: z.iso.date(),
  items: count,
  /** Naming an edition that no longer counts. */
  outdated: count,
  /** Past their review date. */
  past: count,
  /** Naming a source nobody keeps. */
  unknown: count,
  /** How many lose their review date in each month, from this one. */
  months: z.array(z.strictObject({ month: Month, items: count })),
  /** After the last of these months. */
  later: count,
  sources: z.array(
    z.strictObject({ id: SourceId, name: z.string(), items: count, outdated: count, soon: count }),
  ),
  themes: z.array(z.strictObject({ theme: z.string(), items: count, outdated: count, soon: count })),
  /** Tests that are still to come. */
  planned: z.array(
    z.strictObject({
      name: z.string(),
      plannedAt: Instant,
      release: z.string(),
      items: count,
      outdated: count,
      /** Past their review date on that day. */
      expiring: count,
    }),
  ),
});
export type Currency = z.infer<typeof Currency>;

/** Which items of the dashboard; an absent part narrows nothing. */
export const CurrencyQuery = z.strictObject({
  only: z.enum(['outdated', 'past', 'soon', 'unknown']).optional(),
  month: Month.optional(),
  source: SourceId.optional(),
  theme: OneLine.max(60).optional(),
  release: OneLine.max(60).optional(),
});
export type CurrencyQuery = z.infer<typeof CurrencyQuery>;

export const CurrencyItem = z.strictObject({
  code: ItemCode,
  question: z.string(),
  stage: Stage,
  theme: z.string(),
  reviewBy: z.iso.date(),
  /** What is the matter with its sources: the edition it names and the one that counts; null when nobody keeps it. */
  sources: z.array(z.strictObject({ name: z.string(), edition: z.string(), current: z.string().nullable() })),
});
export type CurrencyItem = z.infer<typeof CurrencyItem>;
