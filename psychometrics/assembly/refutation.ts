import type { Basis } from './basis.ts';
import type { LinearProgram } from './linearProgram.ts';

/**
 * The proof that a program is infeasible, from a row of the basis that no variable can bring within its bounds: the
 * multipliers of a combination of rows. Checked before it is believed: the combination must be out of reach of 0 by
 * more than rounding for every point of the box.
 *
 * @returns undefined when rounding leaves it open
 */
export function refutation(program: LinearProgram, basis: Basis, row: number): Float64Array | undefined {
  const { columnCount: n, rowCount: m, start, rowOf, coefficient } = program;
  const multipliers = basis.inverse.slice(row * m, row * m + m);
  let [least, most] = [0, 0];
  for (let variable = 0; variable < n + m; variable++) {
    let sum = 0;
    if (variable >= n) sum = multipliers[variable - n]!;
    else
      for (let k = start[variable]!; k < start[variable + 1]!; k++)
        sum += multipliers[rowOf[k]!]! * coefficient[k]!;
    const [x, y] = [sum * basis.lower[variable]!, sum * basis.upper[variable]!];
    least += Math.min(x, y);
    most += Math.max(x, y);
  }
  return least > 1e-6 || most < -1e-6 ? multipliers : undefined;
}
