import type { ItemView, OptionLetter } from '#contracts/itemView.ts';
import type { ReleaseEntry } from '#itembank/release/release.ts';
import { probability } from '#psychometrics/irt/logistic.ts';

/**
 * How someone of this ability answers: right with the probability that the item's own model gives, any
 * distractor otherwise. The simulation knows keys because it reads the bank; the wire never tells them.
 *
 * @param theta true ability, in logits
 */
export function answeringWith(
  theta: number,
  entries: readonly ReleaseEntry[],
  random: () => number,
): (item: ItemView) => OptionLetter {
  const bySubject = indexOf(entries);
  return (item) => {
    const letters = item.options.map(({ letter }) => letter);
    const entry = bySubject.get(subject(item));
    if (entry === undefined) return letters[Math.floor(random() * letters.length)]!;
    const { content } = entry.version;
    const right = JSON.stringify(content.options.find(({ id }) => id === content.key)?.content);
    const key = item.options.find((option) => JSON.stringify(option.content) === right)!.letter;
    if (random() < probability(theta, entry.calibration)) return key;
    const wrong = letters.filter((letter) => letter !== key);
    return wrong[Math.floor(random() * wrong.length)]!;
  };
}

type Index = ReadonlyMap<string, ReleaseEntry>;

/** Made once for a bank: thousands of candidates share it. */
const indexes = new WeakMap<readonly ReleaseEntry[], Index>();

function indexOf(entries: readonly ReleaseEntry[]): Index {
  const index =
    indexes.get(entries) ?? new Map(entries.map((entry) => [subject(entry.version.content), entry]));
  indexes.set(entries, index);
  return index;
}

/** Recognises an item by what a candidate sees of it, whatever the order of its options. */
function subject({ vignette, stem, options }: Pick<ItemView, 'stem'> & Shown): string {
  return JSON.stringify([
    vignette ?? null,
    stem,
    options.map(({ content }) => JSON.stringify(content)).toSorted(),
  ]);
}

interface Shown {
  readonly vignette?: ItemView['vignette'] | undefined;
  readonly options: readonly { readonly content: ItemView['options'][number]['content'] }[];
}
