import type { Explanation, ItemView, OptionLetter } from '#contracts/itemView.ts';
import type { ItemContent, Option } from '#itembank/content/item.ts';
import { seededRandom, shuffled } from '#psychometrics/numerics/seededRandom.ts';

const letters: readonly OptionLetter[] = ['A', 'B', 'C', 'D'];

/**
 * The options in the order in which this attempt shows them: shuffled by the attempt's seed, unless
 * the item says that its options have an order of their own.
 */
export function shownOptions(content: ItemContent, seed: string, position: number): Option[] {
  return content.fixedOrder === true
    ? [...content.options]
    : shuffled(content.options, seededRandom(`${seed}/options/${position}`));
}

/** What the candidate sees of an item. Built up from nothing, so that no secret can ride along. */
export function itemView(content: ItemContent, seed: string, position: number): ItemView {
  return {
    position,
    vignette: content.vignette ?? null,
    stem: content.stem,
    options: shownOptions(content, seed, position).map((option, i) => ({
      letter: letters[i]!,
      content: option.content,
    })),
  };
}

/** The worked-out answer, in the letters the candidate saw. */
export function explanation(
  content: ItemContent,
  seed: string,
  position: number,
  chosen: OptionLetter | null,
): Explanation {
  const options = shownOptions(content, seed, position);
  const keyIndex = options.findIndex(({ id }) => id === content.key);
  return {
    position,
    chosen,
    key: letters[keyIndex]!,
    correct: chosen === letters[keyIndex],
    rationale: content.rationale,
    options: options.map(({ rationale }, i) => ({ letter: letters[i]!, rationale })),
    literature: content.sources.map(({ title, edition, passage }) => ({ title, edition, passage })),
  };
}

/** The option of the item behind the letter that was shown. */
export function optionBehind(
  content: ItemContent,
  seed: string,
  position: number,
  letter: OptionLetter,
): OptionLetter | undefined {
  return shownOptions(content, seed, position)[letters.indexOf(letter)]?.id;
}
