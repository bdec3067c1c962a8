import type { ItemView } from '#contracts/itemView.ts';
import { canonicalJson } from '#itembank/content/canonicalJson.ts';
import type { ItemContent } from '#itembank/content/item.ts';
import { rightResponse } from '#itembank/content/rightResponse.ts';
import type { ItemVersion } from '#itembank/version/itemVersion.ts';
import { reasons } from '#server/attempts/explanation.ts';
import { viewOf } from '#server/attempts/itemView.ts';
import type { ShownParts } from '#server/attempts/shownParts.ts';
import { shownParts } from '#server/attempts/shownParts.ts';
import { shownResponse } from '#server/attempts/shownResponse.ts';
import type { EditorialPart, PrintedQuestion } from './printedQuestion.ts';

/**
 * The questions of a form, built from what a candidate gets to see, so that nothing else can ride along. The letters are the
 * same in every copy made with one seed, with keys or without.
 *
 * @param sets which items are about one case: their indices, in order
 */
export function printedQuestions(
  versions: readonly Pick<ItemVersion, 'code' | 'content'>[],
  sets: readonly (readonly number[])[],
  seed: string,
  withKeys: boolean,
): PrintedQuestion[] {
  return versions.map(({ code, content }, index) => {
    const position = index + 1;
    const set = sets.find((one) => one.includes(index));
    const parts = shownParts(content, seed, position);
    const inSet = set === undefined ? null : { number: set.indexOf(index) + 1, of: set.length };
    const view = viewOf(content, parts, position, inSet);
    const common = set !== undefined && isOneCase(set.map((one) => versions[one]!.content));
    return {
      view: common ? withoutCase(view) : view,
      sharedCase:
        set?.[0] === index
          ? { upTo: index + set.length, vignette: common ? (content.vignette ?? null) : null }
          : null,
      editorial: withKeys ? editorialPart(code, content, parts) : null,
    };
  });
}

/** What editors see of an item besides the question, in the letters and numbers of these parts. */
export function editorialPart(code: string, content: ItemContent, parts: ShownParts): EditorialPart {
  return {
    code,
    key: shownResponse(rightResponse(content), parts),
    alsoRight: alsoRight(content),
    rationale: content.rationale,
    parts: reasons(content, parts),
    sources: content.sources,
    reviewBy: content.reviewBy,
    review: null,
  };
}

function alsoRight(content: ItemContent): string | null {
  if (content.type === 'shortText') return content.accepted.length > 1 ? content.accepted.join(' · ') : null;
  if (content.type !== 'numeric' || content.tolerance === 0) return null;
  const typed = (value: number) => String(Number(value.toFixed(10))).replace('.', ',');
  const range = `${typed(content.value - content.tolerance)} – ${typed(content.value + content.tolerance)}`;
  return content.unit === null ? range : `${range} ${content.unit}`;
}

/** Whether the items tell the same case word for word, so that once is enough. */
function isOneCase(contents: readonly ItemContent[]): boolean {
  return new Set(contents.map(({ vignette }) => canonicalJson(vignette ?? null))).size === 1;
}

function withoutCase(view: ItemView): ItemView {
  return { ...view, vignette: null };
}
