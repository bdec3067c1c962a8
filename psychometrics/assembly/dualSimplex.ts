import { applyShift, type Basis, exchange, fillColumn } from './basis.ts';
import { addColumn, type LinearProgram } from './linearProgram.ts';
import { RatioQueue } from './ratioQueue.ts';
import { refutation } from './refutation.ts';

/**
 * What became of a linear program. `infeasible` carries the multipliers of the row combination that no
 * point of the box can satisfy; `unfinished` says nothing about the program.
 */
export type SimplexOutcome =
  | { readonly kind: 'optimal' }
  | { readonly kind: 'infeasible'; readonly multipliers: Float64Array }
  | { readonly kind: 'unfinished' };

/** How far a variable may be out of bounds, and how small a coefficient may be to pivot on. */
const tolerance = 1e-9;
const smallestPivot = 1e-7;

/**
 * Moves a dual feasible basis to the optimum: the dual simplex method for bounded variables, with steepest
 * edge pricing and the ratio test that passes over every variable that can flip between its bounds at a gain.
 *
 * @param basis is moved on in place
 * @see Maros (2003), Computational Techniques of the Simplex Method, ch. 10; Forrest & Goldfarb (1992)
 */
export function dualSimplex(program: LinearProgram, basis: Basis): SimplexOutcome {
  const { columnCount: n, rowCount: m } = program;
  const alpha = new Float64Array(n + m);
  const column = new Float64Array(m);
  const queue = new RatioQueue(n + m);
  const limit = 20 * (m + 10) + n;
  for (let iteration = 0; iteration < limit; iteration++) {
    const leavingRow = mostViolated(basis);
    if (leavingRow < 0) return { kind: 'optimal' };
    const leaving = basis.basic[leavingRow]!;
    const below = basis.basicValue[leavingRow]! < basis.lower[leaving]!;
    const target = below ? basis.lower[leaving]! : basis.upper[leaving]!;

    tableauRow(program, basis, leavingRow, alpha);
    collectCandidates(program, basis, alpha, below ? 1 : -1, queue);
    const entering = longStep(program, basis, alpha, queue, Math.abs(target - basis.basicValue[leavingRow]!));
    if (entering < 0) {
      const multipliers = refutation(program, basis, leavingRow);
      return multipliers ? { kind: 'infeasible', multipliers } : { kind: 'unfinished' };
    }
    fillColumn(program, basis, entering, column);
    pivot(program, basis, alpha, column, leavingRow, entering, target);
  }
  return { kind: 'unfinished' };
}

/** The row whose violation is largest for the length of its row of B⁻¹; −1 when none is out of bounds. */
function mostViolated({ basic, basicValue, lower, upper, norm }: Basis): number {
  let worst = -1;
  let worstScore = 0;
  for (let row = 0; row < basic.length; row++) {
    const x = basicValue[row]!;
    const violation = Math.max(lower[basic[row]!]! - x, x - upper[basic[row]!]!);
    if (violation <= tolerance) continue;
    const score = (violation * violation) / norm[row]!;
    if (score > worstScore) [worst, worstScore] = [row, score];
  }
  return worst;
}

/** alpha = row of B⁻¹ times every column; what a unit of each non-basic variable takes from the basic one. */
function tableauRow(program: LinearProgram, basis: Basis, row: number, alpha: Float64Array): void {
  const { columnCount: n, rowCount: m, start, rowOf, coefficient } = program;
  const { inverse, free } = basis;
  const base = row * m;
  for (let j = 0; j < free.length; j++) {
    const column = free[j]!;
    let sum = 0;
    for (let k = start[column]!; k < start[column + 1]!; k++)
      sum += inverse[base + rowOf[k]!]! * coefficient[k]!;
    alpha[column] = sum;
  }
  for (let r = 0; r < m; r++) alpha[n + r] = inverse[base + r]!;
}

/** The non-basic variables that can move the leaving one towards its bound, keyed by |d| / |alpha|. */
function collectCandidates(
  { columnCount: n, rowCount: m }: LinearProgram,
  basis: Basis,
  alpha: Float64Array,
  direction: 1 | -1,
  queue: RatioQueue,
): void {
  const { free } = basis;
  queue.clear();
  for (let j = 0; j < free.length; j++) offer(free[j]!);
  for (let k = n; k < n + m; k++) offer(k);
  queue.order();

  function offer(k: number): void {
    if (basis.position[k]! >= 0 || basis.lower[k] === basis.upper[k]) return;
    const gain = direction * alpha[k]! * (basis.atUpper[k] === 1 ? 1 : -1);
    if (gain > smallestPivot) queue.add(k, Math.abs(basis.reducedCost[k]!) / gain);
  }
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
  { columnCount: n, rowCount: m }: LinearProgram,
  basis: Basis,
  alpha: Float64Array,
  column: Float64Array,
  row: number,
  entering: number,
  target: number,
): void {
  const { basicValue, reducedCost, position, basic, free } = basis;
  const leaving = basic[row]!;

  const dualStep = reducedCost[entering]! / column[row]!;
  if (dualStep !== 0) {
    for (let j = 0; j < free.length; j++) {
      const k = free[j]!;
      if (position[k]! < 0) reducedCost[k]! -= dualStep * alpha[k]!;
    }
    for (let k = n; k < n + m; k++) if (position[k]! < 0) reducedCost[k]! -= dualStep * alpha[k]!;
  }
  reducedCost[entering] = 0;
  reducedCost[leaving] = -dualStep;

  const before = basis.atUpper[entering] === 1 ? basis.upper[entering]! : basis.lower[entering]!;
  const step = (basicValue[row]! - target) / column[row]!;
  for (let r = 0; r < m; r++) if (r !== row) basicValue[r]! -= column[r]! * step;
  basicValue[row] = before + step;
  basis.atUpper[leaving] = target === basis.upper[leaving] ? 1 : 0;
  exchange(basis, row, entering, column);
}
