import type { ItemContent, ItemType } from '#itembank/content/item.ts';
import { type Part, type PartList, partsOf, withParts } from './partLists.ts';

/** How many parts a list may have. */
export interface PartLimits {
  readonly least: number;
  readonly most: number;
}

/** What the content model allows, per type of item and list. */
const limits: Readonly<Record<ItemType, Partial<Record<PartList, PartLimits>>>> = {
  singleChoice: { options: { least: 2, most: 4 } },
  trueFalse: {},
  multipleResponse: { options: { least: 3, most: 10 } },
  extendedMatching: { options: { least: 4, most: 26 }, prompts: { least: 1, most: 10 } },
  ordering: { elements: { least: 3, most: 8 } },
  matching: { elements: { least: 2, most: 10 }, targets: { least: 2, most: 12 } },
  numeric: {},
  shortText: {},
  hotspot: { regions: { least: 2, most: 20 } },
};

export function partLimits(type: ItemType, list: PartList): PartLimits {
  return limits[type][list] ?? { least: 0, most: 0 };
}

/** With one more part, under the first name that is free; a part keeps its name for life. */
export function addPart<Content extends ItemContent>(
  content: Content,
  list: PartList,
  said: Partial<Part> = {},
): Content {
  const parts = partsOf(content, list);
  if (parts.length >= partLimits(content.type, list).most) return content;
  return withParts(content, list, [
    ...parts,
    { ...emptyPart(content.type, list, freeName(list, parts)), ...said },
  ]);
}

/** The first name that none of these parts has. */
export function freeName(list: PartList, parts: readonly Part[]): string {
  return names(list).find((name) => parts.every((part) => part.id !== name))!;
}

/** Without one part, and without what pointed at it; a single choice always has a key. */
export function removePart<Content extends ItemContent>(
  content: Content,
  list: PartList,
  id: string,
): Content {
  const parts = partsOf(content, list);
  if (parts.length <= partLimits(content.type, list).least) return content;
  const left = parts.filter((part) => part.id !== id);
  return withoutKey(withParts(content, list, left), list, id, left[0]!.id);
}

/** With one part one place up (−1) or down (1). */
export function movePart<Content extends ItemContent>(
  content: Content,
  list: PartList,
  id: string,
  by: -1 | 1,
): Content {
  const parts = [...partsOf(content, list)];
  const from = parts.findIndex((part) => part.id === id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= parts.length) return content;
  [parts[from], parts[to]] = [parts[to]!, parts[from]!];
  return withParts(content, list, parts);
}

/** With something else said of one part. */
export function changePart<Content extends ItemContent>(
  content: Content,
  list: PartList,
  id: string,
  said: Partial<Part>,
): Content {
  const parts = partsOf(content, list).map((part) => (part.id === id ? { ...part, ...said } : part));
  return withParts(content, list, parts);
}

/** A part nobody has written yet. */
export function emptyPart(type: ItemType, list: PartList, id: string): Part {
  if (list === 'regions') {
    return { id, label: '', shape: { kind: 'circle', centre: { x: 60, y: 60 }, radius: 40 }, rationale: [] };
  }
  if (list === 'targets' || (type === 'extendedMatching' && list === 'options')) return { id, content: [] };
  const points = list === 'prompts' || (type === 'matching' && list === 'elements');
  return { id, content: [], rationale: [], ...(points && { key: '' }) };
}

/** Options have letters, as candidates see them; everything else has numbers. */
export function names(list: PartList): readonly string[] {
  return list === 'options'
    ? [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
    : Array.from({ length: 26 }, (_, i) => `${i + 1}`);
}

/** Which parts choose one of another list; not so for the options of a single choice or multiple response. */
export const pointingAt: Readonly<Partial<Record<PartList, PartList>>> = {
  options: 'prompts',
  targets: 'elements',
};

function withoutKey<Content extends ItemContent>(
  content: Content,
  list: PartList,
  id: string,
  first: string,
): Content {
  if (content.type === 'singleChoice') return content.key === id ? { ...content, key: first } : content;
  if (content.type === 'multipleResponse' || content.type === 'hotspot') {
    return { ...content, keys: content.keys.filter((key) => key !== id) };
  }
  // What pointed at it has to be chosen anew.
  const pointing = pointingAt[list];
  if (pointing === undefined) return content;
  const parts = partsOf(content, pointing).map((part) => (part.key === id ? { ...part, key: '' } : part));
  return withParts(content, pointing, parts);
}
