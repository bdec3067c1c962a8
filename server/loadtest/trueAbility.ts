import type { ItemView, ShownResponse } from '#contracts/itemView.ts';
import { canonicalJson } from '#itembank/content/canonicalJson.ts';
import type { InlineText } from '#itembank/content/richText.ts';
import { rightResponse } from '#itembank/content/rightResponse.ts';
import { wrongResponse } from '#itembank/content/wrongResponse.ts';
import type { ReleaseEntry } from '#itembank/release/release.ts';
import { probability } from '#psychometrics/irt/logistic.ts';
import { itemView } from '#server/attempts/itemView.ts';
import { shownParts } from '#server/attempts/shownParts.ts';
import { shownResponse } from '#server/attempts/shownResponse.ts';
import { anyResponse } from './anyResponse.ts';

/**
 * How someone of this ability answers: right with the probability that the item's own model gives, beside the key
 * otherwise. The simulation knows keys because it reads the bank; the wire never tells them.
 *
 * @param theta true ability, in logits
 */
export function answeringWith(
  theta: number,
  entries: readonly ReleaseEntry[],
  random: () => number,
): (item: ItemView) => ShownResponse {
  const bySubject = indexOf(entries);
  return (item) => {
    const entry = bySubject.get(subject(item));
    if (entry === undefined) return anyResponse(item, random);
    const { content } = entry.version;
    const right = random() < probability(theta, entry.calibration);
    const response = right ? rightResponse(content) : wrongResponse(content, random);
    const { lettered, numbered } = shownParts(content, '', item.position);
    const order = contentsIn(item);
    const placeOf = (part: { readonly content: InlineText }) => order.indexOf(canonicalJson(part.content));
    return shownResponse(response, {
      lettered: lettered.toSorted((x, y) => placeOf(x) - placeOf(y)),
      numbered,
    });
  };
}

type Index = ReadonlyMap<string, ReleaseEntry>;

/** Made once for a bank: thousands of candidates share it. */
const indexes = new WeakMap<readonly ReleaseEntry[], Index>();

function indexOf(entries: readonly ReleaseEntry[]): Index {
  const index =
    indexes.get(entries) ??
    new Map(entries.map((entry) => [subject(itemView(entry.version.content, '', 1, null)), entry]));
  indexes.set(entries, index);
  return index;
}

/** Recognises an item by what a candidate sees of it, wherever it is asked and whatever the order of its parts. */
function subject(view: ItemView): string {
  const { position: _, inSet: __, ...asked } = view;
  return canonicalJson({ ...asked, options: [], elements: [], lettered: contentsIn(view).toSorted() });
}

/** The texts under the letters, in the order shown. */
function contentsIn(view: ItemView): string[] {
  const lettered = 'options' in view ? view.options : 'elements' in view ? view.elements : [];
  return lettered.map(({ content }) => canonicalJson(content));
}
