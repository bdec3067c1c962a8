import { z } from 'zod';
import { Calibration } from '#itembank/calibration/calibration.ts';
import { ItemContent } from '#itembank/content/item.ts';
import { ItemCode } from '#itembank/content/itemCode.ts';

/** A figure about an item from one administration. */
export const ItemStatistic = z.strictObject({
  /** As the specification or the field calls it, e.g. `proportionCorrect`, `itemRestCorrelation`. */
  name: z.string(),
  /** Where it was found: a release or a sitting. */
  context: z.string(),
  /** Number of answers behind it. */
  cases: z.int(),
  value: z.number(),
});
export type ItemStatistic = z.infer<typeof ItemStatistic>;

/** An item as it leaves or enters the bank: all an editor wrote, and what is known about it. Other members are let be. */
export const ExchangedItem = z.object({
  code: ItemCode,
  content: ItemContent,
  calibration: Calibration.nullable().default(null),
  statistics: z.array(ItemStatistic).default([]),
});
export type ExchangedItem = z.infer<typeof ExchangedItem>;

/** A text file of a package. */
export interface PackageFile {
  readonly path: string;
  readonly text: string;
}
