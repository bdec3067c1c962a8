import type { ItemContent } from '#itembank/content/item.ts';
import type { InlineText } from '#itembank/content/richText.ts';
import { type Random, seededRandom, shuffled } from '#psychometrics/numerics/seededRandom.ts';

interface Part {
  readonly id: string;
  readonly content: InlineText;
  readonly rationale?: InlineText;
}

/**
 * What a candidate chooses by letter, in the order in which this attempt shows it: shuffled by the attempt's seed,
 * unless the item says that its options have an order of their own. A list that several cases share is shown as it
 * was written, since its order helps finding; elements to put in order never stand in the right one already.
 */
export function letteredParts(content: ItemContent, seed: string, position: number): readonly Part[] {
  const random = seededRandom(`${seed}/options/${position}`);
  switch (content.type) {
    case 'singleChoice':
    case 'multipleResponse':
      return content.fixedOrder === true ? content.options : shuffled<Part>(content.options, random);
    case 'extendedMatching':
      return content.options;
    case 'ordering':
      return disordered(content.elements, random);
    case 'matching':
      return shuffled(content.targets, random);
    case 'trueFalse':
    case 'numeric':
    case 'shortText':
    case 'hotspot':
      return [];
  }
}

/** What a candidate knows by number: it is answered one by one, or pointed at. As written, from number 1 on. */
export function numberedParts(content: ItemContent): readonly Omit<Part, 'content'>[] {
  switch (content.type) {
    case 'extendedMatching':
      return content.prompts;
    case 'matching':
      return content.elements;
    case 'hotspot':
      return content.regions;
    default:
      return [];
  }
}

/** The letter of a place: A for 0. */
export function letterAt(place: number): string {
  return String.fromCharCode(65 + place);
}

/** The place of a letter: 0 for A. */
export function placeOf(letter: string): number {
  return letter.charCodeAt(0) - 65;
}

function disordered<T>(inOrder: readonly T[], random: Random): T[] {
  for (;;) {
    const order = shuffled(inOrder, random);
    if (order.some((one, place) => one !== inOrder[place])) return order;
  }
}
