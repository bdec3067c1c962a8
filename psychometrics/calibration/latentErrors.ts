import { type GroupPlan, latentOf } from './estimationPlan.ts';

/** Standard errors of the distribution of ability in a group; absent where it was not estimated. */
export interface LatentErrors {
  readonly mean?: number;
  readonly variance?: number;
}

/**
 * The standard errors of the mean and the variance of a group. The variance is estimated as its logarithm, so
 * by the delta method
 *
 *     SE(σ²) = σ² · SE(log σ²)
 *
 * @param variance of the estimate of a parameter of x
 */
export function latentErrors(
  group: GroupPlan,
  x: Float64Array,
  variance: (parameter: number) => number,
): LatentErrors {
  const { free, first } = group;
  const at = first + Number(free.mean);
  return {
    ...(free.mean ? { mean: Math.sqrt(variance(first)) } : {}),
    ...(free.variance ? { variance: latentOf(group, x).variance * Math.sqrt(variance(at)) } : {}),
  };
}
