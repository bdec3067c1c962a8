import type { Calibration } from '#itembank/calibration/calibration.ts';
import type { ItemContent } from '#itembank/content/item.ts';

/** A figure about an item from one administration. */
export interface ItemStatistic {
  /** As the specification or the field calls it, e.g. `proportionCorrect`, `itemRestCorrelation`. */
  readonly name: string;
  /** Where it was found: a release or a sitting. */
  readonly context: string;
  /** Number of answers behind it. */
  readonly cases: number;
  readonly value: number;
}

/** An item as it leaves or enters the bank: all an editor wrote, and what is known about it. */
export interface ExchangedItem {
  readonly code: string;
  readonly content: ItemContent;
  readonly calibration: Calibration | null;
  readonly statistics: readonly ItemStatistic[];
}

/** A text file of a package. */
export interface PackageFile {
  readonly path: string;
  readonly text: string;
}
