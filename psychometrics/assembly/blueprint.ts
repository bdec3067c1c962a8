/** How many of the listed items the final test must and may hold. */
export interface Constraint {
  /** Unique within a blueprint; names the constraint in messages. */
  readonly name: string;
  /** The items it counts, by index in the bank. */
  readonly items: readonly number[];
  readonly minimum: number;
  /** No upper bound when absent. */
  readonly maximum?: number;
}

/** What a test must look like besides being informative. */
export interface BlueprintSource {
  readonly itemCount: number;
  readonly constraints: readonly Constraint[];
  /** Sets of which at most one item may be in a test: the same case, or one gives the other away. */
  readonly enemies: readonly (readonly number[])[];
}

/** One counted row: lower ≤ number of chosen items that belong to it ≤ upper. */
export interface BlueprintRow {
  readonly name: string;
  readonly items: Int32Array;
  readonly lower: number;
  readonly upper: number;
}

/** A blueprint checked and compiled once; enemies are rows with an upper bound of one. */
export interface Blueprint {
  readonly itemCount: number;
  readonly rows: readonly BlueprintRow[];
}

/** Thrown for a blueprint that says something impossible about itself; names every constraint and reason. */
export class InvalidBlueprint extends Error {
  readonly problems: readonly { readonly constraint: string; readonly reason: string }[];

  constructor(problems: InvalidBlueprint['problems']) {
    super(problems.map(({ constraint, reason }) => `${constraint}: ${reason}`).join('; '));
    this.name = 'InvalidBlueprint';
    this.problems = problems;
  }
}

/**
 * Checks a blueprint by itself: indices, bounds, names. Whether a test exists that meets it is another
 * question, answered by checkFeasible.
 *
 * @throws {InvalidBlueprint} naming every constraint and reason
 */
export function compileBlueprint({ itemCount, constraints, enemies }: BlueprintSource): Blueprint {
  const rows = [
    ...constraints.map(({ name, items, minimum, maximum }) => ({
      name,
      items: Int32Array.from(new Set(items)).sort(),
      lower: minimum,
      upper: maximum ?? itemCount,
    })),
    ...enemies.map((items, k) => ({
      name: enemyName(k),
      items: Int32Array.from(new Set(items)).sort(),
      lower: 0,
      upper: 1,
    })),
  ];
  const names = new Set<string>();
  const listed = [...constraints.map(({ items }) => items), ...enemies];
  const problems = rows.flatMap((row, k) => {
    const reasons = rowProblems(row, listed[k]!, itemCount);
    if (names.has(row.name)) reasons.push('its name is used twice');
    names.add(row.name);
    return reasons.map((reason) => ({ constraint: row.name, reason }));
  });
  if (problems.length > 0) throw new InvalidBlueprint(problems);
  return { itemCount, rows };
}

/** How messages name the k-th enemy set. */
export function enemyName(k: number): string {
  return `enemies ${k + 1}`;
}

/** How many chosen items each row counts, and the names of the rows whose bounds that breaks. */
export function violatedRows({ rows }: Blueprint, chosen: Uint8Array): string[] {
  return rows
    .filter(({ items, lower, upper }) => {
      let count = 0;
      for (const item of items) count += chosen[item]!;
      return count < lower || count > upper;
    })
    .map(({ name }) => name);
}

function rowProblems({ lower, upper }: BlueprintRow, items: readonly number[], itemCount: number): string[] {
  const problems: string[] = [];
  const outside = items.find((item) => !(Number.isInteger(item) && item >= 0 && item < itemCount));
  if (outside !== undefined) problems.push(`item ${outside} is not in a bank of ${itemCount} items`);
  if (!Number.isInteger(lower) || lower < 0) problems.push(`minimum ${lower} is not a whole number from 0`);
  if (!Number.isInteger(upper) || upper < 0) problems.push(`maximum ${upper} is not a whole number from 0`);
  if (lower > upper) problems.push(`minimum ${lower} exceeds maximum ${upper}`);
  return problems;
}
