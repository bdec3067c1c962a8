import type { ItemContent } from '#itembank/content/item.ts';
import { plainText } from '#itembank/content/plainText.ts';

/** What the part at this field belongs to: id and words of the right option or target; undefined for other parts. */
export function pointsAt(content: ItemContent, at: string): string | undefined {
  const [list, id] = at.split('.');
  if (content.type === 'extendedMatching' && list === 'prompts') {
    return named(content.options, content.prompts.find((prompt) => prompt.id === id)?.key);
  }
  if (content.type === 'matching' && list === 'elements') {
    return named(content.targets, content.elements.find((element) => element.id === id)?.key);
  }
  return undefined;
}

type Named = Extract<ItemContent, { type: 'matching' }>['targets'];

function named(parts: Named, key: string | undefined): string | undefined {
  const part = parts.find(({ id }) => id === key);
  return part && `${part.id} ${plainText(part.content)}`;
}
