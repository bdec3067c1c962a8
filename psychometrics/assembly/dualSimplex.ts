import { addColumn, applyShift, type Basis, type LinearProgram } from './linearProgram.ts';
import { RatioQueue } from './ratioQueue.ts';

/**
 * What became of a linear program. `infeasible` carries the multipliers of the row combination that no
 * point of the box can satisfy; `unfinished` says nothing about the program.
 */
export type SimplexOutcome =
  | { readonly kind: 'optimal' }
  | { readonly kind: 'infeasible'; readonly multipliers: Float64Array }
  | { readonly kind: 'unfinished' };

const tolerance = 1e-9;

/**
 * Moves a dual feasible basis to the optimum: the dual simplex method for bounded variables, with the
 * ratio test that passes over every variable that can flip between its bounds at a gain.
 *
 * @param basis is moved on in place
 * @see Maros (2003), Computational Techniques of the Simplex Method, ch. 10; Koberstein (2008)
 */
export function dualSimplex(program: LinearProgram, basis: Basis): SimplexOutcome {
  const { itemCount: n, rowCount: m } = program;
  const alpha = new Float64Array(n + m);
  const queue = new RatioQueue(n + m);
  const limit = 20 * (m + 10) + n;
  for (let iteration = 0; iteration < limit; iteration++) {
    const leavingRow = mostViolated(basis);
    if (leavingRow < 0) return { kind: 'optimal' };
    const leaving = basis.basic[leavingRow]!;
    const below = basis.basicValue[leavingRow]! < basis.lower[leaving]!;
    const target = below ? basis.lower[leaving]! : basis.upper[leaving]!;

    tableauRow(program, basis, leavingRow, alpha);
    collectCandidates(basis, alpha, below ? 1 : -1, queue);
    const entering = longStep(program, basis, alpha, queue, Math.abs(target - basis.basicValue[leavingRow]!));
    if (entering < 0) return refutation(program, basis, leavingRow, alpha);
    pivot(program, basis, alpha, leavingRow, entering, target);
  }
  return { kind: 'unfinished' };
}

function mostViolated({ basic, basicValue, lower, upper }: Basis): number {
  let worst = -1;
  let worstViolation = tolerance;
  for (let row = 0; row < basic.length; row++) {
    const x = basicValue[row]!;
    const violation = Math.max(lower[basic[row]!]! - x, x - upper[basic[row]!]!);
    if (violation > worstViolation) [worst, worstViolation] = [row, violation];
  }
  return worst;
}

/** alpha = row of B⁻¹ times every column; what a unit of each non-basic variable takes from the basic one. */
function tableauRow(
  { itemCount: n, rowCount: m, start, rowOf }: LinearProgram,
  { inverse }: Basis,
  row: number,
  alpha: Float64Array,
): void {
  const base = row * m;
  for (let item = 0; item < n; item++) {
    let sum = 0;
    for (let k = start[item]!; k < start[item + 1]!; k++) sum += inverse[base + rowOf[k]!]!;
    alpha[item] = sum;
  }
  for (let r = 0; r < m; r++) alpha[n + r] = inverse[base + r]!;
}

/** The non-basic variables that can move the leaving one towards its bound, keyed by |d| / |alpha|. */
function collectCandidates(basis: Basis, alpha: Float64Array, direction: 1 | -1, queue: RatioQueue): void {
  const { position, lower, upper, atUpper, reducedCost } = basis;
  queue.clear();
  for (let k = 0; k < alpha.length; k++) {
    if (position[k]! >= 0 || lower[k] === upper[k]) continue;
    const gain = direction * alpha[k]! * (atUpper[k] === 1 ? 1 : -1);
    if (gain > tolerance) queue.add(k, Math.abs(reducedCost[k]!) / gain);
  }
  queue.order();
}

/** Flips variables, cheapest first, while the leaving one still misses its bound; the next one enters. */
function longStep(
  program: LinearProgram,
  basis: Basis,
  alpha: Float64Array,
  queue: RatioQueue,
  distance: number,
): number {
  const flips: number[] = [];
  let missing = distance;
  for (let k = queue.take(); k >= 0; k = queue.take()) {
    const reach = (basis.upper[k]! - basis.lower[k]!) * Math.abs(alpha[k]!);
    if (missing - reach <= tolerance) {
      flipBounds(program, basis, flips);
      return k;
    }
    missing -= reach;
    flips.push(k);
  }
  return -1;
}

function flipBounds(program: LinearProgram, basis: Basis, variables: readonly number[]): void {
  if (variables.length === 0) return;
  const shift = new Float64Array(program.rowCount);
  for (const variable of variables) {
    const span = basis.upper[variable]! - basis.lower[variable]!;
    const up = basis.atUpper[variable] === 0;
    basis.atUpper[variable] = up ? 1 : 0;
    addColumn(program, variable, up ? span : -span, shift);
  }
  applyShift(basis, shift);
}

/** Lets `entering` take the place of the variable that is basic in `row`, which goes to its bound `target`. */
function pivot(
  program: LinearProgram,
  basis: Basis,
  alpha: Float64Array,
  row: number,
  entering: number,
  target: number,
): void {
  const { itemCount: n, rowCount: m, start, rowOf } = program;
  const { inverse, basicValue, reducedCost, position, basic } = basis;
  const leaving = basic[row]!;

  const dualStep = reducedCost[entering]! / alpha[entering]!;
  for (let k = 0; k < n + m; k++) if (position[k]! < 0) reducedCost[k]! -= dualStep * alpha[k]!;
  reducedCost[entering] = 0;
  reducedCost[leaving] = -dualStep;

  const before = basis.atUpper[entering] === 1 ? basis.upper[entering]! : basis.lower[entering]!;
  const step = (basicValue[row]! - target) / alpha[entering]!;
  const pivotRow = inverse.subarray(row * m, row * m + m);
  for (let r = 0; r < m; r++) pivotRow[r]! /= alpha[entering]!;
  for (let r = 0; r < m; r++) {
    if (r === row) continue;
    let column = 0;
    if (entering >= n) column = inverse[r * m + entering - n]!;
    else for (let k = start[entering]!; k < start[entering + 1]!; k++) column += inverse[r * m + rowOf[k]!]!;
    if (Math.abs(column) < 1e-13) continue;
    basicValue[r]! -= column * step;
    for (let k = 0; k < m; k++) inverse[r * m + k]! -= column * pivotRow[k]!;
  }
  basicValue[row] = before + step;

  basis.atUpper[leaving] = target === basis.upper[leaving] ? 1 : 0;
  position[leaving] = -1;
  position[entering] = row;
  basic[row] = entering;
}

/**
 * Checks the proof before it is believed: the combination of rows must be out of reach of 0 by more than
 * rounding for every point of the box.
 */
function refutation(program: LinearProgram, basis: Basis, row: number, alpha: Float64Array): SimplexOutcome {
  let [least, most] = [0, 0];
  for (let k = 0; k < alpha.length; k++) {
    const [x, y] = [alpha[k]! * basis.lower[k]!, alpha[k]! * basis.upper[k]!];
    least += Math.min(x, y);
    most += Math.max(x, y);
  }
  const m = program.rowCount;
  const proven = least > 1e-6 || most < -1e-6;
  return proven
    ? { kind: 'infeasible', multipliers: basis.inverse.slice(row * m, row * m + m) }
    : { kind: 'unfinished' };
}
