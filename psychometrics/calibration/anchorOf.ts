import { type Bank, itemOf } from '../irt/bank.ts';
import type { ModelParameters } from './calibrationModel.ts';

/**
 * An item of a bank as an anchor, in the logistic metric; undefined for a nominal item, which has no one slope.
 *
 * @throws {RangeError} for an item outside the bank
 */
export function anchorOf(bank: Bank, item: number): ModelParameters | undefined {
  const categories = bank.polytomous.get(item);
  if (!categories) return { model: 'logistic', ...itemOf(bank, item) };
  if (categories.family === 'cumulative') {
    return { model: 'grm', a: categories.slope, thresholds: [...categories.thresholds] };
  }
  const { slopes, intercepts } = categories;
  const a = slopes[1]!;
  if (slopes.some((slope, k) => Math.abs(slope - k * a) > 1e-12 * Math.abs(k * a))) {
    return undefined;
  }
  const thresholds = [...intercepts.slice(1)].map((sum, k) => -(sum - intercepts[k]!) / a);
  return { model: 'gpcm', a, thresholds };
}
