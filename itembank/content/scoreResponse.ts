import type { z } from 'zod';
import { foldedText } from './foldedText.ts';
import type {
  ExtendedMatching,
  Hotspot,
  Matching,
  MultipleResponse,
  Numeric,
  Ordering,
  ShortText,
  SingleChoice,
  TrueFalse,
} from './interaction.ts';
import { numberTyped } from './numberTyped.ts';
import type { Response } from './response.ts';

/** What an item asks, with what is right: everything scoring needs, and nothing that is merely shown. */
export type Interaction = z.infer<
  | typeof SingleChoice
  | typeof TrueFalse
  | typeof MultipleResponse
  | typeof ExtendedMatching
  | typeof Ordering
  | typeof Matching
  | typeof Numeric
  | typeof ShortText
  | typeof Hotspot
>;

/**
 * The part of the point a response earns, from 0 to 1; 1 is right. Multiple response and hotspot: the share of parts judged
 * well, a wrong one costing what a right one earns, never below 0. Ordering: the share of pairs in the right order
 * (Kendall). Extended matching and matching: the share of right choices. Without partial scoring only 1 and 0 exist.
 *
 * @throws {Error} when the response is of another type than the item: the edge has let something in
 */
export function scoreResponse(item: Interaction, response: Response): number {
  const fraction = fractionOf(item, response);
  return 'scoring' in item && item.scoring === 'partial' ? fraction : Number(fraction === 1);
}

function fractionOf(item: Interaction, response: Response): number {
  if (item.type === 'singleChoice' && response.type === 'singleChoice') {
    return Number(response.option === item.key);
  }
  if (item.type === 'trueFalse' && response.type === 'trueFalse') return Number(response.value === item.key);
  if (item.type === 'multipleResponse' && response.type === 'multipleResponse') {
    return agreement(item.keys, response.options);
  }
  if (item.type === 'hotspot' && response.type === 'hotspot') return agreement(item.keys, response.regions);
  if (item.type === 'extendedMatching' && response.type === 'extendedMatching') {
    return share(item.prompts, ({ id, key }) => response.choices[id] === key);
  }
  if (item.type === 'matching' && response.type === 'matching') {
    return share(item.elements, ({ id, key }) => response.choices[id] === key);
  }
  if (item.type === 'ordering' && response.type === 'ordering') {
    return concordance(
      item.elements.map(({ id }) => id),
      response.order,
    );
  }
  if (item.type === 'numeric' && response.type === 'numeric')
    return Number(isRightNumber(item, response.text));
  if (item.type === 'shortText' && response.type === 'shortText') {
    const said = foldedText(response.text);
    return Number(said !== '' && item.accepted.some((form) => foldedText(form) === said));
  }
  throw new Error(`a response of type ${response.type} to an item of type ${item.type}`);
}

function share<T>(all: readonly T[], isRight: (one: T) => boolean): number {
  return all.filter(isRight).length / all.length;
}

/** Right choices minus wrong ones, over the number of keys; 0 at least. */
function agreement(keys: readonly string[], chosen: readonly string[]): number {
  const different = new Set(chosen);
  const right = keys.filter((key) => different.has(key)).length;
  return Math.max(0, (2 * right - different.size) / keys.length);
}

/** Share of pairs that stand in the right order; an order that is not complete earns nothing. */
function concordance(key: readonly string[], order: readonly string[]): number {
  const place = new Map(order.map((id, i) => [id, i]));
  if (order.length !== key.length || !key.every((id) => place.has(id))) return 0;
  let right = 0;
  for (let i = 0; i < key.length; i++) {
    for (let j = i + 1; j < key.length; j++) right += Number(place.get(key[i]!)! < place.get(key[j]!)!);
  }
  return right / ((key.length * (key.length - 1)) / 2);
}

/** A hair's breadth beside the tolerance, so that 0,3 ± 0,1 takes 0,2 although 0,3 − 0,2 is a hair more in binary. */
function isRightNumber({ value, tolerance }: z.infer<typeof Numeric>, text: string): boolean {
  const typed = numberTyped(text);
  return typed !== undefined && Math.abs(typed - value) <= tolerance + 1e-9 * Math.max(1, Math.abs(value));
}
