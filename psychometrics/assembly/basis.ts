import { addColumn, type LinearProgram } from './linearProgram.ts';

/** A basis of a linear program with the solution that belongs to it; the simplex method moves it on. */
export interface Basis {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** The columns that are not fixed: only these may enter. */
  free: Int32Array;
  /** The variable that is basic in each row, and where each variable stands in the basis (or −1). */
  readonly basic: Int32Array;
  readonly position: Int32Array;
  /** Where each non-basic variable rests: 1 at its upper bound, 0 at its lower. */
  readonly atUpper: Uint8Array;
  /** Inverse of the basis matrix, by rows, and the squared length of each of its rows. */
  readonly inverse: Float64Array;
  readonly norm: Float64Array;
  /** The values of the basic variables. */
  readonly basicValue: Float64Array;
  /** Reduced cost of each variable; 0 for basic ones, not kept up for fixed columns. */
  readonly reducedCost: Float64Array;
}

/** The columns that are basic: with these `startingBasis` finds the same basis again. */
export function basicColumns({ columnCount }: LinearProgram, { basic }: Basis): Int32Array {
  return basic.filter((variable) => variable < columnCount);
}

/** The columns that may move: those whose bounds differ, ascending. */
export function freeColumns(columnCount: number, lower: Float64Array, upper: Float64Array): Int32Array {
  const free = new Int32Array(columnCount);
  let count = 0;
  for (let column = 0; column < columnCount; column++)
    if (lower[column] !== upper[column]) free[count++] = column;
  return free.slice(0, count);
}

/** The value of one variable in the solution of a basis. */
export function solutionOf(basis: Basis, variable: number): number {
  const position = basis.position[variable]!;
  if (position >= 0) return basis.basicValue[position]!;
  return basis.atUpper[variable] === 1 ? basis.upper[variable]! : basis.lower[variable]!;
}

/** Fixes a column at 0 or 1; the solution is brought along, if possible out of bounds. */
export function fixColumn(program: LinearProgram, basis: Basis, column: number, to: 0 | 1): void {
  const before = solutionOf(basis, column);
  basis.lower[column] = to;
  basis.upper[column] = to;
  if (basis.position[column]! >= 0 || before === to) return;
  const shift = new Float64Array(program.rowCount);
  addColumn(program, column, to - before, shift);
  applyShift(basis, shift);
}

/** Lets the basic variables make up for what non-basic ones added to the rows. */
export function applyShift({ inverse, basicValue }: Basis, shift: Float64Array): void {
  const m = shift.length;
  for (let k = 0; k < m; k++) {
    const step = shift[k]!;
    if (step === 0) continue;
    for (let row = 0; row < m; row++) basicValue[row]! -= inverse[row * m + k]! * step;
  }
}

/** What a unit of a column that enters takes from each basic variable: B⁻¹·a. */
export function fillColumn(program: LinearProgram, { inverse }: Basis, variable: number, into: Float64Array) {
  const { columnCount: n, rowCount: m, start, rowOf, coefficient } = program;
  into.fill(0);
  if (variable >= n) for (let r = 0; r < m; r++) into[r] = inverse[r * m + variable - n]!;
  else {
    for (let k = start[variable]!; k < start[variable + 1]!; k++) {
      const [row, weight] = [rowOf[k]!, coefficient[k]!];
      for (let r = 0; r < m; r++) into[r]! += inverse[r * m + row]! * weight;
    }
  }
}

/** Makes `variable` basic in `row`: a Gauss–Jordan step on the inverse. `column` is its B⁻¹·a. */
export function exchange(basis: Basis, row: number, variable: number, column: Float64Array): void {
  const { inverse, norm, basic, position } = basis;
  const m = basic.length;
  const base = row * m;
  const filled = new Int32Array(m);
  let count = 0;
  let square = 0;
  for (let k = 0; k < m; k++) {
    if (inverse[base + k] === 0) continue;
    const scaled = inverse[base + k]! / column[row]!;
    inverse[base + k] = scaled;
    square += scaled * scaled;
    filled[count++] = k;
  }
  norm[row] = square;
  for (let r = 0; r < m; r++) {
    const factor = column[r]!;
    if (r === row || Math.abs(factor) < 1e-13) continue;
    let change = 0;
    for (let j = 0; j < count; j++) {
      const k = filled[j]!;
      const before = inverse[r * m + k]!;
      let after = before - factor * inverse[base + k]!;
      if (Math.abs(after) < 1e-13) after = 0;
      inverse[r * m + k] = after;
      change += after * after - before * before;
    }
    norm[r] = Math.max(1e-10, norm[r]! + change);
  }
  position[basic[row]!] = -1;
  position[variable] = row;
  basic[row] = variable;
}
