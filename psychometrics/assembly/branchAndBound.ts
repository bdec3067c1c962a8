import { type Basis, basicColumns, fixColumn, freeColumns, solutionOf } from './basis.ts';
import { BranchingScore } from './branchingScore.ts';
import { columnToDecide } from './columnToDecide.ts';
import { dualSimplex } from './dualSimplex.ts';
import { lagrangianBound } from './lagrangianBound.ts';
import type { LinearProgram } from './linearProgram.ts';
import { type Branch, OpenBranches, type Path } from './openBranches.ts';
import { startingBasis } from './startingBasis.ts';
import { swapRepair } from './swapRepair.ts';

/** How long to search; counted in branches, so that the result never depends on the machine. */
export interface SearchEffort {
  /** Accept a test worth at most this fraction less than the best possible. */
  readonly gap: number;
  /** Branches to spend on a better test once there is one. */
  readonly improvement: number;
  /** Branches to spend on a first test, or on the proof that there is none. */
  readonly proof: number;
}

/** A choice of columns, each in (1) or out (0), of a program all of whose columns are whole. */
export type Search =
  | {
      readonly kind: 'found';
      readonly chosen: Uint8Array;
      /** No choice is worth more. */
      readonly bound: number;
      /** Where the simplex of a like program may start. */
      readonly basic: Int32Array;
    }
  /** Proven; with the row combination that proves it, unless it took the search. */
  | { readonly kind: 'infeasible'; readonly multipliers: Float64Array | undefined }
  | { readonly kind: 'undecided' };

export interface SearchStart {
  /** A choice that is accepted if it meets everything. */
  readonly chosen?: Uint8Array | undefined;
  readonly basic?: ArrayLike<number> | undefined;
  /** Columns from this one on are decided before the others, because more depends on them. */
  readonly decideFrom?: number | undefined;
}

/** Every so many branches the most promising one is taken also while nothing has been found. */
const lookUp = 32;

/**
 * The choice of highest value: branch and bound. While nothing has been found the latest branch goes first,
 * then the most promising one; each is followed down, towards 1, as far as it goes. Columns whose reduced
 * cost says that the other bound leads to nothing better are fixed, so later branches are small. Until there is a first
 * solution, rounded ones are mended by swaps.
 *
 * @see Wolsey (2020), Integer Programming, ch. 7
 * @param meets counts a choice out exactly; nothing else is ever returned
 */
