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
  const set = setOfLast(sets, administered);
  return set ? test.filter((item) => set.items.includes(item) && !administered.includes(item)) : [];
}

/**
 * The same where no shadow test is known, as after an interruption: what is left of the set the last item belongs to,
 * until it has as many as it needs.
 */
export function owedToSet(sets: readonly BlueprintSet[], administered: readonly number[]): number[] {
  const set = setOfLast(sets, administered);
  if (!set) return [];
  const open = [...set.items].filter((item) => !administered.includes(item));
  return set.items.length - open.length < set.minimum ? open : [];
}

/** What may no longer come: items of the sets that were begun and left for another item. */
export function leftOfSets(sets: readonly BlueprintSet[], administered: readonly number[]): number[] {
  const begun = setOfLast(sets, administered);
  return restOfSets(
    sets.filter((set) => set !== begun),
    administered,
  );
}

/** What these items leave of the sets they belong to. */
export function restOfSets(sets: readonly BlueprintSet[], items: readonly number[]): number[] {
  const taken = new Set(items);
  return sets
    .filter((set) => set.items.some((item) => taken.has(item)))
    .flatMap((set) => [...set.items].filter((item) => !taken.has(item)));
}

function setOfLast(sets: readonly BlueprintSet[], administered: readonly number[]): BlueprintSet | undefined {
  const last = administered.at(-1);
  return last === undefined ? undefined : sets.find(({ items }) => items.includes(last));
}
