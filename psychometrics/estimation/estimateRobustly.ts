import { type Bank, itemOf } from '../irt/bank.ts';
import { responseCurve } from '../irt/logistic.ts';
import type { Bounds } from './estimateAbility.ts';
import { globalMaximum } from './globalMaximum.ts';
import { type Estimate, type ResponsePattern, type ScoredPattern, scoredOnly } from './responsePattern.ts';

/** An estimator that trusts responses less, the further the item lies from the ability. */
export interface RobustMethod {
  readonly method: 'robust';
  readonly weight: 'huber' | 'tukey';
  /** Distance r at which the weight begins to fall (Huber) or is 0 (Tukey), in units of a·(θ − b). */
  readonly tuning: number;
  readonly bounds: Bounds;
}

/**
 * Robust ability estimate: responses to items far too hard or too easy, where guesses and slips show, count
 * less. With the residual r = a·(θ − b), D left out as in the literature,
 *
 *     Σ w(r)·score = 0     Huber w = min(1, t/|r|)     Tukey w = (1 − (r/t)²)² within ±t, 0 beyond
 *     SE = √(Σ w²·I) / Σ w·I
 *
 * Of several roots the one is taken that stands highest when the weighted scores are integrated.
 *
 * @returns undefined when no response is scored
 * @throws {RangeError} for a polytomous item, a tuning constant ≤ 0, or bounds that leave nothing to search
 * @see Schuster & Yuan (2011), Robust Estimation of Latent Ability in Item Response Models; Magis (2014),
 *   On the Asymptotic Standard Error of a Class of Robust Estimators of Ability
 */
export function estimateRobustly(
  bank: Bank,
  method: RobustMethod,
  responses: ResponsePattern,
): Estimate | undefined {
  const { lower, upper } = method.bounds;
  if (!(method.tuning > 0)) throw new RangeError(`a tuning constant must be > 0, not ${method.tuning}`);
  if (!(lower < upper && upper - lower < Infinity)) {
    throw new RangeError(`bounds must run from a lower to a higher ability, not from ${lower} to ${upper}`);
  }
  const pattern = scoredOnly(responses, bank);
  if (pattern.items.length === 0) return undefined;
  const sums = (theta: number) => weightedSums(bank, method, pattern, theta);
  const steepest = pattern.items.reduce((most, item) => Math.max(most, bank.a[item]!), 0);
  const theta = globalMaximum((x) => sums(x).score, lower, upper, Math.min(0.1, 0.25 / steepest));
  const { information, variance } = sums(theta);
  return { theta, se: Math.sqrt(variance) / information };
}

function weightedSums(
  bank: Bank,
  method: RobustMethod,
  { items, scores }: ScoredPattern,
  theta: number,
): { score: number; information: number; variance: number } {
  const sums = { score: 0, information: 0, variance: 0 };
  items.forEach((index, k) => {
    const item = itemOf(bank, index);
    const curve = responseCurve(theta, item);
    const weight = weightOf(method, (item.a / bank.scaling) * (theta - item.b));
    sums.score += weight * (scores[k] === 1 ? curve.scoreCorrect : curve.scoreIncorrect);
    sums.information += weight * curve.information;
    sums.variance += weight * weight * curve.information;
  });
  return sums;
}

function weightOf({ weight, tuning }: RobustMethod, residual: number): number {
  const r = Math.abs(residual) / tuning;
  if (weight === 'huber') return r <= 1 ? 1 : 1 / r;
  return r <= 1 ? (1 - r * r) ** 2 : 0;
}
