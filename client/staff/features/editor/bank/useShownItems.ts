import { useDeferredValue, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { ItemRow } from '#contracts/editing.ts';
import type { Column } from '../../../table/column.ts';
import type { Sort } from '../../../table/sortInUrl.ts';
import { useSortedRows } from '../../../table/useSortedRows.ts';
import { useFormat } from '../../../useFormat.ts';
import { useToday } from '../data/useToday.ts';
import { useItemSearch } from '../search/useItemSearch.ts';
import { type TextSearch, useTextSearch } from '../search/useTextSearch.ts';
import { passes } from './itemFilter.ts';

/**
 * The items that the search and the URL ask for, in the order of the sort; without one those that fit the search best come first.
 * What the browser knows is there at once; what the server finds in other texts comes after it. All are sorted once
 * and then narrowed, so that typing never sorts. Typing stays quick: this follows a moment later.
 */
export function useShownItems(
  rows: readonly ItemRow[],
  typed: string,
  columns: readonly Column<ItemRow>[],
  sort: Sort | undefined,
): { readonly shown: readonly ItemRow[]; readonly texts: TextSearch } {
  const [params] = useSearchParams();
  const search = useDeferredValue(typed);
  const today = useToday();
  const byCode = useMemo(() => new Map<string, ItemRow>(rows.map((row) => [row.code, row])), [rows]);
  const sorted = useSortedRows(rows, columns, sort);

  const filter = useDeferredValue(withoutSearch(params));
  const fits = useItemSearch(rows, search, useFormat());
  const texts = useTextSearch(search);
  const { found } = texts;
  const shown = useMemo(() => {
    const chosen = new URLSearchParams(filter);
    const of = (name: string) => chosen.get(name) ?? '';
    const wanted = {
      stage: of('stage'),
      pool: of('pool'),
      icpc: of('icpc'),
      theme: of('theme'),
      ageBand: of('ageBand'),
      aspect: of('aspect'),
      urgency: of('urgency'),
      only: of('only'),
    };
    const isWanted = (row: ItemRow) => passes(row, wanted, today);
    if (fits === undefined) return sorted.filter(isWanted);
    const scores = new Map(fits);
    for (const [code, { score }] of found) {
      const row = byCode.get(code);
      if (row !== undefined && !scores.has(row)) scores.set(row, score);
    }
    if (sort !== undefined) return sorted.filter((row) => scores.has(row) && isWanted(row));
    return [...scores.keys()].filter(isWanted).sort((x, y) => scores.get(y)! - scores.get(x)!);
  }, [sorted, byCode, fits, found, filter, sort, today]);
  return { shown, texts };
}

/** The search comes as it is typed; its place in the URL follows. */
function withoutSearch(params: URLSearchParams): string {
  const others = new URLSearchParams(params);
  others.delete('q');
  return others.toString();
}
