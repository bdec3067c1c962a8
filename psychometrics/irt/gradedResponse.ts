import { type CategoryCurve, categoryCurve } from './categoryCurve.ts';
import { logistic } from './logistic.ts';

/** An item under the graded response model: m thresholds make m + 1 ordered categories. */
export interface GradedItem {
  /** Discrimination, per logit; a > 0. */
  readonly a: number;
  /** Difficulty of reaching category k or higher, in logits; strictly increasing. */
  readonly thresholds: ArrayLike<number>;
}

/**
 * Probability of each category 0 … m under Samejima's graded response model:
 *
 *     P*ₖ = 1 / (1 + exp(−D·a(θ − bₖ))),   Pₖ = P*ₖ − P*ₖ₊₁,   P*₀ = 1,  P*ₘ₊₁ = 0
 *
 * @param theta ability θ, in logits
 * @param scaling D: 1 for the logistic metric, 1.702 for parameters in the normal metric
 * @returns m + 1 probabilities; they sum to 1
 * @see Samejima (1969), Estimation of Latent Ability Using a Response Pattern of Graded Scores
 */
export function gradedProbabilities(theta: number, item: GradedItem, scaling = 1): Float64Array {
  return gradedCurve(theta, item, scaling).p;
}

/** Fisher information of the item about θ, in 1 / logit²; ≥ 0. */
export function gradedInformation(theta: number, item: GradedItem, scaling = 1): number {
  return gradedCurve(theta, item, scaling).information;
}

/**
 * Probabilities, their derivatives and the information, in one pass. The difference of two boundary curves
 * is written as a product, so that nothing is lost in the tails; with L = P*, M = 1 − L and s = D·a:
 *
 *     Pₖ = Lₖ·Mₖ₊₁·(1 − exp(−s(bₖ₊₁ − bₖ)))
 *     (log Pₖ)′ = s(Mₖ − Lₖ₊₁),   (log Pₖ)″ = −s²(LₖMₖ + Lₖ₊₁Mₖ₊₁)
 */
export function gradedCurve(theta: number, { a, thresholds }: GradedItem, scaling = 1): CategoryCurve {
  const s = scaling * a;
  const categories = thresholds.length + 1;
  const p = new Float64Array(categories);
  const d1 = new Float64Array(categories);
  const d2 = new Float64Array(categories);
  const d3 = new Float64Array(categories);
  let [lower, rest, lowerBend] = [1, 0, 0]; // L, M and L·M of the boundary below; P*₀ is certain
  for (let k = 0; k < categories; k++) {
    const last = k === thresholds.length;
    const x = last ? Number.NEGATIVE_INFINITY : s * (theta - thresholds[k]!);
    const upper = logistic(x);
    const upperRest = logistic(-x);
    const upperBend = upper * upperRest;
    const gap = last || k === 0 ? 1 : -Math.expm1(-s * (thresholds[k]! - thresholds[k - 1]!));
    p[k] = lower * upperRest * gap;
    d1[k] = s * (rest - upper);
    d2[k] = -s * s * (lowerBend + upperBend);
    d3[k] = -s * s * s * (lowerBend * (rest - lower) + upperBend * (upperRest - upper));
    [lower, rest, lowerBend] = [upper, upperRest, upperBend];
  }
  return categoryCurve(p, d1, d2, d3);
}
