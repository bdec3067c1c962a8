import { assemblyProgram, columnsOf } from './assemblyProgram.ts';
import { type Blueprint, violatedRows } from './blueprint.ts';
import { branchAndBound, type SearchEffort } from './branchAndBound.ts';

/** A test to be assembled: as valuable as possible within a blueprint. */
export interface AssemblyProblem {
  readonly blueprint: Blueprint;
  /** What each item of the bank is worth: its information at θ for a shadow test. */
  readonly values: Float64Array;
  readonly length: number;
  /** Items that must be in: those already administered. */
  readonly included: readonly number[];
  /** Items that must stay out. */
  readonly excluded?: readonly number[];
  /** A test to start from. When it meets everything, the result is never worse and never infeasible. */
  readonly known?: readonly number[] | undefined;
  /** Where the simplex method starts: the `basis` of a like problem saves most of its work. */
  readonly basis?: readonly number[] | undefined;
}

export type Assembly =
  | {
      readonly kind: 'assembled';
      /** The items of the test, by ascending index. */
      readonly items: readonly number[];
      /** Σ of the values of its items. */
      readonly objective: number;
      /** No test that meets the blueprint is worth more than this. */
      readonly bound: number;
      readonly basis: readonly number[];
    }
  /** Proven: no test meets all of these together. `length` stands for the length of the test. */
  | { readonly kind: 'infeasible'; readonly conflict: readonly string[] }
  /** The search gave up before it found a test or a proof; see SearchEffort. */
  | { readonly kind: 'undecided' };

export const defaultEffort: SearchEffort = { gap: 0.001, improvement: 4000, proof: 20_000 };

/**
 * The most valuable test that meets every constraint: a linear programme bounds what is possible,
 * branching on its fractional items finds tests. The search is complete: while there is no test in hand it
 * ends only with a test, or a proof that there is none, unless `effort.proof` runs out. Every test is
 * counted out in whole numbers before it is returned, and every bound and proof is recomputed from its
 * multipliers, so rounding in the linear programme can cost time but not correctness.
 *
 * Same problem, same result: ties go to the lowest index.
 *
 * @throws {RangeError} when an item is both included and excluded, or is not in the bank
 * @see van der Linden (2005), Linear Models for Optimal Test Design, ch. 9 (the shadow test)
 */
export function assembleTest(problem: AssemblyProblem, effort = defaultEffort): Assembly {
  const { values, known, basis } = problem;
  const scale = values.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0) || 1;
  const { program, names } = assemblyProgram(problem, scale);
  const result = branchAndBound(program, (chosen) => meetsAll(problem, chosen), effort, {
    chosen: known && columnsOf(problem.blueprint, known),
    basic: basis?.filter((column) => column < program.columnCount),
    decideFrom: values.length,
  });
  if (result.kind === 'undecided') return result;
  if (result.kind === 'infeasible') {
    const needed = result.multipliers;
    const conflict = names.filter((_, row) => !needed || Math.abs(needed[row]!) > 1e-9);
    return { kind: 'infeasible', conflict: [...new Set(conflict)] };
  }
  const items = [...values.keys()].filter((item) => result.chosen[item] === 1);
  const objective = items.reduce((sum, item) => sum + values[item]!, 0);
  const bound = Math.max(result.bound * scale, objective);
  return { kind: 'assembled', items, objective, bound, basis: [...result.basic] };
}

/**
 * Whether a set of items is a test that the problem asks for.
 *
 * @param chosen 1 for each item of the bank that is in; what follows is ignored
 */
export function meetsAll(problem: AssemblyProblem, chosen: Uint8Array): boolean {
  const { blueprint, length, included, excluded = [] } = problem;
  let count = 0;
  for (let item = 0; item < blueprint.itemCount; item++) count += chosen[item]!;
  return (
    count === length &&
    included.every((item) => chosen[item] === 1) &&
    excluded.every((item) => chosen[item] === 0) &&
    violatedRows(blueprint, chosen).length === 0
  );
}
