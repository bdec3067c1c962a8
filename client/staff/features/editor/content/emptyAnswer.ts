import type { ItemContent, ItemType } from '#itembank/content/item.ts';
import type { Part, PartList } from './partLists.ts';
import { emptyPart, names, partLimits } from './partMoves.ts';

/**
 * What belongs to a type of item, before anybody wrote it. A number that is not typed yet is NaN, which no
 * version can hold.
 */
export function emptyAnswer(type: ItemType): object {
  const parts = (list: PartList, number = partLimits(type, list).least): Part[] =>
    names(list)
      .slice(0, number)
      .map((id) => emptyPart(type, list, id));
  switch (type) {
    case 'singleChoice':
      return { type, options: parts('options', 4), key: 'A' };
    case 'trueFalse':
      return { type, key: true, ifTrue: [], ifFalse: [] };
    case 'multipleResponse':
      return { type, options: parts('options', 5), keys: [], scoring: 'partial' };
    case 'extendedMatching':
      return { type, options: parts('options', 6), prompts: parts('prompts', 2), scoring: 'partial' };
    case 'ordering':
      return { type, elements: parts('elements', 4), scoring: 'partial' };
    case 'matching':
      return { type, elements: parts('elements', 3), targets: parts('targets', 4), scoring: 'partial' };
    case 'numeric':
      return { type, value: Number.NaN, tolerance: 0, unit: null, decimals: 0 };
    case 'shortText':
      return { type, accepted: [], maximumLength: 40 };
    case 'hotspot':
      return { type, image: { media: '', alt: '', widthPx: 0, heightPx: 0 }, regions: [], keys: [] };
  }
}

/** The item as one of another type: what all types share stays. */
export function withType(
  content: ItemContent,
  type: ItemType,
  answer: object = emptyAnswer(type),
): ItemContent {
  const { vignette, stem, rationale, sources, classification, reviewBy } = content;
  const { vignette: _, ...own } = answer as Partial<ItemContent>;
  const shared = { ...(vignette && { vignette }), stem, rationale, sources, classification, reviewBy };
  return { ...own, ...shared } as ItemContent;
}
