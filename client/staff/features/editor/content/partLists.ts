import type { Region } from '#itembank/content/interaction.ts';
import type { ItemContent, ItemType } from '#itembank/content/item.ts';
import type { InlineText } from '#itembank/content/richText.ts';

/** A list of things to choose from, put in order or match. */
export type PartList = 'options' | 'prompts' | 'elements' | 'targets' | 'regions';

/** What all parts have in common: an id that stays theirs for life. Regions have a label instead of content. */
export interface Part {
  readonly id: string;
  readonly content?: InlineText;
  readonly label?: string;
  readonly shape?: Region['shape'];
  readonly rationale?: InlineText;
  readonly key?: string;
}

/** The lists of each type of item, in reading order. */
export const partLists: Readonly<Record<ItemType, readonly PartList[]>> = {
  singleChoice: ['options'],
  trueFalse: [],
  multipleResponse: ['options'],
  extendedMatching: ['options', 'prompts'],
  ordering: ['elements'],
  matching: ['elements', 'targets'],
  numeric: [],
  shortText: [],
  hotspot: ['regions'],
};

/** The parts of one list; none where this type of item has no such list. */
export function partsOf(content: ItemContent, list: PartList): readonly Part[] {
  return (content as Partial<Record<PartList, readonly Part[]>>)[list] ?? [];
}

/** The item with other parts in a list it has. The caller keeps to the shape of that list's parts. */
export function withParts<Content extends ItemContent>(
  content: Content,
  list: PartList,
  parts: readonly Part[],
): Content {
  return partLists[content.type].includes(list) ? { ...content, [list]: parts } : content;
}

/** List and id behind the name of a field such as `options.A`; undefined when it names no part. */
export function partAt(field: string): { readonly list: PartList; readonly id: string } | undefined {
  const [list = '', id] = field.split('.');
  const known = new Set<string>(Object.values(partLists).flat());
  return id !== undefined && known.has(list) ? { list: list as PartList, id } : undefined;
}
