import type { ItemFamily } from './itemFamily.ts';
import type { FreeLatent, Latent } from './latentNormal.ts';
import type { ItemProblem } from './maximiseItem.ts';

/** Every free parameter of a calibration in one vector: the items', then mean and log variance of groups. */
export interface EstimationPlan {
  readonly nodes: Float64Array;
  readonly items: readonly ItemProblem[];
  /** Where the parameters of each item begin; after the last item, where those of the groups begin. */
  readonly firstParameter: Int32Array;
  readonly groups: readonly GroupPlan[];
  readonly size: number;
}

/** The ability distribution of a group: what it is fixed at, and what is free. */
export interface GroupPlan {
  readonly fixed: Latent;
  readonly free: FreeLatent;
  /** Where its free parameters begin. */
  readonly first: number;
}

/** Gives every free parameter its place in one vector: those of the items in turn, then those of the groups. */
export function estimationPlan(
  nodes: Float64Array,
  items: readonly ItemProblem[],
  free: readonly FreeLatent[],
): EstimationPlan {
  const firstParameter = new Int32Array(items.length + 1);
  for (const [item, { family }] of items.entries()) {
    firstParameter[item + 1] = firstParameter[item]! + family.roles.length;
  }
  let next = firstParameter[items.length]!;
  const groups = free.map((choice): GroupPlan => {
    const first = next;
    next += Number(choice.mean) + Number(choice.variance);
    return { fixed: { mean: 0, variance: 1 }, free: choice, first };
  });
  return { nodes, items, firstParameter, groups, size: next };
}

/** Item parameters from the fraction of responses in each category; groups from a standard normal. */
export function startingValues(plan: EstimationPlan, counts: readonly (readonly number[])[]): Float64Array {
  const x = new Float64Array(plan.size);
  for (const [item, { family }] of plan.items.entries()) {
    x.set(family.start(smoothedFractions(family, counts[item]!)), plan.firstParameter[item]!);
  }
  return x;
}

/** The parameters of one item: a view into the vector, not a copy. */
export function parametersOf(plan: EstimationPlan, x: Float64Array, item: number): Float64Array {
  return x.subarray(plan.firstParameter[item]!, plan.firstParameter[item + 1]!);
}

/** Mean and variance of ability in a group; a free variance stands in the vector as its logarithm, so it stays > 0. */
export function latentOf({ fixed, free, first }: GroupPlan, x: Float64Array): Latent {
  const mean = free.mean ? x[first]! : fixed.mean;
  const variance = free.variance ? Math.exp(x[first + Number(free.mean)]!) : fixed.variance;
  return { mean, variance };
}

/** The reverse of `latentOf`: writes into the vector what is free, and leaves the rest alone. */
export function storeLatent({ free, first }: GroupPlan, { mean, variance }: Latent, x: Float64Array): void {
  if (free.mean) x[first] = mean;
  if (free.variance) x[first + Number(free.mean)] = Math.log(variance);
}

function smoothedFractions({ categories }: ItemFamily, counts: readonly number[]): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return Array.from({ length: categories }, (_, y) => ((counts[y] ?? 0) + 0.5) / (total + 0.5 * categories));
}
