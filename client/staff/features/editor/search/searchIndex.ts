import { inEvery, wordIndex } from '#itembank/search/wordIndex.ts';
import { wordsIn } from '#itembank/search/wordsIn.ts';

/** How well each row fits that matches, above 0; higher comes first. */
export type Fits<Row> = ReadonlyMap<Row, number>;

export interface SearchIndex<Row> {
  /** Reads those of the rows that are new, until `isTimeUp`. @returns whether all have been read */
  read(rows: readonly Row[], isTimeUp: () => boolean): boolean;
  /** The rows in which every word of the search stands. Reads first what has not been read. */
  search(rows: readonly Row[], words: string): Fits<Row>;
}

/** A search over rows that can be read a few at a time, beforehand. A row that stays the same is read once. */
export function searchIndex<Row>(
  weights: readonly number[],
  textsOf: (row: Row) => readonly string[],
): SearchIndex<Row> {
  let known: readonly Row[] = [];
  let reading = nothingRead<Row>(weights);
  let unread: readonly Row[] = [];

  function take(rows: readonly Row[]): void {
    if (rows === known) return;
    known = rows;
    const kept = new Set(rows);
    reading.at.forEach((row, place) => {
      if (row !== undefined && !kept.has(row)) reading.at[place] = undefined;
    });
    if (reading.at.length > 2 * rows.length) reading = nothingRead(weights);
    for (const row of reading.at) if (row !== undefined) kept.delete(row);
    unread = [...kept];
  }

  function read(rows: readonly Row[], isTimeUp: () => boolean): boolean {
    take(rows);
    let done = 0;
    for (; done < unread.length && !isTimeUp(); done++) {
      const row = unread[done]!;
      reading.index.add(reading.at.push(row) - 1, textsOf(row));
    }
    unread = unread.slice(done);
    return unread.length === 0;
  }

  return {
    read,
    search(rows, words) {
      read(rows, () => false);
      const { index, at } = reading;
      const found = [...new Set(wordsIn(words))].map((word) => index.find(word, at.length));
      const { scores } = inEvery(found, at.length);
      const fits = new Map<Row, number>();
      at.forEach((row, place) => {
        if (row !== undefined && scores[place]! > 0) fits.set(row, scores[place]!);
      });
      return fits;
    },
  };
}

/** What stands in the index, by place; undefined for a row that is no longer there. */
function nothingRead<Row>(weights: readonly number[]) {
  return { index: wordIndex(weights), at: [] as (Row | undefined)[] };
}
