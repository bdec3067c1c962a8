import type { ItemContent } from './item.ts';

/** The fields of an item that name a file. */
const mediaFields: ReadonlySet<string> = new Set(['media', 'poster', 'captions']);

/** The same item with other names for its files; a name that is not in the list stays. */
export function renamedMedia(content: ItemContent, names: ReadonlyMap<string, string>): ItemContent {
  return JSON.parse(JSON.stringify(content), (key, value: unknown) =>
    mediaFields.has(key) && typeof value === 'string' ? (names.get(value) ?? value) : value,
  ) as ItemContent;
}
