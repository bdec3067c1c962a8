import { type Vocabulary, vocabulary } from './vocabulary.ts';
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
  const known = vocabulary();
  const postings: Postings[] = [];

  function collect(found: Found, word: number, likeness: number): void {
    for (const posting of postings[word]!) {
      const row = posting >>> fieldBits;
      const field = posting & ((1 << fieldBits) - 1);
      const score = likeness * weights[field]!;
      if (score <= found.scores[row]!) continue;
      found.scores[row] = score;
      found.fields[row] = field;
    }
  }

  return {
    add(row, texts) {
      const best = new Map<string, number>();
      for (const [field, text] of texts.entries()) {
        for (const word of wordsIn(text)) {
          const before = best.get(word);
          if (before === undefined || weights[before]! < weights[field]!) best.set(word, field);
        }
      }
      for (const [word, field] of best) {
        const posting = (row << fieldBits) | field;
        const number = known.numberOf(word);
        if (number === postings.length) postings.push([posting]);
        else postings[number]!.push(posting);
      }
    },

    find(word, count) {
      const found = { scores: new Float32Array(count), fields: new Uint8Array(count) };
      let isFound = false;
      for (const { number, at } of known.holding(word)) {
        isFound = true;
        const isWhole = known.word(number).length === word.length;
        collect(found, number, isWhole ? quality.same : at === 0 ? quality.beginning : quality.inside);
      }
      if (isFound || word.length < mistypedFrom || word.length > longestPattern) return found;
      const resembles = withinOneEdit(word);
      for (const number of holdingAny(known, thirdsOf(word))) {
        if (resembles(known.word(number))) collect(found, number, quality.mistyped);
      }
      return found;
    },
  };
}

/** One typing error touches two of three parts of a word at most, so a word that resembles it holds the other. */
function thirdsOf(word: string): readonly string[] {
  const [first, second] = [Math.floor(word.length / 3), Math.floor((2 * word.length) / 3)];
  return [word.slice(0, first), word.slice(first, second), word.slice(second)];
}

function holdingAny(known: Vocabulary, parts: readonly string[]): ReadonlySet<number> {
  const numbers = new Set<number>();
  for (const part of parts) for (const { number } of known.holding(part)) numbers.add(number);
  return numbers;
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
