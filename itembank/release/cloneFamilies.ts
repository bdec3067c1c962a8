import type { EditedItem } from '#itembank/editing/editedItem.ts';
import type { EnemySet } from './release.ts';

/**
 * Items made from one another, with the item they were made from: one enemy set a family, as far as two or more
 * of it are here and nobody has named them already.
 */
export function cloneFamilies(items: readonly EditedItem[], named: readonly EnemySet[]): EnemySet[] {
  const parent = new Map(items.map(({ code, family }) => [code, family === code ? undefined : family]));
  const families = new Map<string, string[]>();
  for (const { code } of items) {
    const root = rootOf(code, parent);
    families.set(root, [...(families.get(root) ?? []), code]);
  }
  return [...families.values()]
    .filter(
      (codes) => codes.length > 1 && !named.some((set) => codes.every((code) => set.codes.includes(code))),
    )
    .map((codes) => ({ codes: codes.toSorted(), reason: 'clone' }));
}

/** The first of a family, also where it is not here itself. */
function rootOf(code: string, parent: ReadonlyMap<string, string | undefined>): string {
  const seen = new Set<string>();
  let root = code;
  for (let next = parent.get(root); next !== undefined && !seen.has(next); next = parent.get(root)) {
    seen.add(next);
    root = next;
  }
  return root;
}
