import { withinOneEdit } from './withinOneEdit.ts';
import { wordsIn } from './wordsIn.ts';

/** What was found, by the place of a row: its score, 0 for no match, and the field in which it stands. */
export interface Found {
  readonly scores: Float32Array;
  readonly fields: Uint8Array;
}

export interface WordIndex {
  /** Takes in the texts of a row, one for each weight, once. */
  add(row: number, texts: readonly string[]): void;
  /** The rows, of this many, in which one word stands. */
  find(word: string, count: number): Found;
}

/** In one word: the rows it stands in, each with the field that says most, as row × 16 + field. */
type Postings = number[];

const fieldBits = 4;
const mistypedFrom = 5; // shorter words resemble too many others
const longestPattern = 31;
const quality = { same: 4, beginning: 3, inside: 2, mistyped: 1 } as const;

/**
 * Finds rows by the words in them: whole, in part ("steking" in "longontsteking"), or, for a word of five letters
 * or more that stands nowhere, with one typing error. Thousands of rows share their words, so the words are
 * looked through and not the rows.
 *
 * @param weights of at most 16 fields: how much it says about a row that a word stands there
 */
export function wordIndex(weights: readonly number[]): WordIndex {
  const vocabulary = new Map<string, Postings>();

  function collect(found: Found, like: (known: string) => number): boolean {
    let isFound = false;
    for (const [known, postings] of vocabulary) {
      const likeness = like(known);
      if (likeness === 0) continue;
      isFound = true;
      for (const posting of postings) {
        const row = posting >>> fieldBits;
        const field = posting & ((1 << fieldBits) - 1);
        const score = likeness * weights[field]!;
        if (score <= found.scores[row]!) continue;
        found.scores[row] = score;
        found.fields[row] = field;
      }
    }
    return isFound;
  }

  return {
    add(row, texts) {
      const best = new Map<string, number>();
      for (const [field, text] of texts.entries()) {
        for (const word of wordsIn(text)) {
          const known = best.get(word);
          if (known === undefined || weights[known]! < weights[field]!) best.set(word, field);
        }
      }
      for (const [word, field] of best) {
        const posting = (row << fieldBits) | field;
        const postings = vocabulary.get(word);
        if (postings) postings.push(posting);
        else vocabulary.set(word, [posting]);
      }
    },

    find(word, count) {
      const found = { scores: new Float32Array(count), fields: new Uint8Array(count) };
      const isFound = collect(found, (known) => likenessOf(known, word));
      if (isFound || word.length < mistypedFrom || word.length > longestPattern) return found;
      const resembles = withinOneEdit(word);
      collect(found, (known) => (resembles(known) ? quality.mistyped : 0));
      return found;
    },
  };
}

/** The rows in which every word was found, each with the last of the fields that were needed for that. */
export function inEvery(words: readonly Found[], count: number): Found {
  const [first, ...others] = words;
  if (first === undefined) return { scores: new Float32Array(count).fill(1), fields: new Uint8Array(count) };
  for (const { scores, fields } of others) {
    for (let row = 0; row < count; row++) {
      first.scores[row] = first.scores[row]! > 0 && scores[row]! > 0 ? first.scores[row]! + scores[row]! : 0;
      first.fields[row] = Math.max(first.fields[row]!, fields[row]!);
    }
  }
  return first;
}

function likenessOf(known: string, word: string): number {
  const at = known.indexOf(word);
  if (at === -1) return 0;
  if (known.length === word.length) return quality.same;
  return at === 0 ? quality.beginning : quality.inside;
}
