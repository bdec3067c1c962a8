import type { ItemContent } from '#itembank/content/item.ts';
import { plainBlocks } from '#itembank/content/plainBlocks.ts';
import { words } from '#itembank/lint/dutchText.ts';

/**
 * [choice] Words a second. An answer that came faster than this was hardly read; it is a signal for a human to look at
 * beside others, and says nothing by itself: who knows the case or guesses at the last minute is fast as well.
 */
const wordsASecond = 10;

/**
 * Time it takes at least to read what is asked: the words of the question, and of its case unless that was read with an
 * earlier question. Options do not count, as who sees the right one need not read the others.
 *
 * @returns in ms
 */
export function readingMs({ vignette, stem }: ItemContent, caseIsKnown: boolean): number {
  const read = caseIsKnown || vignette === undefined ? stem : [...vignette, ...stem];
  return (1_000 * words(plainBlocks(read)).length) / wordsASecond;
}
