import type { ItemContent } from '#itembank/content/item.ts';
import { withType } from './emptyAnswer.ts';
import { differingFields, type ItemField, keyNames, ruleNames, sameField } from './itemFields.ts';
import { type Part, type PartList, partAt, partLists, partsOf, withParts } from './partLists.ts';

export type Side = 'mine' | 'theirs';

/** A field that two editors left different, with whose text stands unless somebody chooses. */
export interface Clash {
  readonly field: ItemField;
  readonly standing: Side;
  /** Both changed it, so a person has to look. */
  readonly both: boolean;
}

/** Where my text and the one stored meanwhile differ; what only one of us changed is settled. */
export function clashes(base: ItemContent, mine: ItemContent, theirs: ItemContent): Clash[] {
  return differingFields(mine, theirs).map((field) => {
    const untouched = sameField(field, base, mine);
    return {
      field,
      standing: untouched ? 'theirs' : 'mine',
      both: !untouched && !sameField(field, base, theirs),
    };
  });
}

/** My text, with their fields where those were chosen. */
export function bringTogether(
  mine: ItemContent,
  theirs: ItemContent,
  fromThem: readonly ItemField[],
): ItemContent {
  return fromThem.reduce((content, field) => withField(content, theirs, field), mine);
}

function withField(content: ItemContent, from: ItemContent, field: ItemField): ItemContent {
  const part = partAt(field);
  if (part) return withPart(content, from, part.list, part.id);
  switch (field) {
    case 'order':
      return partLists[content.type].reduce((sorted, list) => inTheirOrder(sorted, from, list), content);
    case 'answer':
      return withType(content, from.type, from);
    case 'key':
      return withMembers(content, from, keyNames);
    case 'rule':
      return withMembers(content, from, ruleNames);
    default:
      return withMembers(content, from, [field]);
  }
}

/** With their values of these members, or without a member that they do not have. */
function withMembers(content: ItemContent, from: ItemContent, names: readonly string[]): ItemContent {
  const kept = Object.entries(content).filter(([name]) => !names.includes(name));
  const taken = Object.entries(from).filter(([name]) => names.includes(name));
  return Object.fromEntries([...kept, ...taken]) as unknown as ItemContent;
}

function withPart(content: ItemContent, from: ItemContent, list: PartList, id: string): ItemContent {
  const mine = partsOf(content, list);
  const theirs = partsOf(from, list).find((part) => part.id === id);
  if (!theirs)
    return withParts(
      content,
      list,
      mine.filter((part) => part.id !== id),
    );
  const known = mine.some((part) => part.id === id);
  return withParts(
    content,
    list,
    known ? mine.map((part) => (part.id === id ? theirs : part)) : [...mine, theirs],
  );
}

/** In their order; what they do not have comes last. */
function inTheirOrder(content: ItemContent, from: ItemContent, list: PartList): ItemContent {
  const theirs = partsOf(from, list);
  const rank = ({ id }: Part) => {
    const found = theirs.findIndex((part) => part.id === id);
    return found < 0 ? theirs.length : found;
  };
  return withParts(
    content,
    list,
    partsOf(content, list).toSorted((x, y) => rank(x) - rank(y)),
  );
}
