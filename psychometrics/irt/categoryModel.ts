import { type CategoryCurve, categoryCurve } from './categoryCurve.ts';
import { gradedCurve } from './gradedResponse.ts';
import { logistic, logLogistic } from './logistic.ts';

/**
 * An item with categories 0, 1, …, m, compiled. The scaling constant D is multiplied into its slopes.
 *
 *     cumulative     Pₖ = L(xₖ) − L(xₖ₊₁),  xₖ = slope·(θ − thresholds[k − 1]),  P(≥ 0) = 1
 *     divideByTotal  Pₖ ∝ exp(slopes[k]·θ + intercepts[k])
 */
export type CategoryModel =
  | {
      readonly family: 'cumulative';
      readonly slope: number;
      readonly thresholds: Float64Array;
      /** 1 − exp(−slope·width) of each category; 1 for the outermost two, which have no width. */
      readonly gaps: Float64Array;
    }
  | { readonly family: 'divideByTotal'; readonly slopes: Float64Array; readonly intercepts: Float64Array };

/** The highest score m; scores run from 0 to m. */
export function highestScoreOf(model: CategoryModel): number {
  return model.family === 'cumulative' ? model.thresholds.length : model.slopes.length - 1;
}

/** The steepest slope between two neighbouring categories, per logit: the scale on which P bends. */
export function steepestSlope(model: CategoryModel): number {
  if (model.family === 'cumulative') return model.slope;
  const sorted = model.slopes.slice().sort();
  return sorted.reduce((steepest, slope, k) => Math.max(steepest, slope - sorted[Math.max(0, k - 1)]!), 0);
}

/**
 * One ability that stands for the item: the mean of its thresholds. For the divide-by-total family that is
 * where the categories with the lowest and the highest slope are equally likely.
 */
export function locationOf(model: CategoryModel): number {
  if (model.family === 'cumulative') {
    return model.thresholds.reduce((sum, threshold) => sum + threshold, 0) / model.thresholds.length;
  }
  const { slopes, intercepts } = model;
  let [lowest, highest] = [0, 0];
  for (let k = 1; k < slopes.length; k++) {
    if (slopes[k]! < slopes[lowest]!) lowest = k;
    if (slopes[k]! > slopes[highest]!) highest = k;
  }
  return (intercepts[lowest]! - intercepts[highest]!) / (slopes[highest]! - slopes[lowest]!);
}

/**
 * log P of every category at ability θ; finite wherever θ and the parameters are.
 *
 * The cumulative family uses L(x) − L(y) = L(x)·L(−y)·(1 − exp(y − x)), which loses nothing when both
 * probabilities lie near 0 or near 1.
 *
 * @returns one log-probability per category, each ≤ 0; their exponentials sum to 1
 */
export function categoryLogProbabilities(theta: number, model: CategoryModel): Float64Array {
  const m = highestScoreOf(model);
  const log = new Float64Array(m + 1);
  if (model.family === 'cumulative') {
    const { slope, thresholds, gaps } = model;
    for (let k = 0; k <= m; k++) {
      const above = k === 0 ? Number.POSITIVE_INFINITY : slope * (theta - thresholds[k - 1]!);
      const below = k === m ? Number.NEGATIVE_INFINITY : slope * (theta - thresholds[k]!);
      log[k] = (k === 0 ? 0 : logLogistic(above)) + (k === m ? 0 : logLogistic(-below)) + Math.log(gaps[k]!);
    }
    return log;
  }
  let largest = Number.NEGATIVE_INFINITY;
  for (let k = 0; k <= m; k++) {
    log[k] = model.slopes[k]! * theta + model.intercepts[k]!;
    if (log[k]! > largest) largest = log[k]!;
  }
  let sum = 0;
  for (let k = 0; k <= m; k++) sum += Math.exp(log[k]! - largest);
  const total = largest + Math.log(sum);
  for (let k = 0; k <= m; k++) log[k]! -= total;
  return log;
}

/**
 * Fisher information of the item at ability θ, without allocation: Σ P′ₖ² / Pₖ.
 *
 *     cumulative     Σ Pₖ·s²·(1 − Lₖ − Lₖ₊₁)²
 *     divideByTotal  Var(slope) over the categories
 *
 * @returns information, in 1 / logit²; ≥ 0
 * @see Samejima (1969); Muraki (1993), Information Functions of the Generalized Partial Credit Model
 */
export function categoryInformation(theta: number, model: CategoryModel): number {
  return model.family === 'cumulative'
    ? cumulativeInformation(theta, model)
    : slopeVariance(theta, model.slopes, model.intercepts);
}

function cumulativeInformation(
  theta: number,
  { slope, thresholds, gaps }: Extract<CategoryModel, { family: 'cumulative' }>,
): number {
  let sum = 0;
  let l = 1; // L and 1 − L at the lower edge of category k
  let m = 0;
  for (let k = 0; k <= thresholds.length; k++) {
    const last = k === thresholds.length;
    const x = last ? 0 : slope * (theta - thresholds[k]!);
    const nextL = last ? 0 : logistic(x);
    const nextM = last ? 1 : logistic(-x);
    sum += l * nextM * gaps[k]! * (m - nextL) ** 2;
    l = nextL;
    m = nextM;
  }
  return slope * slope * sum;
}

/** The variance is taken about the slope of the likeliest category, so that nothing cancels in the tails. */
function slopeVariance(theta: number, slopes: Float64Array, intercepts: Float64Array): number {
  let likeliest = 0;
  let largest = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < slopes.length; k++) {
    const x = slopes[k]! * theta + intercepts[k]!;
    if (x > largest) {
      largest = x;
      likeliest = k;
    }
  }
  let total = 0;
  let first = 0;
  let second = 0;
  for (let k = 0; k < slopes.length; k++) {
    const weight = Math.exp(slopes[k]! * theta + intercepts[k]! - largest);
    const difference = slopes[k]! - slopes[likeliest]!;
    total += weight;
    first += weight * difference;
    second += weight * difference * difference;
  }
  return second / total - (first / total) ** 2;
}

/** Probabilities, their derivatives and the information of a compiled item at ability θ. */
export function curveOf(theta: number, model: CategoryModel): CategoryCurve {
  if (model.family === 'cumulative')
    return gradedCurve(theta, { a: model.slope, thresholds: model.thresholds });
  return divideByTotalCurve(theta, model);
}

/** (ln Pₖ)′ = αₖ − ᾱ; the further ones are −μ₂ and −μ₃, central moments of the slopes over the categories. */
function divideByTotalCurve(
  theta: number,
  model: Extract<CategoryModel, { family: 'divideByTotal' }>,
): CategoryCurve {
  const { slopes } = model;
  const p = categoryLogProbabilities(theta, model).map(Math.exp);
  const first = slopes.map((slope) => p.reduce((sum, pk, k) => sum + pk * (slope - slopes[k]!), 0));
  const moment = (power: number) => p.reduce((sum, pk, k) => sum + pk * first[k]! ** power, 0);
  const [variance, skew] = [moment(2), moment(3)];
  return categoryCurve(
    p,
    first,
    p.map(() => -variance),
    p.map(() => -skew),
  );
}

/**
 * Expected score Σ k·Pₖ(θ).
 *
 * @returns a score in [0, m]
 */
export function expectedCategoryScore(theta: number, model: CategoryModel): number {
  return categoryLogProbabilities(theta, model).reduce((sum, log, k) => sum + k * Math.exp(log), 0);
}
