import type { Explanation, ItemView, ShownResponse } from '#contracts/itemView.ts';
import type { InlineText } from '#itembank/content/richText.ts';

/** An option by its letter, with what it says where the item is still at hand. */
export interface Match {
  readonly letter: string;
  readonly content: InlineText | undefined;
}

/** What was answered to one part of an item beside what is right, for parts of each kind. */
export type Comparison =
  | { readonly kind: 'chosen'; readonly isKey: boolean; readonly isGiven: boolean }
  | { readonly kind: 'matched'; readonly key: Match; readonly given: Match | undefined }
  | { readonly kind: 'placed'; readonly place: number; readonly given: number | undefined };

export interface ExplainedPart {
  /** Letter or number as shown, or `true` or `false`. */
  readonly label: string;
  /** What the part says, where the item is still at hand. */
  readonly content: InlineText | undefined;
  readonly rationale: InlineText;
  readonly compared: Comparison;
}

/**
 * The parts of an explained item with what was answered beside what is right; none where the answer was typed. The parts of
 * an ordering stand in the right order.
 */
export function explainedParts(
  { key, given, parts }: Pick<Explanation, 'key' | 'given' | 'parts'>,
  item: ItemView | undefined,
): ExplainedPart[] {
  const explained = parts.flatMap(({ label, rationale }): ExplainedPart[] => {
    const compared = comparison(label, key, given, item);
    return compared === undefined ? [] : [{ label, rationale, content: contentOf(label, item), compared }];
  });
  return explained.sort((one, other) => placeOf(one) - placeOf(other));
}

function comparison(
  label: string,
  key: ShownResponse,
  given: ShownResponse | null,
  item: ItemView | undefined,
): Comparison | undefined {
  switch (key.type) {
    case 'singleChoice':
    case 'multipleResponse':
    case 'trueFalse':
    case 'hotspot':
      return {
        kind: 'chosen',
        isKey: chosenIn(key).includes(label),
        isGiven: chosenIn(given).includes(label),
      };
    case 'extendedMatching':
    case 'matching': {
      const index = Number(label) - 1;
      const right = key.choices[index];
      if (right === undefined) return undefined;
      const match = (letter: string): Match => ({ letter, content: optionOf(letter, item) });
      const chosen = given?.type === key.type ? given.choices[index] : undefined;
      return {
        kind: 'matched',
        key: match(right),
        given: chosen === undefined ? undefined : match(chosen),
      };
    }
    case 'ordering': {
      const placed = given?.type === 'ordering' ? given.order.indexOf(label) + 1 : 0;
      return { kind: 'placed', place: key.order.indexOf(label) + 1, given: placed || undefined };
    }
    case 'numeric':
    case 'shortText':
      return undefined;
  }
}

function chosenIn(response: ShownResponse | null): string[] {
  switch (response?.type) {
    case 'singleChoice':
      return [response.option];
    case 'multipleResponse':
      return response.options;
    case 'trueFalse':
      return [String(response.value)];
    case 'hotspot':
      return response.regions.map(String);
    default:
      return [];
  }
}

function contentOf(label: string, item: ItemView | undefined): InlineText | undefined {
  switch (item?.type) {
    case 'singleChoice':
    case 'multipleResponse':
      return optionOf(label, item);
    case 'ordering':
      return item.elements.find(({ letter }) => letter === label)?.content;
    case 'extendedMatching':
    case 'matching':
      return item.prompts[Number(label) - 1];
    case 'hotspot': {
      const region = item.regions[Number(label) - 1];
      return region && [region.label];
    }
    default:
      return undefined;
  }
}

function optionOf(letter: string, item: ItemView | undefined): InlineText | undefined {
  if (item === undefined || !('options' in item)) return undefined;
  return item.options.find((option) => option.letter === letter)?.content;
}

function placeOf({ compared }: ExplainedPart): number {
  return compared.kind === 'placed' ? compared.place : 0;
}
