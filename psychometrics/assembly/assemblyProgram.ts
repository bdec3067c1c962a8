import type { AssemblyProblem } from './assembleTest.ts';
import type { Blueprint, BlueprintSet } from './blueprint.ts';
import { type LinearProgram, linearProgram, type ProgramRow } from './linearProgram.ts';

/** How conflicts name the length of the test. */
const lengthName = 'length';

/** Smaller than any difference in value that matters; makes equals go by lowest index. */
const tieBreak = 1e-9;

/** A row with the name of the constraint it comes from. */
export interface NamedRow extends ProgramRow {
  readonly name: string;
}

/**
 * The program of one test. Columns 0 … n−1 are the items, n … the sets: 1 when any of its items is in.
 *
 * @param scale what values are divided by
 * @throws {RangeError} when an item is both included and excluded, or is not in the bank
 */
export function assemblyProgram(
  { blueprint, values, length, included, excluded = [] }: AssemblyProblem,
  scale: number,
): { program: LinearProgram; names: string[] } {
  const n = values.length;
  const worth = new Float64Array(n + (blueprint.sets?.length ?? 0));
  for (let item = 0; item < n; item++) worth[item] = values[item]! / scale + tieBreak * (1 - item / n) ** 2;
  const rows = testRows(blueprint, length, blueprint.itemCount);
  const program = linearProgram(worth, rows);
  for (const item of [...included, ...excluded]) {
    if (!(item >= 0 && item < n)) throw new RangeError(`item ${item} is not in a bank of ${n} items`);
  }
  for (const item of excluded) program.upper[item] = 0;
  for (const item of included) {
    if (program.upper[item] === 0) throw new RangeError(`item ${item} is both included and excluded`);
    program.lower[item] = 1;
  }
  return { program, names: rows.map(({ name }) => name) };
}

/**
 * The rows of one test.
 *
 * @param firstSet the column of the first set; the others follow
 */
export function testRows(blueprint: Blueprint, length: number, firstSet: number): NamedRow[] {
  const columns = Int32Array.from({ length: blueprint.itemCount }, (_, item) => item);
  return [
    { name: lengthName, columns, lower: length, upper: length },
    ...blueprint.rows.map(({ name, items, weights, lower, upper }) => ({
      name,
      columns: items,
      weights,
      lower,
      upper,
    })),
    ...(blueprint.sets ?? []).flatMap((set, k) => setRows(set, firstSet + k)),
  ];
}

/** minimum · z ≤ Σ x ≤ maximum · z, and x ≤ z for each item, which follows but bounds fractions better. */
function setRows({ name, items, minimum, maximum }: BlueprintSet, selector: number): NamedRow[] {
  const columns = [...items, selector];
  const row = (factor: number, lower: number, upper: number): NamedRow => ({
    name,
    columns,
    weights: [...items.map(() => 1), -factor],
    lower,
    upper,
  });
  const size = items.length;
  const count = minimum === maximum ? [row(minimum, 0, 0)] : [row(minimum, 0, size), row(maximum, -size, 0)];
  const each = [...items].map((item) => ({
    name,
    columns: [item, selector],
    weights: [1, -1],
    lower: -1,
    upper: 0,
  }));
  return maximum > 1 ? [...count, ...each] : count;
}

/** The columns of a test: its items, and the sets they belong to. */
export function columnsOf({ itemCount, sets = [] }: Blueprint, items: readonly number[]): Uint8Array {
  const chosen = new Uint8Array(itemCount + sets.length);
  for (const item of items) chosen[item] = 1;
  sets.forEach((set, k) => {
    if (set.items.some((item) => chosen[item] === 1)) chosen[itemCount + k] = 1;
  });
  return chosen;
}
