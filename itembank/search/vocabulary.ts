/** Different words, numbered as they come, and quickly looked through for a part of them. */
export interface Vocabulary {
  /** The number of a word; a new one when it was not there. */
  numberOf(word: string): number;
  word(number: number): string;
  /** The words in which this stands, each once, and where in the word it first does. */
  holding(part: string): IterableIterator<{ readonly number: number; readonly at: number }>;
}

/** All words stand in one long text as well: a search in that runs in the engine itself and not word by word. */
export function vocabulary(): Vocabulary {
  const numbers = new Map<string, number>();
  const words: string[] = [];
  let joined = '';
  let starts = new Uint32Array(0);

  function join(): void {
    if (starts.length === words.length) return;
    starts = new Uint32Array(words.length);
    let start = 0;
    for (const [number, word] of words.entries()) {
      starts[number] = start;
      start += word.length + 1;
    }
    joined = words.join('\n');
  }

  return {
    numberOf(word) {
      const known = numbers.get(word);
      if (known !== undefined) return known;
      numbers.set(word, words.length);
      return words.push(word) - 1;
    },
    word: (number) => words[number]!,
    *holding(part) {
      join();
      let at = joined.indexOf(part);
      while (at !== -1) {
        const number = lastUpTo(starts, at);
        yield { number, at: at - starts[number]! };
        if (number + 1 === starts.length) return;
        at = joined.indexOf(part, starts[number + 1]!);
      }
    },
  };
}

/** Place of the last of these rising numbers that is not above a bound; the first is not. */
function lastUpTo(rising: Uint32Array, bound: number): number {
  let low = 0;
  let high = rising.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (rising[middle]! <= bound) low = middle;
    else high = middle - 1;
  }
  return low;
}
