import type { ItemContent } from '#itembank/content/item.ts';
import { fieldsOf, type ItemField } from '../content/itemFields.ts';

/** The first field, from the top, in which these words stand; undefined where they stand in none. */
export function fieldAbout(
  content: ItemContent,
  words: string,
  textOf: (field: ItemField) => string,
): ItemField | undefined {
  const wanted = bare(words);
  if (wanted === '') return undefined;
  return fieldsOf(content).find((field) => bare(textOf(field)).includes(wanted));
}

/** Words alone: the marks in which texts are compared are none of what is selected on the screen. */
function bare(text: string): string {
  return text
    .replace(/[*~^$]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
