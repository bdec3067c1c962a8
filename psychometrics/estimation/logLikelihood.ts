import { type Bank, itemOf } from '../irt/bank.ts';
import { categoryLogProbabilities } from '../irt/categoryModel.ts';
import { logProbability } from '../irt/logistic.ts';
import type { ScoredPattern } from './responsePattern.ts';

/**
 * Log-likelihood of the responses at ability θ.
 *
 *     ln L(θ) = Σ ln P(response | θ)
 *
 * @param theta ability θ, in logits
 * @returns a log-probability, ≤ 0; 0 for an empty pattern
 */
export function logLikelihood(bank: Bank, { items, scores }: ScoredPattern, theta: number): number {
  let sum = 0;
  items.forEach((item, k) => {
    const model = bank.polytomous.get(item);
    sum += model
      ? categoryLogProbabilities(theta, model)[scores[k]!]!
      : logProbability(theta, itemOf(bank, item), scores[k] === 1);
  });
  return sum;
}
