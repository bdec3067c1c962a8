import { type ItemView, OptionLetter } from '#contracts/itemView.ts';
import type { ItemContent, ItemOf } from '#itembank/content/item.ts';
import { letterAt, type ShownParts, shownParts } from './shownParts.ts';

/**
 * What the candidate sees of an item. Built up from nothing, so that no secret can ride along.
 *
 * @param inSet where it stands among the items about one case; null when it stands alone
 */
export function itemView(
  content: ItemContent,
  seed: string,
  position: number,
  inSet: ItemView['inSet'],
): ItemView {
  return viewOf(content, shownParts(content, seed, position), position, inSet);
}

/** The same with its parts in an order that is given. */
export function viewOf(
  content: ItemContent,
  { lettered: parts }: ShownParts,
  position: number,
  inSet: ItemView['inSet'],
): ItemView {
  const shared = { position, inSet, vignette: content.vignette ?? null, stem: content.stem };
  const lettered = parts.map((part, place) => ({ letter: letterAt(place), content: part.content }));
  const { type } = content;
  switch (type) {
    case 'singleChoice':
      return {
        type,
        ...shared,
        options: parts.map((part, place) => ({
          letter: OptionLetter.options[place]!,
          content: part.content,
        })),
      };
    case 'trueFalse':
      return { type, ...shared };
    case 'multipleResponse':
      return { type, ...shared, options: lettered };
    case 'extendedMatching':
      return {
        type,
        ...shared,
        options: lettered,
        prompts: content.prompts.map((prompt) => prompt.content),
      };
    case 'ordering':
      return { type, ...shared, elements: lettered };
    case 'matching':
      return {
        type,
        ...shared,
        prompts: content.elements.map((element) => element.content),
        options: lettered,
      };
    case 'numeric':
      return { type, ...shared, unit: content.unit, decimals: content.decimals };
    case 'shortText':
      return { type, ...shared, maximumLength: content.maximumLength };
    case 'hotspot':
      return {
        type,
        ...shared,
        image: imageView(content.image),
        regions: content.regions.map(({ label, shape }) => ({ label, shape })),
        places: content.keys.length,
      };
  }
}

function imageView({ media, alt, widthPx, heightPx }: ItemOf<'hotspot'>['image']) {
  return { media, alt, widthPx, heightPx };
}
