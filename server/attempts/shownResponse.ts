import { OptionLetter, type ShownResponse } from '#contracts/itemView.ts';
import type { Response } from '#itembank/content/response.ts';
import { letterAt, type ShownParts } from './shownParts.ts';

/** A response in the letters and numbers of the parts as they are shown: `responseBehind` leads back. */
export function shownResponse(response: Response, { lettered, numbered }: ShownParts): ShownResponse {
  const letterOf = (id: string | undefined) => letterAt(placeIn(lettered, id));
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
      return { type: response.type, regions: response.regions.map((id) => placeIn(numbered, id) + 1) };
    case 'trueFalse':
    case 'numeric':
    case 'shortText':
      return response;
  }
}

function placeIn(parts: readonly { readonly id: string }[], wanted: string | undefined): number {
  const place = parts.findIndex(({ id }) => id === wanted);
  if (place < 0) throw new Error(`the item has no part ${wanted}`);
  return place;
}
