import type { ItemContent } from '#itembank/content/item.ts';

/** Which of the choices in the statistics is right. */
export function keyChoice(content: ItemContent): string {
  if (content.type === 'singleChoice') return content.key;
  return content.type === 'trueFalse' ? String(content.key) : 'right';
}
