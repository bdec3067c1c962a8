import type { ItemContent, ItemOf } from './item.ts';
import type { Response } from './response.ts';
import { rightResponse } from './rightResponse.ts';
import { scoreResponse } from './scoreResponse.ts';

/**
 * A complete response that is not right, as simulated candidates give: one choice beside the key, chosen by chance.
 *
 * @param random draws from [0, 1)
 */
export function wrongResponse(content: ItemContent, random: () => number): Response {
  const right = rightResponse(content);
  const anyOf = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const { type } = content;
  switch (type) {
    case 'singleChoice':
      return { type, option: anyOf(othersThan(content.options, [content.key])) };
    case 'trueFalse':
      return { type, value: !content.key };
    case 'multipleResponse':
      return { type, options: oneExchanged(content.options, content.keys, anyOf) };
    case 'hotspot':
      return { type, regions: oneExchanged(content.regions, content.keys, anyOf) };
    case 'extendedMatching': {
      const { id, key } = anyOf(content.prompts);
      return { type, choices: { ...choicesOf(right), [id]: anyOf(othersThan(content.options, [key])) } };
    }
    case 'matching': {
      const { id, key } = anyOf(content.elements);
      return { type, choices: { ...choicesOf(right), [id]: anyOf(othersThan(content.targets, [key])) } };
    }
    case 'ordering': {
      const order = content.elements.map(({ id }) => id);
      const at = Math.floor(random() * (order.length - 1));
      return { type, order: order.with(at, order[at + 1]!).with(at + 1, order[at]!) };
    }
    case 'numeric': {
      const beside = content.value + (random() < 0.5 ? -1 : 1) * (2 * content.tolerance + 1);
      return { type, text: beside.toFixed(content.decimals).replace('.', ',') };
    }
    case 'shortText':
      return { type, text: wrongText(content) };
  }
}

function othersThan(parts: readonly { readonly id: string }[], ids: readonly string[]): string[] {
  return parts.map(({ id }) => id).filter((id) => !ids.includes(id));
}

/** The keys, with something else in the place of one of them; in the order of the parts. */
function oneExchanged(
  parts: readonly { readonly id: string }[],
  keys: readonly string[],
  anyOf: <T>(list: readonly T[]) => T,
): string[] {
  const left = anyOf(keys);
  const chosen = [...keys.filter((key) => key !== left), anyOf(othersThan(parts, keys))];
  return parts.map(({ id }) => id).filter((id) => chosen.includes(id));
}

function choicesOf(response: Response): Readonly<Record<string, string>> {
  return 'choices' in response ? response.choices : {};
}

function wrongText(content: ItemOf<'shortText'>): string {
  const said = ['weet ik niet', 'geen idee', ...'abcdefghijklmnopqrstuvwxyz0123456789'].find(
    (text) =>
      text.length <= content.maximumLength && scoreResponse(content, { type: 'shortText', text }) !== 1,
  );
  if (said === undefined) throw new Error('a short text that takes everything as right');
  return said;
}
