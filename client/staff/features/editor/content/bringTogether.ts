import type { ItemContent } from '#itembank/content/item.ts';
import { differingFields, type ItemField, sameField } from './itemFields.ts';

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
  if (field === 'order') {
    const rank = (id: string) => from.options.findIndex((option) => option.id === id);
    const last = from.options.length;
    return {
      ...content,
      options: content.options.toSorted(
        (x, y) => (rank(x.id) < 0 ? last : rank(x.id)) - (rank(y.id) < 0 ? last : rank(y.id)),
      ),
    };
  }
  if (field.startsWith('options.')) {
    const id = field.slice('options.'.length);
    const theirs = from.options.find((option) => option.id === id);
    if (!theirs) return { ...content, options: content.options.filter((option) => option.id !== id) };
    const known = content.options.some((option) => option.id === id);
    return {
      ...content,
      options: known
        ? content.options.map((option) => (option.id === id ? theirs : option))
        : [...content.options, theirs],
    };
  }
  const name = field as Exclude<keyof ItemContent, 'options' | 'type'>;
  if (from[name] === undefined) {
    const { [name]: _, ...rest } = content;
    return rest as ItemContent;
  }
  return { ...content, [name]: from[name] };
}
