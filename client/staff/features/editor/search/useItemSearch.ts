import { useEffect, useMemo } from 'react';
import type { ItemRow } from '#contracts/editing.ts';
import { termName } from '#itembank/taxonomy/taxonomy.ts';
import type { Format } from '../../../useFormat.ts';
import { type SearchIndex, searchIndex } from './searchIndex.ts';

/** Milliseconds of reading at a time: short enough that nobody notices. */
const turnMs = 12;

/** Of code, question, theme and sources. */
const weights = [3, 2, 1, 1];

/** A search over these rows. It reads them while the page has nothing else to do, or at once when asked. */
export function useItemSearch(rows: readonly ItemRow[], format: Format): SearchIndex {
  const index = useMemo(
    () =>
      searchIndex(rows.length, weights, (i) => {
        const { code, question, theme, sources } = rows[i]!;
        return [code, question, format.name(termName('theme', theme)), sources.join(' ')];
      }),
    [rows, format],
  );
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const turn = () => {
      const endsAt = performance.now() + turnMs;
      if (!index.read(() => performance.now() > endsAt)) timer = setTimeout(turn, turnMs);
    };
    timer = setTimeout(turn, 200);
    return () => clearTimeout(timer);
  }, [index]);
  return index;
}
