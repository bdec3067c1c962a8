import { findBlueprintProblems } from './blueprintProblems.ts';
import { enemyName } from './enemyName.ts';

/** How many of the listed items the final test must and may hold, or what they must and may add up to. */
export interface Constraint {
  /** Unique within a blueprint; names the constraint in messages. */
  readonly name: string;
  /** The items it counts, by index in the bank. */
  readonly items: readonly number[];
  readonly minimum: number;
  /** No upper bound when absent. */
  readonly maximum?: number;
  /**
   * What each of the items adds, such as words or seconds; then the bounds are on the sum, and need not be
   * whole. Every item counts as 1 when absent.
   */
  readonly weights?: readonly number[];
}

/**
 * Items around one vignette. None of them is in the test, or at least `minimum` and at most `maximum`, which
 * stand together; all of them when both are absent. An item belongs to one set at most.
 */
export interface ItemSet {
  /** Unique among constraints and sets. */
  readonly name: string;
  readonly items: readonly number[];
  readonly minimum?: number;
  readonly maximum?: number;
}

/** What a test must look like besides being informative. */
export interface BlueprintSource {
  readonly itemCount: number;
  readonly constraints: readonly Constraint[];
  /** Sets of which at most one item may be in a test: the same case, or one gives the other away. */
  readonly enemies: readonly (readonly number[])[];
  readonly sets?: readonly ItemSet[];
}

/** One row: lower ≤ Σ weight over the chosen items that belong to it ≤ upper. Absent weights are 1. */
export interface BlueprintRow {
  readonly name: string;
  readonly items: Int32Array;
  readonly weights?: Float64Array | undefined;
  readonly lower: number;
  readonly upper: number;
}

/** None of its items, or a number of them between the bounds. */
export interface BlueprintSet {
  readonly name: string;
  readonly items: Int32Array;
  readonly minimum: number;
  readonly maximum: number;
}

/** A blueprint checked and compiled once; enemies are rows with an upper bound of one. */
export interface Blueprint {
  readonly itemCount: number;
  readonly rows: readonly BlueprintRow[];
  /** None when absent. */
  readonly sets?: readonly BlueprintSet[];
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
export function compileBlueprint(source: BlueprintSource): Blueprint {
  const { itemCount, constraints, enemies, sets = [] } = source;
  const problems = findBlueprintProblems(source);
  if (problems.length > 0) throw new InvalidBlueprint(problems);
  const rows = [
    ...constraints.map((constraint) => compiledRow(constraint, itemCount)),
    ...enemies.map((items, k) => ({ name: enemyName(k), items: ascending(items), lower: 0, upper: 1 })),
  ];
  const compiledSets = sets.map(({ name, items, minimum = items.length, maximum = items.length }) => ({
    name,
    items: ascending(items),
    minimum: Math.min(minimum, maximum),
    maximum,
  }));
  return { itemCount, rows, sets: compiledSets };
}

/** Whether nothing is asked of the content of a test. */
export function isFree({ rows, sets = [] }: Blueprint): boolean {
  return rows.length === 0 && sets.length === 0;
}

/** The names of the constraints and sets that a choice of items breaks. */
export function violatedRows({ rows, sets = [] }: Blueprint, chosen: Uint8Array): string[] {
  const brokenRows = rows.filter((row) => !holds(row, chosen));
  const brokenSets = sets.filter(({ items, minimum, maximum }) => {
    const count = items.reduce((sum, item) => sum + chosen[item]!, 0);
    return count > 0 && (count < minimum || count > maximum);
  });
  return [...brokenRows, ...brokenSets].map(({ name }) => name);
}

/** Counts are exact; sums of figures that are not whole may be off by rounding. */
function holds({ items, weights, lower, upper }: BlueprintRow, chosen: Uint8Array): boolean {
  let sum = 0;
  let size = 0;
  for (let k = 0; k < items.length; k++) {
    if (chosen[items[k]!] !== 1) continue;
    const weight = weights?.[k] ?? 1;
    sum += weight;
    size += Math.abs(weight);
  }
  const rounding = weights ? 1e-12 * size : 0;
  return sum >= lower - rounding && sum <= upper + rounding;
}

function compiledRow(
  { name, items, minimum, maximum, weights }: Constraint,
  itemCount: number,
): BlueprintRow {
  if (!weights) return { name, items: ascending(items), lower: minimum, upper: maximum ?? itemCount };
  const order = [...items.keys()].sort((x, y) => items[x]! - items[y]!);
  return {
    name,
    items: Int32Array.from(order, (k) => items[k]!),
    weights: Float64Array.from(order, (k) => weights[k]!),
    lower: minimum,
    upper: maximum ?? Number.POSITIVE_INFINITY,
  };
}

function ascending(items: readonly number[]): Int32Array {
  return Int32Array.from(new Set(items)).sort();
}
