/**
 * The relaxed assembly problem: choose fractions 0 ≤ x ≤ 1 of columns (items, and sets of items) to maximise
 * Σ value·x, such that the total of every row stays between its bounds. Written with one extra variable t
 * per row so that A·x + t = 0. Variables 0 … n−1 are the columns, n … n+m−1 the rows.
 */
export interface LinearProgram {
  readonly columnCount: number;
  readonly rowCount: number;
  /** The rows column i stands in are `rowOf[start[i] … start[i+1])`, with what it adds in `coefficient`. */
  readonly start: Int32Array;
  readonly rowOf: Int32Array;
  readonly coefficient: Float64Array;
  readonly value: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

/** lower ≤ Σ weight·x ≤ upper over the columns listed; every weight is 1 when absent. */
export interface ProgramRow {
  readonly columns: ArrayLike<number>;
  readonly weights?: ArrayLike<number> | undefined;
  readonly lower: number;
  readonly upper: number;
}

/** Rows are scaled so that no coefficient exceeds 1 in size: one tolerance then fits counts and sums alike. */
export function linearProgram(value: Float64Array, rows: readonly ProgramRow[]): LinearProgram {
  const columnCount = value.length;
  const start = new Int32Array(columnCount + 1);
  for (const { columns } of rows) for (let k = 0; k < columns.length; k++) start[columns[k]! + 1]!++;
  for (let column = 0; column < columnCount; column++) start[column + 1]! += start[column]!;
  const rowOf = new Int32Array(start[columnCount]!);
  const coefficient = new Float64Array(start[columnCount]!);
  const next = start.slice();
  const lower = new Float64Array(columnCount + rows.length);
  const upper = new Float64Array(columnCount + rows.length).fill(1, 0, columnCount);
  rows.forEach((row, r) => {
    const scale = scaleOf(row);
    let [least, most] = [0, 0];
    for (let k = 0; k < row.columns.length; k++) {
      const weight = (row.weights?.[k] ?? 1) / scale;
      const place = next[row.columns[k]!]!++;
      rowOf[place] = r;
      coefficient[place] = weight;
      least += Math.min(0, weight);
      most += Math.max(0, weight);
    }
    // Bounds that cannot be reached must stay out of reach, and in order; those that cannot bind become finite.
    const low = Math.max(row.lower / scale, Math.min(row.upper / scale, least));
    const high = Math.max(low, Math.min(row.upper / scale, most));
    lower[columnCount + r] = -high;
    upper[columnCount + r] = -low;
  });
  return { columnCount, rowCount: rows.length, start, rowOf, coefficient, value, lower, upper };
}

function scaleOf({ weights }: ProgramRow): number {
  let largest = 0;
  if (weights) for (let k = 0; k < weights.length; k++) largest = Math.max(largest, Math.abs(weights[k]!));
  return largest || 1;
}

/** Adds to `shift` what a step of one variable adds to every row. */
export function addColumn(
  { start, rowOf, coefficient, columnCount }: LinearProgram,
  variable: number,
  step: number,
  shift: Float64Array,
): void {
  if (variable >= columnCount) shift[variable - columnCount]! += step;
  else
    for (let k = start[variable]!; k < start[variable + 1]!; k++) shift[rowOf[k]!]! += step * coefficient[k]!;
}
