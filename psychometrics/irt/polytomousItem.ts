import type { CategoryModel } from './categoryModel.ts';

/**
 * Parameters of an item scored 0, 1, …, m. Thresholds and steps are abilities in logits; a slope is per
 * logit, and D is applied when a bank is compiled.
 */
export type PolytomousItem =
  /** Graded response: P*(k) = logistic(D·a·(θ − bₖ)) is the probability of k or more; bₖ ascend. */
  | { readonly model: 'grm'; readonly a: number; readonly thresholds: readonly number[] }
  /** Generalised partial credit: ln(Pₖ / Pₖ₋₁) = D·a·(θ − δₖ). */
  | { readonly model: 'gpcm'; readonly a: number; readonly thresholds: readonly number[] }
  /** Partial credit: GPCM with a = 1. */
  | { readonly model: 'pcm'; readonly thresholds: readonly number[] }
  /** Rating scale: PCM with thresholds `location + steps[k]`; the items of a scale share their steps. */
  | { readonly model: 'rsm'; readonly location: number; readonly steps: readonly number[] }
  /** Nominal: ln(Pₖ / P₀) = αₖ·θ + cₖ for k = 1, …, m. D is not used: the slopes are what they are. */
  | { readonly model: 'nrm'; readonly slopes: readonly number[]; readonly intercepts: readonly number[] };

/** What is wrong with one parameter of a polytomous item. */
export interface CategoryProblem {
  readonly parameter: 'a' | 'b' | 'thresholds';
  readonly value: number;
  readonly reason: string;
}

/** Beyond these a parameter is a slip of the pen, and its derivatives could overflow. */
const largestSlope = 100;
const largestThreshold = 1000;
/** Responses are stored in bytes; no scale in use comes near it. */
const mostCategories = 100;

/**
 * An item in the form its probabilities are computed from: cumulative for the graded response model,
 * divide-by-total (a multinomial logit) for all others.
 *
 *     GPCM  Pₖ ∝ exp(Σ_{t ≤ k} s·(θ − δₜ)) = exp(k·s·θ − s·Σ_{t ≤ k} δₜ),   s = D·a
 *
 * @param scaling D: 1 for the logistic metric, 1.702 for parameters in the normal metric
 * @see Samejima (1969); Muraki (1992); Masters (1982); Andrich (1978); Bock (1972)
 */
export function compileCategories(item: PolytomousItem, scaling = 1): CategoryModel {
  switch (item.model) {
    case 'grm':
      return cumulative(scaling * item.a, item.thresholds);
    case 'gpcm':
      return partialCredit(scaling * item.a, item.thresholds);
    case 'pcm':
      return partialCredit(scaling, item.thresholds);
    case 'rsm':
      return partialCredit(
        scaling,
        item.steps.map((step) => item.location + step),
      );
    case 'nrm':
      return {
        family: 'divideByTotal',
        slopes: Float64Array.of(0, ...item.slopes),
        intercepts: Float64Array.of(0, ...item.intercepts),
      };
  }
}

function cumulative(slope: number, thresholds: readonly number[]): CategoryModel {
  const gaps = new Float64Array(thresholds.length + 1).fill(1);
  for (let k = 1; k < thresholds.length; k++) {
    gaps[k] = -Math.expm1(slope * (thresholds[k - 1]! - thresholds[k]!));
  }
  return { family: 'cumulative', slope, thresholds: Float64Array.from(thresholds), gaps };
}

function partialCredit(slope: number, thresholds: readonly number[]): CategoryModel {
  const slopes = new Float64Array(thresholds.length + 1);
  const intercepts = new Float64Array(thresholds.length + 1);
  thresholds.forEach((threshold, k) => {
    slopes[k + 1] = slope * (k + 1);
    intercepts[k + 1] = intercepts[k]! - slope * threshold;
  });
  return { family: 'divideByTotal', slopes, intercepts };
}

/** Every reason why parameters cannot be an item; empty when they can. */
export function findCategoryProblems(item: PolytomousItem): CategoryProblem[] {
  const problems: CategoryProblem[] = [];
  const refuse = (parameter: CategoryProblem['parameter'], value: number, reason: string) =>
    problems.push({ parameter, value, reason });

  const categories = item.model === 'nrm' ? item.slopes : item.model === 'rsm' ? item.steps : item.thresholds;
  if (categories.length === 0) refuse('thresholds', 0, 'are missing');
  if (categories.length >= mostCategories)
    refuse('thresholds', categories.length, `are more than ${mostCategories - 1}`);
  if ('a' in item) {
    if (!Number.isFinite(item.a)) refuse('a', item.a, 'is not a finite number');
    else if (item.a <= 0) refuse('a', item.a, 'must be greater than 0');
    else if (item.a > largestSlope) refuse('a', item.a, `must not exceed ${largestSlope}`);
  }
  if (item.model === 'rsm' && !(Math.abs(item.location) <= largestThreshold)) {
    refuse('b', item.location, `must be a number within ±${largestThreshold}`);
  }
  if (item.model === 'nrm' && item.intercepts.length !== item.slopes.length) {
    refuse(
      'thresholds',
      item.intercepts.length,
      'must hold a slope and an intercept for each category but the first',
    );
  }
  const figures = item.model === 'nrm' ? [...item.slopes, ...item.intercepts] : categories;
  for (const value of figures) {
    if (!Number.isFinite(value)) refuse('thresholds', value, `hold ${value}, which is not a finite number`);
    else if (Math.abs(value) > largestThreshold)
      refuse('thresholds', value, `must lie within ±${largestThreshold}`);
  }
  if (item.model === 'nrm' && item.slopes.some((slope) => Math.abs(slope) > largestSlope)) {
    refuse('thresholds', Math.max(...item.slopes.map(Math.abs)), `hold a slope beyond ±${largestSlope}`);
  }
  if (item.model === 'nrm' && item.slopes.length > 0 && item.slopes.every((slope) => slope === 0)) {
    refuse('thresholds', 0, 'hold no slope other than 0');
  }
  if (item.model === 'grm') {
    const at = categories.findIndex((value, k) => k > 0 && value <= categories[k - 1]!);
    if (at > 0) refuse('thresholds', categories[at]!, 'must ascend');
  }
  return problems;
}
