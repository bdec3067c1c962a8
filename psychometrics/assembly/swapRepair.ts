import type { LinearProgram } from './linearProgram.ts';

/** More pairs than this cost more than the branches they save. */
const mostPairs = 40_000;
const mostSwaps = 4;

/**
 * Brings a choice that misses its rows, such as a rounded one, nearer to them: swaps a column that is in for one that
 * is out, each time the pair that leaves least missing, and of equals the most valuable. Sums that must be met to the
 * unit are seldom met by rounding, and mostly by a swap or two.
 *
 * @param free the columns that may move
 * @returns undefined when no swap helps any further, or nothing was missing
 */
export function swapRepair(
  program: LinearProgram,
  chosen: Uint8Array,
  free: ArrayLike<number>,
): Uint8Array | undefined {
  const { columnCount: n, rowCount: m, start, rowOf, coefficient, value, lower, upper } = program;
  const repaired = chosen.slice();
  const total = new Float64Array(m);
  for (let column = 0; column < n; column++) if (chosen[column] === 1) add(column, 1);
  let missing = 0;
  for (let row = 0; row < m; row++) missing += missingOf(row);
  if (missing <= enough) return undefined;

  for (let swap = 0; swap < mostSwaps; swap++) {
    const [ins, outs] = [columns(1), columns(0)];
    if (ins.length * outs.length > mostPairs) return undefined;
    let [least, gain, leaves, enters] = [missing - enough, Number.NEGATIVE_INFINITY, -1, -1];
    for (const out of ins) {
      const without = missing + change(out, -1);
      add(out, -1);
      for (const into of outs) {
        const left = without + change(into, 1);
        const worth = value[into]! - value[out]!;
        if (left > least + enough || (left > least - enough && worth <= gain)) continue;
        [least, gain, leaves, enters] = [Math.min(left, least), worth, out, into];
      }
      add(out, 1);
    }
    if (leaves < 0) return undefined;
    repaired[leaves] = 0;
    repaired[enters] = 1;
    missing += change(leaves, -1);
    add(leaves, -1);
    missing += change(enters, 1);
    add(enters, 1);
    if (missing <= enough) return repaired;
  }
  return undefined;

  function columns(state: 0 | 1): number[] {
    return Array.from(free).filter((column) => repaired[column] === state);
  }

  function missingOf(row: number): number {
    return Math.max(0, -upper[n + row]! - total[row]!, total[row]! + lower[n + row]!);
  }

  /** How much more is missing when a column is added or taken out. */
  function change(column: number, by: 1 | -1): number {
    let sum = 0;
    for (let k = start[column]!; k < start[column + 1]!; k++) {
      const row = rowOf[k]!;
      const before = missingOf(row);
      total[row]! += by * coefficient[k]!;
      sum += missingOf(row) - before;
      total[row]! -= by * coefficient[k]!;
    }
    return sum;
  }

  function add(column: number, by: 1 | -1): void {
    for (let k = start[column]!; k < start[column + 1]!; k++) total[rowOf[k]!]! += by * coefficient[k]!;
  }
}

const enough = 1e-9;
