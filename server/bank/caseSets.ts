import type { Release } from '#itembank/release/release.ts';

/** Items about one case, by index in the release, in the order in which a test asks them: all of them, or none. */
export interface CaseSet {
  readonly name: string;
  readonly items: readonly number[];
}

/**
 * The sets of a release. Sets that overlap are refused before publication; where they are here nevertheless, an item
 * belongs to the first.
 */
export function caseSets({ sets, entries }: Release): CaseSet[] {
  const indexOf = new Map(entries.map(({ version }, index) => [version.code, index]));
  const found: CaseSet[] = [];
  for (const { code, codes } of sets) {
    const items = codes.flatMap((one) => indexOf.get(one) ?? []);
    const overlaps = found.some(
      ({ name, items: others }) => name === code || others.some((one) => items.includes(one)),
    );
    if (items.length > 1 && !overlaps) found.push({ name: code, items });
  }
  return found;
}

/** Where an item stands among those about its case; null when it stands alone. */
export function placeInSet(sets: readonly CaseSet[], item: number) {
  const set = sets.find(({ items }) => items.includes(item));
  return set === undefined ? null : { number: set.items.indexOf(item) + 1, of: set.items.length };
}

/** The item to ask where a test asks for this one: within a set the first that has not been given. */
export function firstOfSet(sets: readonly CaseSet[], given: readonly number[], item: number): number {
  const set = sets.find(({ items }) => items.includes(item));
  return set?.items.find((one) => !given.includes(one)) ?? item;
}

/** The same items, those of a set one after the other from where the first of them stood. */
export function setsTogether(sets: readonly CaseSet[], order: readonly number[]): number[] {
  const together: number[] = [];
  for (const item of order) {
    const set = sets.find(({ items }) => items.includes(item));
    if (!together.includes(item)) together.push(...(set?.items ?? [item]));
  }
  return together;
}
