import { Button } from '@mantine/core';
import { useDeferredValue, useMemo } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { ItemRow } from '#contracts/editing.ts';
import { EmptyState } from '../../../states/EmptyState.tsx';
import { DataTable } from '../../../table/DataTable.tsx';
import { FilterBar } from '../../../table/FilterBar.tsx';
import { useUrlSort } from '../../../table/useUrlSort.ts';
import { useFormat } from '../../../useFormat.ts';
import { useText } from '../../../useText.ts';
import { useUrlParam } from '../../../useUrlParam.ts';
import { useToday } from '../data/useToday.ts';
import { editorTexts } from '../editorTexts.ts';
import classes from './Bank.module.css';
import { bankTexts } from './bankTexts.ts';
import { ItemFilters } from './ItemFilters.tsx';
import { itemColumns } from './itemColumns.tsx';
import { filterItems, searchable } from './itemFilter.ts';

/** All items; search, filters and sort live in the URL. Typing stays quick: the table follows a moment later. */
export function ItemTable({ rows }: { readonly rows: readonly ItemRow[] }) {
  const text = useText(bankTexts);
  const words = useText(editorTexts);
  const format = useFormat();
  const today = useToday();
  const [search, setSearch] = useUrlParam('q');
  const [params] = useSearchParams();
  const columns = useMemo(() => itemColumns(text, words, format, today), [text, words, format, today]);
  const { sort, onSort } = useUrlSort(columns);
  const ready = useMemo(() => searchable(rows), [rows]);
  const filter = useDeferredValue(params.toString());
  const shown = useMemo(() => {
    const chosen = new URLSearchParams(filter);
    const of = (name: string) => chosen.get(name) ?? '';
    return filterItems(
      ready,
      {
        search: of('q'),
        stage: of('stage'),
        pool: of('pool'),
        icpc: of('icpc'),
        theme: of('theme'),
        only: of('only'),
      },
      today,
    );
  }, [ready, filter, today]);

  return (
    <>
      <FilterBar
        searchLabel={text.search}
        search={search}
        onSearch={setSearch}
        count={text.count(format.number(shown.length), format.number(rows.length))}
      >
        <ItemFilters />
      </FilterBar>
      {shown.length > 0 ? (
        <>
          <DataTable
            label={words.items}
            columns={columns}
            rows={shown}
            rowKey={({ code }) => code}
            sort={sort}
            onSort={onSort}
          />
          <p className={classes.keys}>{text.keys}</p>
        </>
      ) : (
        <EmptyState
          title={text.nothingFound.title}
          action={
            <Button component={Link} to="/items" variant="default">
              {text.nothingFound.clear}
            </Button>
          }
        />
      )}
    </>
  );
}
