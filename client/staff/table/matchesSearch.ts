import { folded } from '#itembank/search/folded.ts';

/** Whether every word of the search occurs somewhere in the texts; case and accents do not matter. */
export function matchesSearch(search: string, ...texts: readonly string[]): boolean {
  const text = folded(texts.join(' '));
  return wordsOf(search).every((word) => text.includes(word));
}

/** The words of a search, to be looked for in texts that were folded before: thousands at every keystroke. */
export function wordsOf(search: string): readonly string[] {
  return folded(search).split(/\s+/);
}
