import type { Json } from '#itembank/content/canonicalJson.ts';
import type { ItemContent, ItemType } from '#itembank/content/item.ts';
import { type Attribute, terms } from '#itembank/taxonomy/taxonomy.ts';
import { useFormat } from '../../../useFormat.ts';
import { useText } from '../../../useText.ts';
import { fieldText, type ItemField } from '../content/itemFields.ts';
import { editorTexts } from '../editorTexts.ts';
import type { EditorText } from '../text.nl.ts';

/** Says a field of an item in the words of this moment's language. */
export function useFieldTexts(): (content: ItemContent, field: ItemField) => string {
  const words = useText(editorTexts);
  const format = useFormat();
  const names = {
    term: (attribute: string, id: string) => {
      const term = terms[attribute as Attribute].find((one) => one.id === id);
      return `${words.attributes[attribute as Attribute]}: ${term ? format.name(term) : '–'}`;
    },
    type: (type: ItemType) => words.types[type],
    setting: (name: string, value: Json) => {
      const called = words.settings[name as keyof typeof words.settings] ?? name;
      return `${called}: ${said(value, words)}`;
    },
  };
  return (content, field) => fieldText(content, field, names);
}

/** The value of a setting in plain words. */
function said(value: Json, words: EditorText): string {
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (Array.isArray(value)) return value.map((one) => said(one, words)).join(', ');
  if (value === null) return '–';
  if (typeof value !== 'object') return words.scorings[value as keyof typeof words.scorings] ?? String(value);
  return Object.values(value)
    .map((one) => said(one as Json, words))
    .join(' · ');
}
