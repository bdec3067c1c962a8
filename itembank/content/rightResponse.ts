import type { ItemContent, ItemOf } from './item.ts';
import type { Response } from './response.ts';
import { scoreResponse } from './scoreResponse.ts';

/** Most decimals a number that is typed may have; see numberTyped. */
const mostDecimals = 10;

/** A response that is right; where several are, the one the item itself puts first. */
export function rightResponse(content: ItemContent): Response {
  const { type } = content;
  switch (type) {
    case 'singleChoice':
      return { type, option: content.key };
    case 'trueFalse':
      return { type, value: content.key };
    case 'multipleResponse':
      return { type, options: idsAmong(content.options, content.keys) };
    case 'extendedMatching':
      return { type, choices: keysOf(content.prompts) };
    case 'matching':
      return { type, choices: keysOf(content.elements) };
    case 'ordering':
      return { type, order: content.elements.map(({ id }) => id) };
    case 'numeric':
      return { type, text: rightNumber(content) };
    case 'shortText':
      return { type, text: content.accepted.find((form) => form.length <= content.maximumLength)! };
    case 'hotspot':
      return { type, regions: idsAmong(content.regions, content.keys) };
  }
}

/** In the order in which the item has its parts, so that one choice has one form. */
function idsAmong(parts: readonly { readonly id: string }[], chosen: readonly string[]): string[] {
  return parts.map(({ id }) => id).filter((id) => chosen.includes(id));
}

function keysOf(parts: readonly { readonly id: string; readonly key: string }[]): Record<string, string> {
  return Object.fromEntries(parts.map(({ id, key }) => [id, key]));
}

/** In as many decimals as are asked for, or more where the value would not be right otherwise; with a comma. */
function rightNumber(content: ItemOf<'numeric'>): string {
  const typed = (decimals: number) => content.value.toFixed(decimals).replace('.', ',');
  let decimals = content.decimals;
  while (
    decimals < mostDecimals &&
    scoreResponse(content, { type: 'numeric', text: typed(decimals) }) !== 1
  ) {
    decimals += 1;
  }
  return typed(decimals);
}
