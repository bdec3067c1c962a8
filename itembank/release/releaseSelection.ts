import { z } from 'zod';
import { Measurement } from '#itembank/calibration/measurement.ts';
import { ItemCode } from '#itembank/content/itemCode.ts';
import { Pool } from '#itembank/taxonomy/pool.ts';
import { ItemSet } from './itemSet.ts';
import { EnemySet } from './release.ts';

/** How difficult a writer thinks an item is, as long as nobody has answered it. */
export const DifficultyEstimate = z.strictObject({
  code: ItemCode,
  /** In logits. */
  b: z.number().min(-3).max(3),
  by: z.string().min(1),
  on: z.iso.date(),
});

/** What people choose for a release, before it is frozen. The bank says which versions that comes down to. */
export const ReleaseSelection = z.strictObject({
  name: z.string().min(3).max(80),
  pool: Pool,
  codes: z
    .array(ItemCode)
    .max(4000)
    .refine((codes) => new Set(codes).size === codes.length, { message: 'an item stands in it twice' }),
  enemies: z.array(EnemySet).max(1000),
  sets: z.array(ItemSet).max(200),
  /** Items that stay out of every release before a day. */
  embargoes: z.array(z.strictObject({ code: ItemCode, until: z.iso.date() })).max(1000),
  /** Items given to a candidate in so many months before publication rest. */
  restMonths: z.int().min(0).max(60),
  estimates: z.array(DifficultyEstimate).max(4000),
  /** They come before what an item inherits or somebody estimated. Drafts of before it was kept have none. */
  measurements: z.array(Measurement).max(4000).default([]),
});
export type ReleaseSelection = z.infer<typeof ReleaseSelection>;
