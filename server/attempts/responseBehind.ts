import type { ShownResponse } from '#contracts/itemView.ts';
import type { ItemContent } from '#itembank/content/item.ts';
import { numberTyped } from '#itembank/content/numberTyped.ts';
import type { Response } from '#itembank/content/response.ts';
import { placeOf, shownParts } from './shownParts.ts';

/**
 * What a candidate answered, in the ids of the item, with choices in its own order, so that one answer has one form.
 *
 * @returns undefined when it cannot be an answer to this item: of another type, of parts that were not shown, one
 *   of them twice, not complete, or no number
 */
export function responseBehind(
  content: ItemContent,
  seed: string,
  position: number,
  shown: ShownResponse,
): Response | undefined {
  if (shown.type !== content.type) return undefined;
  const { lettered, numbered } = shownParts(content, seed, position);
  const behind = (letters: readonly string[]) =>
    known(letters.map((letter) => lettered[placeOf(letter)]?.id));
  switch (shown.type) {
    case 'singleChoice': {
      const option = lettered[placeOf(shown.option)]?.id;
      return option === undefined ? undefined : { type: shown.type, option };
    }
    case 'trueFalse':
      return shown;
    case 'multipleResponse': {
      const options = different(behind(shown.options));
      const written = content.type === shown.type ? content.options : [];
      return options && { type: shown.type, options: inOrderOf(written, options) };
    }
    case 'extendedMatching':
    case 'matching': {
      const chosen = behind(shown.choices);
      if (chosen?.length !== numbered.length) return undefined;
      return { type: shown.type, choices: Object.fromEntries(numbered.map(({ id }, i) => [id, chosen[i]!])) };
    }
    case 'ordering': {
      const order = different(behind(shown.order));
      return order?.length === lettered.length ? { type: shown.type, order } : undefined;
    }
    case 'numeric':
      return numberTyped(shown.text) === undefined ? undefined : shown;
    case 'shortText':
      return content.type === shown.type && shown.text.length <= content.maximumLength ? shown : undefined;
    case 'hotspot': {
      const regions = different(known(shown.regions.map((number) => numbered[number - 1]?.id)));
      const places = content.type === shown.type ? content.keys.length : 0;
      return regions?.length === places
        ? { type: shown.type, regions: inOrderOf(numbered, regions) }
        : undefined;
    }
  }
}

function known(ids: readonly (string | undefined)[]): string[] | undefined {
  const all = ids.filter((id) => id !== undefined);
  return all.length === ids.length ? all : undefined;
}

function different(ids: string[] | undefined): string[] | undefined {
  return new Set(ids).size === ids?.length ? ids : undefined;
}

function inOrderOf(parts: readonly { readonly id: string }[], ids: readonly string[]): string[] {
  return parts.map(({ id }) => id).filter((id) => ids.includes(id));
}
