import type { Estimate } from '../estimation/responsePattern.ts';
import { cholesky, inverseOfCholesky } from '../numerics/cholesky.ts';
import { type CalibratedItem, itemStandardErrors, slopeInterceptOf } from './calibratedItem.ts';
import { type EstimationPlan, latentOf, parametersOf, startingValues } from './estimationPlan.ts';
import { type LatentErrors, latentErrors } from './latentErrors.ts';
import type { Latent } from './latentNormal.ts';
import { type LikelihoodOptions, type MarginalLikelihood, marginalLikelihood } from './marginalLikelihood.ts';
import { observedInformation } from './observedInformation.ts';
import { foldResponses, type PatternBlocks } from './patternBlocks.ts';
import { categoryCounts, type ResponseMatrix } from './responseMatrix.ts';
import { type SquaremOptions, type SquaremResult, squarem } from './squarem.ts';

/** The maximum of one marginal likelihood, before anything is judged about it. */
export interface FittedItems {
  readonly climb: SquaremResult;
  readonly logLikelihood: number;
  readonly logPrior: number;
  readonly items: readonly CalibratedItem[];
  readonly latent: readonly Latent[];
  /** Of the free ones of its mean and variance, per group; undefined when they were not asked or cannot be had. */
  readonly latentSe: readonly LatentErrors[] | undefined;
  /** EAP of every person under the model of its group. */
  readonly abilities: readonly Estimate[];
  /** Whether the likelihood bends down in every direction; undefined when standard errors were not asked. */
  readonly isMaximum: boolean | undefined;
}

/** Fits all items of a matrix; the items of the plan are the columns. */
export function fitItems(
  matrix: ResponseMatrix,
  plan: EstimationPlan,
  groups: ArrayLike<number> | undefined,
  of: LikelihoodOptions & { readonly standardErrors: boolean },
  climbing: SquaremOptions,
): FittedItems {
  const { standardErrors } = of;
  const categories = plan.items.map(({ family }) => family.categories);
  const data = foldResponses(matrix, categories, groups);
  const likelihood = marginalLikelihood(plan, data, of);
  const counts = categories.map((_, item) => categoryCounts(matrix, item));
  const climb = squarem(likelihood, startingValues(plan, counts), climbing);
  const covariances = standardErrors && climb.state !== 'stopped' ? invert() : undefined;
  const at = likelihood.evaluate(climb.x);
  if (!at) throw new Error('the climb ended at parameters that no item can have');

  const items = plan.items.map(({ family }, item): CalibratedItem => {
    const own = parametersOf(plan, climb.x, item);
    const first = plan.firstParameter[item]!;
    const covariance = (p: number, q: number) => covariances![(first + p) * plan.size + first + q]!;
    const parameters = family.itemOf(own);
    return {
      item,
      anchored: family.roles.length === 0,
      free: family.roles.length,
      parameters,
      slopeIntercept: slopeInterceptOf(parameters),
      se: covariances ? itemStandardErrors(family, own, covariance) : undefined,
    };
  });
  const abilities = expectedAbilities(plan, data, likelihood);
  likelihood.work.close();
  return {
    climb,
    ...at,
    items,
    latent: plan.groups.map((group) => latentOf(group, climb.x)),
    latentSe: covariances && plan.groups.map((group) => latentErrors(group, climb.x, variance)),
    abilities,
    isMaximum: standardErrors ? covariances !== undefined : undefined,
  };

  function variance(p: number): number {
    return covariances![p * (plan.size + 1)]!;
  }

  function invert(): Float64Array | undefined {
    const information = observedInformation(plan, likelihood, climb.x);
    const factor = cholesky(information, plan.size);
    return factor && inverseOfCholesky(factor, plan.size);
  }
}

/** Mean and standard deviation of each person's posterior, which the expectation step already holds. */
function expectedAbilities(
  { nodes }: EstimationPlan,
  data: PatternBlocks,
  { expectation: { posterior } }: MarginalLikelihood,
): Estimate[] {
  const n = nodes.length;
  const ofPattern = Array.from({ length: data.patterns }, (_, pattern): Estimate => {
    const h = posterior.subarray(pattern * n, (pattern + 1) * n);
    const weight = data.weights[pattern]!;
    let theta = 0;
    for (let k = 0; k < n; k++) theta += (h[k]! / weight) * nodes[k]!;
    let square = 0;
    for (let k = 0; k < n; k++) square += (h[k]! / weight) * (nodes[k]! - theta) ** 2;
    return { theta, se: Math.sqrt(square) };
  });
  return Array.from(data.patternOfPerson, (pattern) => ofPattern[pattern]!);
}
