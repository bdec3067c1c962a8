import { type CategoryCurve, categoryCurve } from './categoryCurve.ts';

/** An item under the generalised partial credit model: m thresholds make m + 1 ordered categories. */
export interface PartialCreditItem {
  /** Discrimination, per logit; a > 0. 1 for every item of the partial credit model. */
  readonly a: number;
  /** Step k is where categories k − 1 and k are equally likely, in logits; in any order. */
  readonly thresholds: ArrayLike<number>;
}

/**
 * Probability of each category 0 … m under Muraki's generalised partial credit model:
 *
 *     Pₖ = exp(zₖ) / Σ exp(z),   zₖ = Σ D·a(θ − bₜ) over t = 1 … k,   z₀ = 0
 *
 * @param theta ability θ, in logits
 * @param scaling D: 1 for the logistic metric, 1.702 for parameters in the normal metric
 * @returns m + 1 probabilities; they sum to 1
 * @see Muraki (1992), A Generalized Partial Credit Model: Application of an EM Algorithm
 */
export function partialCreditProbabilities(
  theta: number,
  { a, thresholds }: PartialCreditItem,
  scaling = 1,
): Float64Array {
  const p = new Float64Array(thresholds.length + 1);
  let largest = 0;
  for (let k = 1; k < p.length; k++) {
    p[k] = p[k - 1]! + scaling * a * (theta - thresholds[k - 1]!);
    largest = Math.max(largest, p[k]!);
  }
  let total = 0;
  for (let k = 0; k < p.length; k++) {
    p[k] = Math.exp(p[k]! - largest);
    total += p[k]!;
  }
  for (let k = 0; k < p.length; k++) p[k]! /= total;
  return p;
}

/** Fisher information of the item about θ, in 1 / logit²; (D·a)² times the variance of the category. */
export function partialCreditInformation(theta: number, item: PartialCreditItem, scaling = 1): number {
  return partialCreditCurve(theta, item, scaling).information;
}

/**
 * Probabilities, their derivatives and the information. With T, V and U the mean, variance and third central
 * moment of the category at θ, and s = D·a:
 *
 *     (log Pₖ)′ = s(k − T),   (log Pₖ)″ = −s²V,   (log Pₖ)‴ = −s³U
 */
export function partialCreditCurve(theta: number, item: PartialCreditItem, scaling = 1): CategoryCurve {
  const s = scaling * item.a;
  const p = partialCreditProbabilities(theta, item, scaling);
  let mean = 0;
  for (let k = 0; k < p.length; k++) mean += k * p[k]!;
  let variance = 0;
  let third = 0;
  for (let k = 0; k < p.length; k++) {
    variance += p[k]! * (k - mean) ** 2;
    third += p[k]! * (k - mean) ** 3;
  }
  return categoryCurve(
    p,
    p.map((_, k) => s * (k - mean)),
    p.map(() => -s * s * variance),
    p.map(() => -s * s * s * third),
  );
}
