import { useEffect, useMemo } from 'react';
import type { ItemRow } from '#contracts/editing.ts';
import { termName } from '#itembank/taxonomy/taxonomy.ts';
import type { Format } from '../../../useFormat.ts';
import { type SearchIndex, searchIndex } from './searchIndex.ts';

/** Milliseconds of reading at a time: short enough that nobody notices. */
const turnMs = 12;

/** A search over these rows. It reads them while the page has nothing else to do, or at once when asked. */
export function useItemSearch(rows: readonly ItemRow[], format: Format): SearchIndex {
  const index = useMemo(
    () =>
      searchIndex(rows.length, (i) => {
        const { code, question, theme, sources } = rows[i]!;
        return [
          { text: code, weight: 3 },
          { text: question, weight: 2 },
          { text: format.name(termName('theme', theme)), weight: 1 },
          { text: sources.join(' '), weight: 1 },
        ];
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
