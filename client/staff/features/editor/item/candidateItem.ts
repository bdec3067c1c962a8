import type { ItemView } from '#contracts/itemView.ts';
import type { ItemContent } from '#itembank/content/item.ts';
import type { InlineText } from '#itembank/content/richText.ts';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const lettered = (parts: readonly { readonly content: InlineText }[]) =>
  parts.map(({ content }, i) => ({ letter: letters[i]!, content }));

/**
 * An item as a candidate gets it, but in the order and with the letters in which it was written: those are what
 * editors talk about. A test shuffles them.
 */
export function candidateItem(content: ItemContent): ItemView {
  const { vignette = [], stem } = content;
  const shared = { position: 1, inSet: null, vignette: vignette.length === 0 ? null : vignette, stem };
  switch (content.type) {
    case 'singleChoice': {
      const options = content.options.map(({ id, content: text }) => ({ letter: id, content: text }));
      return { type: content.type, ...shared, options };
    }
    case 'trueFalse':
      return { type: content.type, ...shared };
    case 'multipleResponse':
      return { type: content.type, ...shared, options: lettered(content.options) };
    case 'extendedMatching': {
      const prompts = content.prompts.map(({ content: text }) => text);
      return { type: content.type, ...shared, options: lettered(content.options), prompts };
    }
    case 'ordering':
      return { type: content.type, ...shared, elements: lettered(content.elements) };
    case 'matching': {
      const prompts = content.elements.map(({ content: text }) => text);
      return { type: content.type, ...shared, prompts, options: lettered(content.targets) };
    }
    case 'numeric':
      return { type: content.type, ...shared, unit: content.unit, decimals: content.decimals };
    case 'shortText':
      return { type: content.type, ...shared, maximumLength: content.maximumLength };
    case 'hotspot': {
      const regions = content.regions.map(({ label, shape }) => ({ label, shape }));
      return { type: content.type, ...shared, image: content.image, regions, places: content.keys.length };
    }
  }
}
