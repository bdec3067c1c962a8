import { cholesky, inverseOfCholesky, solveCholesky } from '../numerics/cholesky.ts';
import { addInformation, type CompensatoryItem, compensatoryProbability } from './compensatoryModel.ts';

/** A multivariate normal prior. */
export interface NormalPrior {
  readonly mean: readonly number[];
  /** Covariances, row by row. */
  readonly covariance: readonly (readonly number[])[];
}

/** Abilities with their standard errors, in logits. */
export interface AbilityProfile {
  readonly theta: Float64Array;
  readonly se: Float64Array;
}

/** The posterior is log-concave with curvature known to Newton's method; it needs a handful of steps. */
const mostSteps = 100;
const closeEnough = 1e-12;

/**
 * Posterior mode (MAP) of several abilities: Newton's method with step halving on
 *
 *     ln L(θ) − ½·(θ − μ)ᵀ·Σ⁻¹·(θ − μ)
 *
 * The standard errors are the roots of the diagonal of the inverse negative Hessian (I + Σ⁻¹)⁻¹ at the mode.
 *
 * @param scores 1 or 0 per item; undefined where it was not given or not scored
 * @throws {RangeError} when the prior is not a distribution, or a score is not 0 or 1
 * @see Segall (1996), Multidimensional Adaptive Testing
 */
export function posteriorMode(
  items: readonly CompensatoryItem[],
  scores: readonly (0 | 1 | undefined)[],
  prior: NormalPrior,
): AbilityProfile {
  if (scores.length !== items.length) throw new RangeError('a pattern needs one score per item');
  const wrong = scores.findIndex((score) => score !== undefined && score !== 0 && score !== 1);
  if (wrong >= 0) throw new RangeError(`score ${scores[wrong]} of item ${wrong} is not 0 or 1`);
  const precision = precisionOf(prior);
  const given = items.flatMap((item, k) => (scores[k] === undefined ? [] : [{ item, score: scores[k] }]));
  const n = prior.mean.length;

  let theta = Float64Array.from(prior.mean);
  for (let step = 0; step < mostSteps; step++) {
    const { gradient, factor } = curvature(theta, given, prior, precision);
    const move = solveCholesky(factor, gradient);
    let share = 1;
    const enough = logPosterior(theta, given, prior, precision) * (1 + 1e-13); // a log; rounding is no descent
    const moved = () => theta.map((value, k) => value + share * move[k]!);
    while (share > 1e-10 && logPosterior(moved(), given, prior, precision) < enough) share /= 2;
    theta = moved();
    if (move.every((by) => Math.abs(by) < closeEnough)) break;
  }
  const inverse = inverseOfCholesky(curvature(theta, given, prior, precision).factor, n);
  return { theta, se: theta.map((_, k) => Math.sqrt(inverse[k * n + k]!)) };
}

/** Σ⁻¹, row by row. @throws {RangeError} when the covariances are no covariances */
export function precisionOf({ mean, covariance }: NormalPrior): Float64Array {
  const n = mean.length;
  const flat = covariance.flat();
  const symmetric = covariance.every(
    (row, j) => row.length === n && row.every((x, k) => x === covariance[k]?.[j]),
  );
  const factor = flat.length === n * n && symmetric ? cholesky(flat, n) : undefined;
  if (!factor || !mean.every(Number.isFinite)) {
    throw new RangeError('a normal prior needs finite means and a positive definite covariance matrix');
  }
  return inverseOfCholesky(factor, n);
}

interface Given {
  readonly item: CompensatoryItem;
  readonly score: 0 | 1;
}

function curvature(
  theta: Float64Array,
  given: readonly Given[],
  { mean }: NormalPrior,
  precision: Float64Array,
) {
  const n = theta.length;
  const hessian = precision.slice();
  const gradient = Float64Array.from({ length: n }, (_, j) =>
    mean.reduce((sum, mu, k) => sum - precision[j * n + k]! * (theta[k]! - mu), 0),
  );
  for (const { item, score } of given) {
    addInformation(theta, item, hessian);
    const residual = score - compensatoryProbability(theta, item);
    item.slopes.forEach((slope, k) => {
      gradient[k]! += residual * slope;
    });
  }
  const factor = cholesky(hessian, n);
  if (!factor) throw new Error('the posterior of a compensatory model is always concave');
  return { gradient, factor };
}

function logPosterior(
  theta: Float64Array,
  given: readonly Given[],
  { mean }: NormalPrior,
  precision: Float64Array,
) {
  const n = theta.length;
  let sum = 0;
  for (const { item, score } of given) {
    const x = item.slopes.reduce((total, slope, k) => total + slope * theta[k]!, item.intercept);
    sum -= Math.log1p(Math.exp(-Math.abs(x))) + Math.max(0, score === 1 ? -x : x);
  }
  for (let j = 0; j < n; j++) {
    for (let k = 0; k < n; k++)
      sum -= 0.5 * (theta[j]! - mean[j]!) * precision[j * n + k]! * (theta[k]! - mean[k]!);
  }
  return sum;
}
