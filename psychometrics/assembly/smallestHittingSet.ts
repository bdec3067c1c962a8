import { branchAndBound } from './branchAndBound.ts';
import { linearProgram } from './linearProgram.ts';

/**
 * The fewest elements of 0 … size − 1 that hit every set: at least one element of each. Of equals, the lowest.
 *
 * @param sets none of them empty
 */
export function smallestHittingSet(size: number, sets: readonly (readonly number[])[]): number[] {
  const cost = Float64Array.from({ length: size }, (_, element) => -1 - 1e-6 * (element / size));
  const rows = sets.map((columns) => ({ columns, lower: 1, upper: columns.length }));
  const meets = (chosen: Uint8Array) => sets.every((set) => set.some((element) => chosen[element] === 1));
  const effort = { gap: 0, improvement: 2000, proof: 2000 };
  const found = branchAndBound(linearProgram(cost, rows), meets, effort, {
    chosen: new Uint8Array(size).fill(1),
  });
  if (found.kind !== 'found') throw new Error('all elements together hit every set');
  return [...found.chosen.keys()].filter((element) => found.chosen[element] === 1);
}
