import type { Explanation, ShownResponse } from '#contracts/itemView.ts';
import type { ItemContent } from '#itembank/content/item.ts';
import type { Response } from '#itembank/content/response.ts';
import { rightResponse } from '#itembank/content/rightResponse.ts';
import { scoreResponse } from '#itembank/content/scoreResponse.ts';
import { letterAt, type ShownParts, shownParts } from './shownParts.ts';
import { shownResponse } from './shownResponse.ts';

/** The worked-out answer, in the letters and numbers the candidate saw. */
export function explanation(
  content: ItemContent,
  seed: string,
  position: number,
  { shown, response }: { readonly shown: ShownResponse; readonly response: Response },
): Explanation {
  const parts = shownParts(content, seed, position);
  return {
    position,
    given: shown,
    key: shownResponse(rightResponse(content), parts),
    correct: scoreResponse(content, response) === 1,
    rationale: content.rationale,
    parts: reasons(content, parts),
    literature: content.sources.map(({ title, edition, passage }) => ({ title, edition, passage })),
  };
}

/** Why each part is right or wrong, for the parts of which the item says so. */
export function reasons(content: ItemContent, { lettered, numbered }: ShownParts): Explanation['parts'] {
  if (content.type === 'trueFalse') {
    return [
      { label: 'true', rationale: content.ifTrue },
      { label: 'false', rationale: content.ifFalse },
    ];
  }
  return [
    ...lettered.map((part, place) => ({ ...part, label: letterAt(place) })),
    ...numbered.map((part, place) => ({ ...part, label: `${place + 1}` })),
  ].flatMap(({ label, rationale }) => (rationale === undefined ? [] : [{ label, rationale }]));
}
