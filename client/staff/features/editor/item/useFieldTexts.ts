import type { ItemContent } from '#itembank/content/item.ts';
import { type Attribute, terms } from '#itembank/taxonomy/taxonomy.ts';
import { useFormat } from '../../../useFormat.ts';
import { useText } from '../../../useText.ts';
import { fieldText, type ItemField } from '../content/itemFields.ts';
import { editorTexts } from '../editorTexts.ts';

/** Says a field of an item in the words of this moment's language. */
export function useFieldTexts(): (content: ItemContent, field: ItemField) => string {
  const words = useText(editorTexts);
  const format = useFormat();
  const names = {
    term: (attribute: string, id: string) => {
      const term = terms[attribute as Attribute].find((one) => one.id === id);
      return `${words.attributes[attribute as Attribute]}: ${term ? format.name(term) : '–'}`;
    },
    yesNo: (yes: boolean) => (yes ? words.yes : words.no),
  };
  return (content, field) => fieldText(content, field, names);
}
