import type { BlueprintSet } from './blueprint.ts';

/** The items in the same order, but those of a set directly after the first of them. */
export function keepTogether(sets: readonly BlueprintSet[], items: readonly number[]): number[] {
  const ordered: number[] = [];
  const placed = new Set<number>();
  for (const item of items) {
    const set = sets.find((one) => one.items.includes(item));
    for (const next of set ? items.filter((one) => set.items.includes(one)) : [item]) {
      if (!placed.has(next)) ordered.push(next);
      placed.add(next);
    }
  }
  return ordered;
}

/**
 * The items that may come next when a set has been begun: the rest of it in the test, and nothing else.
 * Empty when the last item belongs to no set, or its set is complete.
 *
 * @param test the items of the shadow test
 */
export function restOfSet(
  sets: readonly BlueprintSet[],
  administered: readonly number[],
  test: readonly number[],
): number[] {
  const last = administered.at(-1);
  const set = last === undefined ? undefined : sets.find(({ items }) => items.includes(last));
  return set ? test.filter((item) => set.items.includes(item) && !administered.includes(item)) : [];
}
