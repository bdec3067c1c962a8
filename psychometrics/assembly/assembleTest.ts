import { type Blueprint, violatedRows } from './blueprint.ts';
import { dualSimplex } from './dualSimplex.ts';
import {
  type Basis,
  copyOf,
  fixItem,
  type LinearProgram,
  lagrangianBound,
  linearProgram,
  solutionOf,
  startingBasis,
} from './linearProgram.ts';

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
    }
  /** Proven: no test meets all of these together. `length` stands for the length of the test. */
  | { readonly kind: 'infeasible'; readonly conflict: readonly string[] }
  /** The search gave up before it found a test or a proof; see SearchEffort. */
  | { readonly kind: 'undecided' };

/** How long to search; counted in branches, so that the result never depends on the machine. */
export interface SearchEffort {
  /** Accept a test worth at most this fraction less than the best possible. */
  readonly gap: number;
  /** Branches to spend on a better test once there is one. */
  readonly improvement: number;
  /** Branches to spend on a first test, or on the proof that there is none. */
  readonly proof: number;
}

export const defaultEffort: SearchEffort = { gap: 0.001, improvement: 40, proof: 20_000 };

/** How conflicts name the length of the test. */
const lengthName = 'length';

/** Smaller than any difference in value that matters; makes equals go by lowest index. */
const tieBreak = 1e-9;

/**
 * The most valuable test that meets every constraint: a linear programme bounds what is possible, depth-first
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
  const { values, known } = problem;
  const scale = values.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0) || 1;
  const program = programOf(problem, scale);
  const worth = (chosen: Uint8Array) => chosen.reduce((sum, x, item) => sum + x * program.value[item]!, 0);

  let best: Uint8Array | undefined;
  let bestWorth = Number.NEGATIVE_INFINITY;
  let branches = 0;
  let gaveUp = false;
  let bound: number | undefined;
  let refutation: Float64Array | undefined;
  if (known) consider(Uint8Array.from(values, (_, item) => (known.includes(item) ? 1 : 0)));
  explore(startingBasis(program));

  if (best) {
    const items = [...best.keys()].filter((item) => best?.[item] === 1);
    const objective = items.reduce((sum, item) => sum + values[item]!, 0);
    return { kind: 'assembled', items, objective, bound: Math.max((bound ?? Infinity) * scale, objective) };
  }
  return gaveUp ? { kind: 'undecided' } : { kind: 'infeasible', conflict: conflictOf(problem, refutation) };

  /** Looks through every test that agrees with the items fixed so far in the basis, which it uses up. */
  function explore(basis: Basis): void {
    if (branches++ > (best ? effort.improvement : effort.proof)) {
      gaveUp = true;
      return;
    }
    const outcome = dualSimplex(program, basis);
    if (outcome.kind === 'infeasible') {
      refutation ??= branches === 1 ? outcome.multipliers : undefined;
      return;
    }
    if (outcome.kind === 'optimal') {
      const possible = lagrangianBound(program, basis);
      bound ??= possible;
      if (best && possible <= bestWorth + effort.gap * Math.abs(bestWorth)) return;
    }
    const item = itemToDecide(
      program,
      basis,
      outcome.kind === 'optimal' && consider(rounded(program, basis)),
    );
    if (item < 0) return;
    const without = copyOf(basis);
    fixItem(program, basis, item, 1);
    explore(basis);
    fixItem(program, without, item, 0);
    explore(without);
  }

  /** Keeps a test that meets everything and is worth more than the best so far. */
  function consider(chosen: Uint8Array): boolean {
    if (!meetsAll(problem, chosen)) return false;
    const its = worth(chosen);
    if (its > bestWorth) [best, bestWorth] = [chosen, its];
    return true;
  }
}

/** Whether a set of items is a test that the problem asks for. */
export function meetsAll(problem: AssemblyProblem, chosen: Uint8Array): boolean {
  const { blueprint, length, included, excluded = [] } = problem;
  return (
    chosen.reduce((sum, x) => sum + x, 0) === length &&
    included.every((item) => chosen[item] === 1) &&
    excluded.every((item) => chosen[item] === 0) &&
    violatedRows(blueprint, chosen).length === 0
  );
}

function programOf({ blueprint, values, length, included, excluded = [] }: AssemblyProblem, scale: number) {
  const n = values.length;
  const everyItem = Int32Array.from({ length: n }, (_, item) => item);
  const worth = values.map((value, item) => value / scale + tieBreak * (1 - item / n) ** 2);
  const program = linearProgram(worth, [
    { items: everyItem, lower: length, upper: length },
    ...blueprint.rows,
  ]);
  for (const item of [...included, ...excluded]) {
    if (!(item >= 0 && item < n)) throw new RangeError(`item ${item} is not in a bank of ${n} items`);
  }
  for (const item of excluded) program.upper[item] = 0;
  for (const item of included) {
    if (program.upper[item] === 0) throw new RangeError(`item ${item} is both included and excluded`);
    program.lower[item] = 1;
  }
  return program;
}

/** The item to branch on, or −1 when this branch is done: fractional items first, the fullest of them. */
function itemToDecide(program: LinearProgram, basis: Basis, solved: boolean): number {
  let pick = -1;
  let fullest = 0;
  for (const variable of basis.basic) {
    if (variable >= program.itemCount) continue;
    const x = solutionOf(basis, variable);
    if (x < 1 - 1e-7 && x > Math.max(1e-7, fullest)) [pick, fullest] = [variable, x];
  }
  if (pick >= 0 || solved) return pick;
  // The programme says whole numbers but the count disagrees, or it did not finish: decide anything still open.
  for (let item = 0; item < program.itemCount; item++)
    if (basis.lower[item] !== basis.upper[item]) return item;
  return -1;
}

function rounded(program: LinearProgram, basis: Basis): Uint8Array {
  return Uint8Array.from({ length: program.itemCount }, (_, item) => (solutionOf(basis, item) > 0.5 ? 1 : 0));
}

/** The rows that a proof leans on; all of them when the proof is the search itself. */
function conflictOf({ blueprint }: AssemblyProblem, multipliers: Float64Array | undefined): string[] {
  const names = [lengthName, ...blueprint.rows.map(({ name }) => name)];
  return multipliers ? names.filter((_, row) => Math.abs(multipliers[row]!) > 1e-9) : names;
}
