import { type Bank, itemOf } from './bank.ts';
import { expectedCategoryScore } from './categoryModel.ts';
import { probability } from './logistic.ts';

/**
 * The score a candidate of ability θ gets on an item on average: P(θ), or Σ k·Pₖ(θ) for a polytomous item.
 *
 * @param theta ability θ, in logits
 * @returns a score between 0 and the highest score of the item
 */
export function expectedScore(bank: Bank, item: number, theta: number): number {
  const model = bank.polytomous.get(item);
  return model ? expectedCategoryScore(theta, model) : probability(theta, itemOf(bank, item));
}

/**
 * Test characteristic curve: the score a candidate of ability θ gets on a test on average.
 *
 * @returns the sum of the expected scores of its items
 * @see Lord (1980), Applications of Item Response Theory to Practical Testing Problems, ch. 4
 */
export function testCharacteristicCurve(bank: Bank, items: Iterable<number>, theta: number): number {
  let sum = 0;
  for (const item of items) sum += expectedScore(bank, item, theta);
  return sum;
}
