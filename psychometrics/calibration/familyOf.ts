import type { CalibrationModel, ModelParameters } from './calibrationModel.ts';
import { fixedFamily } from './fixedFamily.ts';
import { gradedFamily } from './gradedFamily.ts';
import type { ItemFamily } from './itemFamily.ts';
import { logisticFamily } from './logisticFamily.ts';
import { partialCreditFamily } from './partialCreditFamily.ts';

/**
 * The family an item is estimated in.
 *
 * @param categories seen in the responses; right and wrong always are two
 * @param anchor its parameters, when they are known and stay
 */
export function familyOf(
  model: CalibrationModel,
  categories: number,
  anchor: ModelParameters | undefined,
): ItemFamily {
  if (anchor) return fixedFamily(anchor);
  switch (model) {
    case 'rasch':
      return logisticFamily(1);
    case '2pl':
      return logisticFamily(2);
    case '3pl':
      return logisticFamily(3);
    case 'grm':
      return gradedFamily(categories);
    case 'gpcm':
      return partialCreditFamily(categories);
  }
}
