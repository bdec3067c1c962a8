import { cholesky, inverseOfCholesky, solveCholesky } from '../numerics/cholesky.ts';

/** Persons alike in everything the model sees: how many there are, and how many of them are right. */
export interface BinomialCell {
  readonly predictors: readonly number[];
  readonly n: number;
  readonly right: number;
}

/** A fitted logistic regression. */
export interface LogisticFit {
  readonly coefficients: Float64Array;
  /** Covariances of the coefficients, row by row: the inverse of the information. */
  readonly covariances: Float64Array;
  readonly logLikelihood: number;
  /** False when the answers can be separated perfectly, so that no finite estimate exists. */
  readonly converged: boolean;
}

const mostSteps = 50;

/**
 * Maximum likelihood of a logistic regression by Newton–Raphson.
 *
 *     logit P(right) = β·x
 *
 * @param cells x starts with 1 where the model has an intercept
 * @see McCullagh & Nelder (1989), Generalized Linear Models, ch. 4
 */
export function fitLogistic(cells: readonly BinomialCell[], size: number): LogisticFit {
  let coefficients = new Float64Array(size);
  let likelihood = terms(cells, coefficients);
  for (let step = 0; step < mostSteps; step++) {
    const factor = cholesky(likelihood.information, size);
    if (!factor) break;
    const move = solveCholesky(factor, likelihood.score);
    let next = coefficients;
    let after = likelihood;
    for (let part = 1; part > 1e-6; part /= 2) {
      next = coefficients.map((coefficient, k) => coefficient + part * move[k]!);
      after = terms(cells, next);
      if (after.logLikelihood >= likelihood.logLikelihood - 1e-12 * Math.abs(likelihood.logLikelihood)) break;
    }
    [coefficients, likelihood] = [next, after];
    const gain = move.reduce((sum, change, k) => sum + change * after.score[k]!, 0);
    if (Math.abs(gain) < 1e-16 && move.every((change) => Math.abs(change) < 1e-7)) break;
  }
  const factor = cholesky(likelihood.information, size);
  const slope = likelihood.score.reduce((most, part) => Math.max(most, Math.abs(part)), 0);
  return {
    coefficients,
    covariances: factor ? inverseOfCholesky(factor, size) : new Float64Array(size * size).fill(Number.NaN),
    logLikelihood: likelihood.logLikelihood,
    converged: factor !== undefined && slope < 1e-6 && coefficients.every((b) => Math.abs(b) < 100),
  };
}

function terms(cells: readonly BinomialCell[], coefficients: Float64Array) {
  const size = coefficients.length;
  const score = new Float64Array(size);
  const information = new Float64Array(size * size);
  let logLikelihood = 0;
  for (const { predictors, n, right } of cells) {
    let logit = 0;
    for (let k = 0; k < size; k++) logit += coefficients[k]! * predictors[k]!;
    const p = 1 / (1 + Math.exp(-logit));
    // log(1 + e^x) without overflow
    const softplus = Math.max(logit, 0) + Math.log1p(Math.exp(-Math.abs(logit)));
    logLikelihood += right * logit - n * softplus;
    for (let k = 0; k < size; k++) {
      score[k]! += (right - n * p) * predictors[k]!;
      const weighted = n * p * (1 - p) * predictors[k]!;
      for (let l = 0; l <= k; l++) {
        information[k * size + l]! += weighted * predictors[l]!;
        if (l !== k) information[l * size + k] = information[k * size + l]!;
      }
    }
  }
  return { score, information, logLikelihood };
}
