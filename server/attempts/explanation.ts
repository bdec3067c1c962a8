import type { Explanation } from '#contracts/itemView.ts';
import type { ItemContent } from '#itembank/content/item.ts';
import type { Response } from '#itembank/content/response.ts';
import { rightResponse } from '#itembank/content/rightResponse.ts';
import { scoreResponse } from '#itembank/content/scoreResponse.ts';
import { letteredParts, letterAt, numberedParts } from './shownParts.ts';
import { shownResponse } from './shownResponse.ts';

/**
 * The worked-out answer, in the letters and numbers the candidate saw.
 *
 * @param given null when the item was left blank
 */
export function explanation(
  content: ItemContent,
  seed: string,
  position: number,
  given: Response | null,
): Explanation {
  const inSight = (response: Response) => shownResponse(content, seed, position, response);
  return {
    position,
    given: given && inSight(given),
    key: inSight(rightResponse(content)),
    correct: given !== null && scoreResponse(content, given) === 1,
    rationale: content.rationale,
    parts: reasons(content, seed, position),
    literature: content.sources.map(({ title, edition, passage }) => ({ title, edition, passage })),
  };
}

/** Why each part is right or wrong, for the parts of which the item says so. */
function reasons(content: ItemContent, seed: string, position: number): Explanation['parts'] {
  if (content.type === 'trueFalse') {
    return [
      { label: 'true', rationale: content.ifTrue },
      { label: 'false', rationale: content.ifFalse },
    ];
  }
  return [
    ...letteredParts(content, seed, position).map((part, place) => ({ ...part, label: letterAt(place) })),
    ...numberedParts(content).map((part, place) => ({ ...part, label: `${place + 1}` })),
  ].flatMap(({ label, rationale }) => (rationale === undefined ? [] : [{ label, rationale }]));
}
