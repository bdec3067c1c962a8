/**
 * The relaxed shadow-test problem: choose fractions 0 ≤ x ≤ 1 of items to maximise Σ value·x, such that
 * every row counts between its bounds. Written with one extra variable t per row so that A·x + t = 0.
 * Variables 0 … n−1 are the items, n … n+m−1 the rows.
 */
export interface LinearProgram {
  readonly itemCount: number;
  readonly rowCount: number;
  /** The rows item i belongs to stand at `rowOf[start[i] … start[i+1])`. */
  readonly start: Int32Array;
  readonly rowOf: Int32Array;
  readonly value: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

/** A basis of a linear program with the solution that belongs to it; the simplex method moves it on. */
export interface Basis {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** The variable that is basic in each row, and where each variable stands in the basis (or −1). */
  readonly basic: Int32Array;
  readonly position: Int32Array;
  /** Where each non-basic variable rests: 1 at its upper bound, 0 at its lower. */
  readonly atUpper: Uint8Array;
  /** Inverse of the basis matrix, by rows. */
  readonly inverse: Float64Array;
  /** The values of the basic variables. */
  readonly basicValue: Float64Array;
  /** Reduced cost of each variable; 0 for basic ones. */
  readonly reducedCost: Float64Array;
}

/** The program of a test: the given rows over all items, each with the bounds on its count. */
export function linearProgram(
  value: Float64Array,
  rows: readonly { readonly items: ArrayLike<number>; readonly lower: number; readonly upper: number }[],
): LinearProgram {
  const itemCount = value.length;
  const start = new Int32Array(itemCount + 1);
  for (const { items } of rows) for (let k = 0; k < items.length; k++) start[items[k]! + 1]!++;
  for (let item = 0; item < itemCount; item++) start[item + 1]! += start[item]!;
  const rowOf = new Int32Array(start[itemCount]!);
  const next = start.slice();
  rows.forEach(({ items }, row) => {
    for (let k = 0; k < items.length; k++) rowOf[next[items[k]!]!++] = row;
  });
  const lower = new Float64Array(itemCount + rows.length);
  const upper = new Float64Array(itemCount + rows.length).fill(1, 0, itemCount);
  rows.forEach((row, r) => {
    // A row that asks for more items than it has must stay out of reach, and its bounds in order.
    lower[itemCount + r] = -Math.max(row.lower, Math.min(row.upper, row.items.length));
    upper[itemCount + r] = -row.lower;
  });
  return { itemCount, rowCount: rows.length, start, rowOf, value, lower, upper };
}

/** The basis of the rows alone, each item at the bound its value asks for: where the dual simplex may start. */
export function startingBasis(program: LinearProgram): Basis {
  const { itemCount: n, rowCount: m, start, rowOf, value } = program;
  const basis: Basis = {
    lower: program.lower.slice(),
    upper: program.upper.slice(),
    basic: Int32Array.from({ length: m }, (_, row) => n + row),
    position: new Int32Array(n + m).fill(-1),
    atUpper: new Uint8Array(n + m),
    inverse: new Float64Array(m * m),
    basicValue: new Float64Array(m),
    reducedCost: new Float64Array(n + m),
  };
  for (let row = 0; row < m; row++) {
    basis.position[n + row] = row;
    basis.inverse[row * m + row] = 1;
  }
  for (let item = 0; item < n; item++) {
    basis.reducedCost[item] = value[item]!;
    basis.atUpper[item] = value[item]! > 0 ? 1 : 0;
    const x = basis.atUpper[item] === 1 ? basis.upper[item]! : basis.lower[item]!;
    if (x !== 0) for (let k = start[item]!; k < start[item + 1]!; k++) basis.basicValue[rowOf[k]!]! -= x;
  }
  return basis;
}

export function copyOf(basis: Basis): Basis {
  return {
    lower: basis.lower.slice(),
    upper: basis.upper.slice(),
    basic: basis.basic.slice(),
    position: basis.position.slice(),
    atUpper: basis.atUpper.slice(),
    inverse: basis.inverse.slice(),
    basicValue: basis.basicValue.slice(),
    reducedCost: basis.reducedCost.slice(),
  };
}

/** The value of one variable in the solution of a basis. */
export function solutionOf(basis: Basis, variable: number): number {
  const position = basis.position[variable]!;
  if (position >= 0) return basis.basicValue[position]!;
  return basis.atUpper[variable] === 1 ? basis.upper[variable]! : basis.lower[variable]!;
}

/** Fixes an item in (1) or out (0) of the test; the solution is brought along, if possible out of bounds. */
export function fixItem(program: LinearProgram, basis: Basis, item: number, to: 0 | 1): void {
  const before = solutionOf(basis, item);
  basis.lower[item] = to;
  basis.upper[item] = to;
  if (basis.position[item]! >= 0 || before === to) return;
  const shift = new Float64Array(program.rowCount);
  addColumn(program, item, to - before, shift);
  applyShift(basis, shift);
}

/** Adds to `shift` what a step of one variable adds to every row. */
export function addColumn(
  { start, rowOf, itemCount }: LinearProgram,
  variable: number,
  step: number,
  shift: Float64Array,
): void {
  if (variable >= itemCount) shift[variable - itemCount]! += step;
  else for (let k = start[variable]!; k < start[variable + 1]!; k++) shift[rowOf[k]!]! += step;
}

/** Lets the basic variables make up for what non-basic ones added to the rows. */
export function applyShift({ inverse, basicValue }: Basis, shift: Float64Array): void {
  const m = shift.length;
  for (let row = 0; row < m; row++) {
    let sum = 0;
    for (let k = 0; k < m; k++) sum += inverse[row * m + k]! * shift[k]!;
    basicValue[row]! -= sum;
  }
}

/**
 * An upper bound on Σ value·x over the box of a basis, for any multipliers y whatsoever:
 *
 *     Σ value·x = Σ (value − y·A)·x − y·t ≤ Σ max over the box
 *
 * so rounding in the simplex method can make the bound weaker, never wrong.
 */
export function lagrangianBound(program: LinearProgram, basis: Basis): number {
  const { itemCount: n, rowCount: m, start, rowOf, value } = program;
  let bound = 0;
  const y = new Float64Array(m);
  for (let row = 0; row < m; row++) {
    y[row] = -basis.reducedCost[n + row]!;
    bound += Math.max(-y[row]! * basis.lower[n + row]!, -y[row]! * basis.upper[n + row]!);
  }
  for (let item = 0; item < n; item++) {
    let gain = value[item]!;
    for (let k = start[item]!; k < start[item + 1]!; k++) gain -= y[rowOf[k]!]!;
    bound += Math.max(gain * basis.lower[item]!, gain * basis.upper[item]!);
  }
  return bound;
}