export function branchAndBound(
  program: LinearProgram,
  meets: (chosen: Uint8Array) => boolean,
  effort: SearchEffort,
  start: SearchStart = {},
): Search {
  const { columnCount: n, value } = program;
  const open = new OpenBranches();
  const gain = new Float64Array(n);
  const score = new BranchingScore(n);
  let lower = program.lower;
  let upper = program.upper;
  let best: Uint8Array | undefined;
  let bestWorth = Number.NEGATIVE_INFINITY;
  let root: { bound: number; gain: Float64Array; basic: Int32Array } | undefined;
  let multipliers: Float64Array | undefined;
  let branches = 0;
  /** The highest bound of what was not looked through, because it is not enough better. */
  let left = Number.NEGATIVE_INFINITY;

  if (start.chosen) consider(start.chosen);
  open.add({ bound: Number.POSITIVE_INFINITY, path: undefined, basic: Int32Array.from(start.basic ?? []) });
  for (let branch = next(); branch; branch = next()) {
    if (!enough(branch.bound)) followDown(branch);
    else left = Math.max(left, branch.bound);
    if (exhausted()) break;
  }
  const bound = Math.max(left, open.bound, bestWorth);
  if (best) return { kind: 'found', chosen: best, bound, basic: root?.basic ?? new Int32Array() };
  return open.bound > Number.NEGATIVE_INFINITY || left > Number.NEGATIVE_INFINITY
    ? { kind: 'undecided' }
    : { kind: 'infeasible', multipliers };

  function next(): Branch | undefined {
    return best || branches % lookUp === lookUp - 1 ? open.takeBest() : open.takeLatest();
  }

  function exhausted(): boolean {
    return branches > (best ? effort.improvement : effort.proof);
  }

  function enough(bound: number): boolean {
    return best !== undefined && bound <= threshold();
  }

  function threshold(): number {
    return bestWorth + effort.gap * Math.abs(bestWorth);
  }

  function followDown(branch: Branch): void {
    const basis = startingBasis(program, branch.basic, ...boxOf(branch.path));
    let { path, bound } = branch;
    for (;;) {
      if (exhausted()) {
        open.add({ bound, path, basic: basicColumns(program, basis) });
        return;
      }
      branches++;
      const outcome = dualSimplex(program, basis);
      const before = bound;
      if (outcome.kind === 'infeasible') {
        if (path && best) score.learn(path.column, path.to, path.from, before - threshold());
        if (!path) multipliers = outcome.multipliers;
        return;
      }
      let solved = false;
      if (outcome.kind === 'optimal') {
        bound = Math.min(bound, lagrangianBound(program, basis, gain));
        if (path) score.learn(path.column, path.to, path.from, before - bound);
        if (!path) root = { bound, gain: gain.slice(), basic: basicColumns(program, basis) };
        const choice = rounded(program, basis);
        solved = consider(choice);
        const mended = solved || best ? undefined : swapRepair(program, choice, basis.free);
        if (mended) consider(mended);
        if (enough(bound)) {
          left = Math.max(left, bound);
          return;
        }
        narrow(basis, bound);
      }
      const column = columnToDecide(program, basis, solved, start.decideFrom ?? n, score);
      if (column < 0) {
        if (solved) left = Math.max(left, bound); // its choice, but for rounding
        return;
      }
      const from = solutionOf(basis, column);
      open.add({
        bound,
        path: { column, to: 0, from, before: path },
        basic: basicColumns(program, basis),
      });
      path = { column, to: 1, from, before: path };
      fixColumn(program, basis, column, 1);
    }
  }

  /** The bounds of a branch: what is known of the whole, and what its path fixes. */
  function boxOf(path: Path | undefined): [Float64Array, Float64Array] {
    const box: [Float64Array, Float64Array] = [lower.slice(), upper.slice()];
    for (let step = path; step; step = step.before) {
      box[0][step.column] = step.to;
      box[1][step.column] = step.to;
    }
    return box;
  }

  /** Fixes, in this branch, columns that could only be otherwise at too high a price. */
  function narrow(basis: Basis, bound: number): void {
    if (!best) return;
    const room = bound - threshold();
    for (const column of basis.free) {
      if (basis.position[column]! >= 0 || Math.abs(gain[column]!) <= room) continue;
      const x = solutionOf(basis, column);
      if (gain[column]! > 0 !== (x === 1)) continue;
      basis.lower[column] = x;
      basis.upper[column] = x;
      left = Math.max(left, bound - Math.abs(gain[column]!));
    }
    basis.free = freeColumns(n, basis.lower, basis.upper);
  }

  /** Keeps a choice that meets everything and is worth more than the best so far. */
  function consider(chosen: Uint8Array): boolean {
    if (!meets(chosen)) return false;
    let its = 0;
    for (let column = 0; column < n; column++) if (chosen[column] === 1) its += value[column]!;
    if (its > bestWorth) {
      [best, bestWorth] = [chosen, its];
      narrowRoot();
    }
    return true;
  }

  function narrowRoot(): void {
    if (!root) return;
    const room = root.bound - threshold();
    if (lower === program.lower) [lower, upper] = [lower.slice(), upper.slice()];
    for (let column = 0; column < n; column++) {
      const size = Math.abs(root.gain[column]!);
      if (size <= room || lower[column] === upper[column]) continue;
      const x = root.gain[column]! > 0 ? 1 : 0;
      lower[column] = x;
      upper[column] = x;
      left = Math.max(left, root.bound - size);
    }
  }
}

function rounded(program: LinearProgram, basis: Basis): Uint8Array {
  return Uint8Array.from({ length: program.columnCount }, (_, column) =>
    solutionOf(basis, column) > 0.5 ? 1 : 0,
  );
}
