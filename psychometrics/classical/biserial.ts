import { normalDensity, normalQuantile } from '../numerics/normalDistribution.ts';
import { mean, standardDeviation } from '../numerics/sampleMoments.ts';

/**
 * Biserial correlation: between a continuous score and the normal variable that is thought to lie under a
 * right-or-wrong item.
 *
 *     r = (M₁ − M₀)·p·q / (s·φ(z)),   Φ(z) = p
 *
 * with M₁ and M₀ the mean score of those right and wrong and s the standard deviation with denominator n − 1.
 *
 * @returns may exceed 1 where the score is not normal; NaN when everyone or no one is right
 * @see Lord & Novick (1968), Statistical Theories of Mental Test Scores, ch. 15
 */
export function biserial(right: ArrayLike<number>, score: ArrayLike<number>): number {
  const p = mean(right);
  if (!(p > 0 && p < 1)) return Number.NaN;
  let sumRight = 0;
  let sum = 0;
  for (let k = 0; k < score.length; k++) {
    sum += score[k]!;
    sumRight += right[k]! * score[k]!;
  }
  const n = score.length;
  const difference = sumRight / (n * p) - (sum - sumRight) / (n * (1 - p));
  return (difference * p * (1 - p)) / (standardDeviation(score) * normalDensity(normalQuantile(p)));
}
