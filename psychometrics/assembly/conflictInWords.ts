import type { BlueprintSource, Constraint, ItemSet } from './blueprint.ts';
import { enemyName } from './enemyName.ts';

/**
 * What each constraint of a conflict asks, in words an editor understands.
 *
 * @param conflict names of constraints, sets and enemies, as findConflict gives them
 * @param excluded items that may not be used; counted apart, since they are often the reason
 */
export function conflictInWords(
  { constraints, enemies, sets = [] }: BlueprintSource,
  conflict: readonly string[],
  excluded: readonly number[] = [],
): string[] {
  const barred = new Set(excluded);
  const sentences = new Map<string, string>([
    ...constraints.map((one): [string, string] => [one.name, constraintInWords(one, barred)]),
    ...sets.map((set): [string, string] => [set.name, setInWords(set)]),
    ...enemies.map((items, k): [string, string] => {
      const name = enemyName(k);
      return [name, `${name}: at most one of ${new Set(items).size} items`];
    }),
  ]);
  return conflict.map((name) => sentences.get(name) ?? name);
}

function constraintInWords(
  { name, items, minimum, maximum, weights }: Constraint,
  barred: ReadonlySet<number>,
): string {
  const open = new Set(items.filter((item) => !barred.has(item))).size;
  const what = weights ? 'a total of' : '';
  const over = `${weights ? 'over' : 'from'} ${open} available items`;
  return [`${name}:`, what, boundsInWords(minimum, maximum), over].filter((part) => part !== '').join(' ');
}

function setInWords({ name, items, minimum = items.length, maximum = items.length }: ItemSet): string {
  const some =
    minimum >= items.length ? `all ${items.length} items` : `${boundsInWords(minimum, maximum)} items`;
  return `${name}: ${some} of the set, or none`;
}

function boundsInWords(minimum: number, maximum: number | undefined): string {
  if (maximum === undefined) return `at least ${minimum}`;
  if (minimum === maximum) return `exactly ${minimum}`;
  return minimum === 0 ? `at most ${maximum}` : `${minimum} to ${maximum}`;
}
