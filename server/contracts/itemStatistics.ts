import { z } from 'zod';
import { ItemCode } from '#itembank/content/itemCode.ts';
import { Instant } from './ids.ts';
import type { Operation } from './operation.ts';

/** What is known of an item from tests: of the version worked on, and of earlier ones as far as only looks or data differ. */
export const ItemStatistics = z.strictObject({
  code: ItemCode,
  /** How often it was answered in sittings. */
  deliveries: z.int().nonnegative(),
  /** Of the latest sitting in which it was answered: statistics belong to one administration. */
  latest: z
    .strictObject({
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
    })
    .nullable(),
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
} as const satisfies Record<string, Operation>;
