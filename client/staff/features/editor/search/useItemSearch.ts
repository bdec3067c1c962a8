import { useEffect, useMemo } from 'react';
import type { ItemRow } from '#contracts/editing.ts';
import { termName } from '#itembank/taxonomy/taxonomy.ts';
import type { Format } from '../../../useFormat.ts';
import { type Fits, searchIndex } from './searchIndex.ts';

/** Milliseconds of reading at a time: short enough that nobody notices. */
const turnMs = 12;

/** Of code, question, theme and sources. */
const weights = [3, 2, 1, 1];

/**
 * The rows that fit a search; undefined when nothing is asked. Rows are read while the page has nothing else to do,
 * or at once when somebody searches.
 */
export function useItemSearch(
  rows: readonly ItemRow[],
  search: string,
  format: Format,
): Fits<ItemRow> | undefined {
  const index = useMemo(
    () =>
      searchIndex(weights, ({ code, question, theme, sources }: ItemRow) => [
        code,
        question,
        format.name(termName('theme', theme)),
        sources.join(' '),
      ]),
    [format],
  );
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const turn = () => {
      const endsAt = performance.now() + turnMs;
      if (!index.read(rows, () => performance.now() > endsAt)) timer = setTimeout(turn, turnMs);
    };
    timer = setTimeout(turn, 200);
    return () => clearTimeout(timer);
  }, [index, rows]);
  return useMemo(
    () => (search.trim() === '' ? undefined : index.search(rows, search)),
    [index, rows, search],
  );
}
