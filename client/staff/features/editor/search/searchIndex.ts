import { inEvery, wordIndex } from '#itembank/search/wordIndex.ts';
import { wordsIn } from '#itembank/search/wordsIn.ts';

/** The rows that match, by their place; 0 is no match, and higher comes first. */
export type Scores = Float32Array;

export interface SearchIndex {
  /** Reads rows until `isTimeUp`. @returns whether all have been read */
  read(isTimeUp: () => boolean): boolean;
  /** Rows in which every word of the search stands. Reads first what has not been read. */
  search(words: string): Scores;
}

/** A search over rows that can be read a few at a time, beforehand. */
export function searchIndex(
  count: number,
  weights: readonly number[],
  textsOf: (row: number) => readonly string[],
): SearchIndex {
  const index = wordIndex(weights);
  let done = 0;

  function read(isTimeUp: () => boolean): boolean {
    for (; done < count && !isTimeUp(); done++) index.add(done, textsOf(done));
    return done === count;
  }

  return {
    read,
    search(words) {
      read(() => false);
      const found = [...new Set(wordsIn(words))].map((word) => index.find(word, count));
      return inEvery(found, count).scores;
    },
  };
}
