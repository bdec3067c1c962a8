import type { Basis } from './basis.ts';
import type { LinearProgram } from './linearProgram.ts';

/**
 * An upper bound on Σ value·x over the box of a basis, for any multipliers y whatsoever:
 *
 *     Σ value·x = Σ (value − y·A)·x − y·t ≤ Σ max over the box
 *
 * so rounding in the simplex method can make the bound weaker, never wrong.
 *
 * @param gain is filled with value − y·A of each column: the bound falls by its size when the column is held
 *   at the other of its two bounds
 */
export function lagrangianBound(program: LinearProgram, basis: Basis, gain: Float64Array): number {
  const { columnCount: n, rowCount: m, start, rowOf, coefficient, value } = program;
  let bound = 0;
  const y = new Float64Array(m);
  for (let row = 0; row < m; row++) {
    y[row] = -basis.reducedCost[n + row]!;
    bound += Math.max(-y[row]! * basis.lower[n + row]!, -y[row]! * basis.upper[n + row]!);
  }
  for (let column = 0; column < n; column++) {
    let its = value[column]!;
    for (let k = start[column]!; k < start[column + 1]!; k++) its -= y[rowOf[k]!]! * coefficient[k]!;
    gain[column] = its;
    bound += Math.max(its * basis.lower[column]!, its * basis.upper[column]!);
  }
  return bound;
}
