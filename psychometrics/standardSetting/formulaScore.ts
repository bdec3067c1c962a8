/** What a candidate did with one item: right, wrong, or nothing ("?" and blank alike). */
export type FormulaResponse = 'right' | 'wrong' | 'none';

/**
 * Formula score as a percentage: guessing gains nothing on average.
 *
 *     100 · Σ s / n,   s = 1 right, −1/(k − 1) wrong among k options, 0 not answered
 *
 * over the n items that count; voided items are left out of both.
 *
 * @param optionCounts k of each item, "?" not counted; at least 2
 * @param voided items that do not count
 * @returns from −100 (all wrong, two options) to 100; NaN when no item counts
 * @throws {RangeError} for a number of options below 2, or another number of responses than items
 * @see Lord (1975), Formula Scoring and Number-Right Scoring
 */
export function formulaScore(
  responses: readonly FormulaResponse[],
  optionCounts: readonly number[],
  voided: readonly boolean[] = [],
): number {
  if (responses.length !== optionCounts.length) {
    throw new RangeError(`${optionCounts.length} items need as many responses, not ${responses.length}`);
  }
  let sum = 0;
  let counted = 0;
  responses.forEach((response, item) => {
    const options = optionCounts[item]!;
    if (!(Number.isInteger(options) && options >= 2)) {
      throw new RangeError(`item ${item}: ${options} is not a number of options from 2`);
    }
    if (voided[item]) return;
    counted++;
    if (response === 'right') sum += 1;
    else if (response === 'wrong') sum -= 1 / (options - 1);
  });
  return (100 * sum) / counted;
}
