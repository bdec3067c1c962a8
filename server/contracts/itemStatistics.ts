import { z } from 'zod';
import { Calibration } from '#itembank/calibration/calibration.ts';
import { ItemCode } from '#itembank/content/itemCode.ts';
import { Instant } from './ids.ts';
import type { Operation } from './operation.ts';

/** What one sitting showed of an item: statistics belong to one administration. */
const Latest = z.strictObject({
  sitting: z.string(),
  plannedAt: Instant,
  /** True when candidates got different items, so that their totals cannot be compared: no Rit and Rir. */
  adaptive: z.boolean(),
  answers: z.int().positive(),
  /** p: the part of the answers that was right. */
  proportionCorrect: z.number().min(0).max(1),
  /** Correlation with the total, with and without the item; null when it does not exist. */
  itemTotal: z.number().min(-1).max(1).nullable(),
  itemRest: z.number().min(-1).max(1).nullable(),
  medianMs: z.number().nonnegative(),
});

/** What is known of an item from tests: of the version worked on, and of earlier ones as far as only looks or data differ. */
export const ItemStatistics = z.strictObject({
  code: ItemCode,
  /** How often it was answered in sittings. */
  deliveries: z.int().nonnegative(),
  /** Of the latest sitting in which it was answered: statistics belong to one administration. */
  latest: Latest.nullable(),
  /** As in the latest release that holds it. */
  calibration: z
    .strictObject({
      a: z.number(),
      b: z.number(),
      c: z.number(),
      /** Answers they were estimated from; null for an estimate by editors. */
      responses: z.int().positive().nullable(),
    })
    .nullable(),
  /** Remarks of candidates. */
  comments: z.int().nonnegative(),
});
export type ItemStatistics = z.infer<typeof ItemStatistics>;

/** Statistics of the bank as far as they have been worked out; ask again while they are not `complete`. */
export const BankStatistics = z.strictObject({ complete: z.boolean(), items: z.array(ItemStatistics) });
export type BankStatistics = z.infer<typeof BankStatistics>;

const Curve = z.strictObject({
  /** What people are grouped by: the number of other items they had right, or ability in logits. */
  scale: z.enum(['restScore', 'ability']),
  /** Ids of options, `true` and `false`, or for other types `right` and `wrong`. */
  choices: z.array(z.string()),
  /** Lowest first; `proportions` in the order of `choices`. */
  groups: z.array(
    z.strictObject({
      from: z.number(),
      to: z.number(),
      mean: z.number(),
      answers: z.int().positive(),
      proportions: z.array(z.number().min(0).max(1)),
    }),
  ),
});
export type OptionCurve = z.infer<typeof Curve>;

/** What is known of one item, of the version worked on and those before it that no change of content separates from it. */
export const ItemMeasurement = z.strictObject({
  /** False while sittings are still being counted; ask again. */
  complete: z.boolean(),
  version: z.int().positive(),
  /** The first version whose statistics still hold. */
  since: z.int().positive(),
  /** Sittings in which it was answered, the latest first. */
  sittings: z.array(
    z.strictObject({
      ...Latest.shape,
      version: z.int().positive(),
      /** Null below `fewestAnswers`. */
      curve: Curve.nullable(),
    }),
  ),
  fewestAnswers: z.int().positive(),
  /** As in the latest release that holds it. */
  calibration: z
    .strictObject({ calibration: Calibration, flags: z.array(z.enum(['misfit', 'drift'])) })
    .nullable(),
});
export type ItemMeasurement = z.infer<typeof ItemMeasurement>;

/** Part of `editingOperations`. */
export const itemStatisticsOperations = {
  viewItemStatistics: {
    method: 'get',
    path: '/api/item-statistics',
    roles: ['author', 'reviewer', 'psychometrician'],
    scope: 'all',
    summary: 'What sittings have shown of items; items nobody answered are left out.',
    reply: BankStatistics,
  },
  viewItemMeasurement: {
    method: 'get',
    path: '/api/items/:code/statistics',
    roles: ['author', 'reviewer', 'psychometrician'],
    scope: 'all',
    summary: 'What sittings and calibrations have shown of one item, with its option curves.',
    params: z.strictObject({ code: ItemCode }),
    reply: ItemMeasurement,
  },
} as const satisfies Record<string, Operation>;
