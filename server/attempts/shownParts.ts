import type { ItemContent } from '#itembank/content/item.ts';
import type { InlineText } from '#itembank/content/richText.ts';
import { type Random, seededRandom, shuffled } from '#psychometrics/numerics/seededRandom.ts';

/** The parts of an item as one attempt shows them. Candidates know them by letter or number, never by id. */
export interface ShownParts {
  /** What is chosen by letter, the first under A. */
  readonly lettered: readonly LetteredPart[];
  /** What is answered one by one, or pointed at; the first is number 1. */
  readonly numbered: readonly Part[];
}

interface Part {
  readonly id: string;
  readonly rationale?: InlineText;
}

interface LetteredPart extends Part {
  readonly content: InlineText;
}

/**
 * Options are shuffled by the attempt's seed, unless the item says that they have an order of their own. A list that
 * several cases share is shown as it was written, since its order helps finding; elements to put in order never
 * stand in the right one already.
 */
export function shownParts(content: ItemContent, seed: string, position: number): ShownParts {
  const random = seededRandom(`${seed}/options/${position}`);
  switch (content.type) {
    case 'singleChoice':
    case 'multipleResponse': {
      const { options, fixedOrder } = content;
      return {
        lettered: fixedOrder === true ? options : shuffled<LetteredPart>(options, random),
        numbered: [],
      };
    }
    case 'extendedMatching':
      return { lettered: content.options, numbered: content.prompts };
    case 'ordering':
      return { lettered: disordered(content.elements, random), numbered: [] };
    case 'matching':
      return { lettered: shuffled(content.targets, random), numbered: content.elements };
    case 'hotspot':
      return { lettered: [], numbered: content.regions };
    case 'trueFalse':
    case 'numeric':
    case 'shortText':
      return { lettered: [], numbered: [] };
  }
}

/** The parts in the order in which they were written, as editors talk about them. */
export function writtenParts(content: ItemContent): ShownParts {
  switch (content.type) {
    case 'singleChoice':
    case 'multipleResponse':
      return { lettered: content.options, numbered: [] };
    case 'ordering':
      return { lettered: content.elements, numbered: [] };
    case 'matching':
      return { lettered: content.targets, numbered: content.elements };
    default:
      return shownParts(content, '', 1);
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
