import type { BlueprintSource, Constraint, ItemSet } from './blueprint.ts';
import { enemyName } from './enemyName.ts';

/** One thing a blueprint says that cannot be. */
export interface BlueprintProblem {
  readonly constraint: string;
  readonly reason: string;
}

/** Everything in a blueprint that contradicts itself or its bank. */
export function findBlueprintProblems(source: BlueprintSource): BlueprintProblem[] {
  const { itemCount, constraints, enemies, sets = [] } = source;
  const enemyRows = enemies.map(
    (items, k): Constraint => ({ name: enemyName(k), items, minimum: 0, maximum: 1 }),
  );
  const names = new Set<string>();
  const inSet = new Map<number, string>();
  const problems: BlueprintProblem[] = [];
  for (const row of [...constraints, ...enemyRows]) {
    report(row, row.weights ? sumProblems(row, row.weights) : countProblems(row.minimum, row.maximum));
  }
  for (const set of sets) {
    const { minimum, maximum } = set;
    report(set, [...setProblems(set), ...countProblems(minimum ?? 0, maximum)]);
    for (const item of new Set(set.items)) {
      const other = inSet.get(item);
      if (other !== undefined) report(set, [`item ${item} is in ${other} as well`], false);
      inSet.set(item, set.name);
    }
  }
  return problems;

  function report(
    { name, items }: { name: string; items: readonly number[] },
    reasons: string[],
    first = true,
  ) {
    const all = first ? [...outside(items, itemCount), ...reasons] : reasons;
    if (first && names.has(name)) all.push('its name is used twice');
    names.add(name);
    problems.push(...all.map((reason) => ({ constraint: name, reason })));
  }
}

function outside(items: readonly number[], itemCount: number): string[] {
  const item = items.find((one) => !(Number.isInteger(one) && one >= 0 && one < itemCount));
  return item === undefined ? [] : [`item ${item} is not in a bank of ${itemCount} items`];
}

function countProblems(minimum: number, maximum: number | undefined): string[] {
  const problems: string[] = [];
  const whole = (bound: number) => Number.isInteger(bound) && bound >= 0;
  if (!whole(minimum)) problems.push(`minimum ${minimum} is not a whole number from 0`);
  if (maximum !== undefined && !whole(maximum)) {
    problems.push(`maximum ${maximum} is not a whole number from 0`);
  }
  return [...problems, ...orderProblems(minimum, maximum)];
}

function sumProblems({ items, minimum, maximum }: Constraint, weights: readonly number[]): string[] {
  const problems: string[] = [];
  if (weights.length !== items.length) {
    problems.push(`it has ${weights.length} weights for ${items.length} items`);
  }
  const twice = items.find((item, k) => items.indexOf(item) !== k);
  if (twice !== undefined) problems.push(`item ${twice} is listed twice`);
  const bad = weights.findIndex((weight) => !Number.isFinite(weight));
  if (bad >= 0) problems.push(`the weight of item ${items[bad]} is ${weights[bad]}, not a number`);
  if (!Number.isFinite(minimum)) problems.push(`minimum ${minimum} is not a number`);
  if (maximum !== undefined && !Number.isFinite(maximum)) problems.push(`maximum ${maximum} is not a number`);
  if (minimum === maximum && !shareUnit(weights)) {
    problems.push(
      `it asks for exactly ${minimum} of figures with more than four decimals; leave room between minimum and maximum`,
    );
  }
  return [...problems, ...orderProblems(minimum, maximum)];
}

/**
 * Whether sums of these figures often coincide. If not, an exact sum is met by one test in billions, and nobody knows
 * a way to find it but to try them (the subset-sum problem).
 */
function shareUnit(weights: readonly number[]): boolean {
  const one = weights.find((weight) => weight !== 0);
  const decimal = (weight: number) =>
    Math.abs(weight * 1e4 - Math.round(weight * 1e4)) < 1e-6 * (1 + Math.abs(weight));
  return weights.every(decimal) || weights.every((weight) => weight === 0 || weight === one);
}

function setProblems({ items, maximum }: ItemSet): string[] {
  const problems: string[] = [];
  if (new Set(items).size !== items.length) problems.push('it lists an item twice');
  if (items.length === 0) problems.push('it has no items');
  if (maximum === 0) problems.push('maximum 0 leaves nothing of it');
  return problems;
}

function orderProblems(minimum: number, maximum: number | undefined): string[] {
  return maximum !== undefined && minimum > maximum ? [`minimum ${minimum} exceeds maximum ${maximum}`] : [];
}
