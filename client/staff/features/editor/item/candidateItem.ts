import type { ItemView } from '#contracts/itemView.ts';
import type { ItemContent } from '#itembank/content/item.ts';

/**
 * An item as a candidate gets it, but in the order and with the letters in which it was written: those are what
 * editors talk about. A test shuffles them.
 */
export function candidateItem({ vignette = [], stem, options }: ItemContent): ItemView {
  return {
    position: 1,
    vignette: vignette.length === 0 ? null : vignette,
    stem,
    options: options.map(({ id, content }) => ({ letter: id, content })),
  };
}
