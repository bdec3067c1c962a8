import { folded } from '../../../table/matchesSearch.ts';
import { withinOneEdit } from './withinOneEdit.ts';

/** A text of a row, and how much it says about the row that a word stands in it. */
export interface IndexedText {
  readonly text: string;
  readonly weight: number;
}

/** The rows that match, by their place; 0 is no match, and higher comes first. */
export type Scores = Float32Array;

export interface SearchIndex {
  /** Reads rows until `isTimeUp`. @returns whether all have been read */
  read(isTimeUp: () => boolean): boolean;
  /** Rows in which every word of the search stands. Reads first what has not been read. */
  search(words: string): Scores;
}

/** In one word of the bank: the rows it stands in, as pairs of place and weight. */
type Postings = number[];

const mistypedFrom = 5; // shorter words resemble too many others
const longestPattern = 31;
const quality = { same: 4, beginning: 3, inside: 2, mistyped: 1 } as const;

/**
 * Finds rows by the words in them: whole, in part ("steking" in "longontsteking"), or, for a word of five letters
 * or more that stands nowhere, with one typing error. Thousands of rows share their words, so the words are
 * looked through and not the rows.
 */
export function searchIndex(count: number, textsOf: (row: number) => readonly IndexedText[]): SearchIndex {
  const vocabulary = new Map<string, Postings>();
  let done = 0;

  function readOne(row: number): void {
    const best = new Map<string, number>();
    for (const { text, weight } of textsOf(row)) {
      for (const word of wordsIn(text)) if ((best.get(word) ?? 0) < weight) best.set(word, weight);
    }
    for (const [word, weight] of best) {
      const postings = vocabulary.get(word);
      if (postings) postings.push(row, weight);
      else vocabulary.set(word, [row, weight]);
    }
  }

  function scoresOf(word: string): Scores {
    const scores = new Float32Array(count);
    const isFound = score(scores, (known) => likeness(known, word));
    if (isFound || word.length < mistypedFrom || word.length > longestPattern) return scores;
    const resembles = withinOneEdit(word);
    score(scores, (known) => (resembles(known) ? quality.mistyped : 0));
    return scores;
  }

  function score(scores: Scores, like: (known: string) => number): boolean {
    let isFound = false;
    for (const [known, postings] of vocabulary) {
      const found = like(known);
      if (found === 0) continue;
      isFound = true;
      for (let i = 0; i < postings.length; i += 2) {
        const row = postings[i]!;
        scores[row] = Math.max(scores[row]!, found * postings[i + 1]!);
      }
    }
    return isFound;
  }

  function read(isTimeUp: () => boolean): boolean {
    while (done < count && !isTimeUp()) readOne(done++);
    return done === count;
  }

  return {
    read,
    search(words) {
      read(() => false);
      const [first, ...others] = [...new Set(wordsIn(words))].map(scoresOf);
      if (first === undefined) return new Float32Array(count).fill(1);
      for (const other of others) {
        for (let row = 0; row < count; row++) {
          first[row] = first[row]! > 0 && other[row]! > 0 ? first[row]! + other[row]! : 0;
        }
      }
      return first;
    },
  };
}

function likeness(known: string, word: string): number {
  const at = known.indexOf(word);
  if (at === -1) return 0;
  if (known.length === word.length) return quality.same;
  return at === 0 ? quality.beginning : quality.inside;
}

/** A code is also a word as a whole. */
function wordsIn(text: string): readonly string[] {
  return folded(text).match(/[a-z]{2,5}-\d{3,6}|[\p{L}\p{N}]+/gu) ?? [];
}
