import type { ItemContent } from '#itembank/content/item.ts';

/** Chance of a right answer for who knows nothing and picks one, a probability in [0, 1). */
export function guessing(content: ItemContent): number {
  switch (content.type) {
    case 'singleChoice':
      return 1 / content.options.length;
    case 'trueFalse':
      return 1 / 2;
    default:
      return 0;
  }
}
