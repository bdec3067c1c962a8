import type { ModelParameters } from './calibrationModel.ts';

/** What a prior may be stated about. */
export type ParameterRole = 'slope' | 'intercept' | 'guessing';

/**
 * A model as the calibration sees it: a vector of free parameters in slope–intercept form, in which the
 * likelihood is smooth and nearly quadratic.
 *
 * Tables hold one row of `nodes.length` figures per category, category 0 first.
 */
export interface ItemFamily {
  readonly categories: number;
  /** One per free parameter; fixed items have none. */
  readonly roles: readonly ParameterRole[];
  /** Where to start from, given the fraction of responses in each category. */
  start(fractions: ArrayLike<number>): number[];
  /**
   * Writes log P of every category at every node.
   *
   * @returns false when no item can have these parameters
   */
  fillLogProbability(parameters: ArrayLike<number>, nodes: Float64Array, into: Float64Array): boolean;
  /** Writes ∂ log P / ∂ parameter: a table per parameter, one after another. */
  fillScore(parameters: ArrayLike<number>, nodes: Float64Array, into: Float64Array): void;
  /** The free parameters in the form in which items are used: a, b… and c, as far as they are free. */
  natural(parameters: ArrayLike<number>): number[];
  /** ∂ natural / ∂ parameter, a row per natural parameter; for standard errors by the delta method. */
  jacobian(parameters: ArrayLike<number>): number[][];
  itemOf(parameters: ArrayLike<number>): ModelParameters;
}

/** The x with logistic(x) = p. */
export function logit(p: number): number {
  return Math.log(p / (1 - p));
}
