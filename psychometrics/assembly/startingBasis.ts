import { applyShift, type Basis, exchange, fillColumn, freeColumns, solutionOf } from './basis.ts';
import { addColumn, type LinearProgram } from './linearProgram.ts';

/**
 * The basis in which these columns are basic, beside as many rows as are needed. Every other variable is put
 * at the bound its reduced cost asks for: since all have two, any basis is one where the dual simplex may
 * start, also one that belonged to other values or other bounds.
 *
 * @param columns that depend on those before them are left out
 */
export function startingBasis(
  program: LinearProgram,
  columns: ArrayLike<number>,
  lower: Float64Array,
  upper: Float64Array,
): Basis {
  const { columnCount: n, rowCount: m } = program;
  const basis: Basis = {
    lower,
    upper,
    free: freeColumns(n, lower, upper),
    basic: Int32Array.from({ length: m }, (_, row) => n + row),
    position: new Int32Array(n + m).fill(-1),
    atUpper: new Uint8Array(n + m),
    inverse: new Float64Array(m * m),
    norm: new Float64Array(m).fill(1),
    basicValue: new Float64Array(m),
    reducedCost: new Float64Array(n + m),
  };
  for (let row = 0; row < m; row++) {
    basis.position[n + row] = row;
    basis.inverse[row * m + row] = 1;
  }
  bringIn(program, basis, columns);
  price(program, basis);
  place(program, basis);
  return basis;
}

/** Brings columns into the basis of rows alone, each where it stands out most. */
function bringIn(program: LinearProgram, basis: Basis, columns: ArrayLike<number>): void {
  const { columnCount: n, rowCount: m } = program;
  const column = new Float64Array(m);
  for (let k = 0; k < columns.length; k++) {
    fillColumn(program, basis, columns[k]!, column);
    let pivot = -1;
    let largest = 1e-6;
    for (let row = 0; row < m; row++) {
      if (basis.basic[row]! < n || Math.abs(column[row]!) <= largest) continue;
      [pivot, largest] = [row, Math.abs(column[row]!)];
    }
    if (pivot >= 0) exchange(basis, pivot, columns[k]!, column);
  }
}

/** Reduced costs d = c − c_B·B⁻¹·A, and each non-basic variable at the bound that d asks for. */
function price(program: LinearProgram, basis: Basis): void {
  const { columnCount: n, rowCount: m, start, rowOf, coefficient, value } = program;
  const { basic, position, inverse, reducedCost, atUpper } = basis;
  const y = new Float64Array(m);
  for (let row = 0; row < m; row++) {
    const cost = basic[row]! < n ? value[basic[row]!]! : 0;
    if (cost !== 0) for (let k = 0; k < m; k++) y[k]! += cost * inverse[row * m + k]!;
  }
  for (let variable = 0; variable < n + m; variable++) {
    if (position[variable]! >= 0) continue;
    let cost = 0;
    if (variable >= n) cost = -y[variable - n]!;
    else {
      cost = value[variable]!;
      for (let k = start[variable]!; k < start[variable + 1]!; k++) cost -= y[rowOf[k]!]! * coefficient[k]!;
    }
    reducedCost[variable] = cost;
    atUpper[variable] = cost > 0 ? 1 : 0;
  }
}

/** The values of the basic variables, from where the others rest. */
function place(program: LinearProgram, basis: Basis): void {
  const { columnCount: n, rowCount: m } = program;
  const shift = new Float64Array(m);
  for (let variable = 0; variable < n + m; variable++) {
    if (basis.position[variable]! >= 0) continue;
    const x = solutionOf(basis, variable);
    if (x !== 0) addColumn(program, variable, x, shift);
  }
  applyShift(basis, shift);
}
