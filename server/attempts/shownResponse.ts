import { OptionLetter, type ShownResponse } from '#contracts/itemView.ts';
import type { ItemContent } from '#itembank/content/item.ts';
import type { Response } from '#itembank/content/response.ts';
import { letteredParts, letterAt, numberedParts } from './shownParts.ts';

/** A response in the letters and numbers this candidate saw: what `responseBehind` leads back from. */
export function shownResponse(
  content: ItemContent,
  seed: string,
  position: number,
  response: Response,
): ShownResponse {
  const parts = letteredParts(content, seed, position);
  const numbered = numberedParts(content);
  const letterOf = (wanted: string | undefined) => letterAt(placeOf(parts, wanted));
  switch (response.type) {
    case 'singleChoice':
      return { type: response.type, option: OptionLetter.parse(letterOf(response.option)) };
    case 'multipleResponse':
      return { type: response.type, options: response.options.map(letterOf).toSorted() };
    case 'extendedMatching':
    case 'matching':
      return { type: response.type, choices: numbered.map(({ id }) => letterOf(response.choices[id])) };
    case 'ordering':
      return { type: response.type, order: response.order.map(letterOf) };
    case 'hotspot':
      return { type: response.type, regions: response.regions.map((id) => placeOf(numbered, id) + 1) };
    case 'trueFalse':
    case 'numeric':
    case 'shortText':
      return response;
  }
}

function placeOf(parts: readonly { readonly id: string }[], wanted: string | undefined): number {
  const place = parts.findIndex(({ id }) => id === wanted);
  if (place < 0) throw new Error(`the item has no part ${wanted}`);
  return place;
}
