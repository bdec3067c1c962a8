import type { Json } from './canonicalJson.ts';
import type { ItemContent } from './item.ts';
import type { InlineText } from './richText.ts';

/** One of the things an item offers to choose from, put in order or match. */
export interface ItemPart {
  /** Its field: the list it stands in and its id, e.g. `options.A`. */
  readonly at: string;
  readonly text: InlineText;
  /** Null where an item of this type gives none for this kind of part. */
  readonly rationale: InlineText | null;
  /** True when choosing it is right; false as well for parts that are not chosen by themselves. */
  readonly isKey: boolean;
}

interface Written {
  readonly id: string;
  readonly content: InlineText;
  readonly rationale?: InlineText;
}

/** The parts of an item in the order in which they are written; none where the answer is typed. */
export function itemParts(content: ItemContent): ItemPart[] {
  switch (content.type) {
    case 'singleChoice':
      return listed('options', content.options, (id) => id === content.key);
    case 'multipleResponse':
      return listed('options', content.options, (id) => content.keys.includes(id));
    case 'trueFalse':
      return [
        { at: 'ifTrue', text: ['Juist'], rationale: content.ifTrue, isKey: content.key },
        { at: 'ifFalse', text: ['Onjuist'], rationale: content.ifFalse, isKey: !content.key },
      ];
    case 'extendedMatching':
      return [...listed('options', content.options), ...listed('prompts', content.prompts)];
    case 'ordering':
      return listed('elements', content.elements);
    case 'matching':
      return [...listed('elements', content.elements), ...listed('targets', content.targets)];
    case 'hotspot':
      return content.regions.map(({ id, label, rationale }) => ({
        at: `regions.${id}`,
        text: [label],
        rationale,
        isKey: content.keys.includes(id),
      }));
    case 'numeric':
    case 'shortText':
      return [];
  }
}

function listed(list: string, parts: readonly Written[], isKey = (_: string) => false): ItemPart[] {
  return parts.map(({ id, content, rationale }) => ({
    at: `${list}.${id}`,
    text: content,
    rationale: rationale ?? null,
    isKey: isKey(id),
  }));
}

/** What is right, as data: two items with equal keys are scored alike. */
export function keyOf(content: ItemContent): Json {
  switch (content.type) {
    case 'singleChoice':
    case 'trueFalse':
      return content.key;
    case 'multipleResponse':
    case 'hotspot':
      return content.keys.toSorted();
    case 'extendedMatching':
      return content.prompts.map(({ id, key }) => [id, key]);
    case 'matching':
      return content.elements.map(({ id, key }) => [id, key]);
    case 'ordering':
      return content.elements.map(({ id }) => id);
    case 'numeric':
      return { value: content.value, tolerance: content.tolerance, unit: content.unit };
    case 'shortText':
      return content.accepted.toSorted();
  }
}
