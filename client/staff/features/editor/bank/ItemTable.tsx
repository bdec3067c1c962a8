import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { Link } from 'react-router';
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
import { useShownItems } from './useShownItems.ts';

/** All items; search, filters, sort and columns live in the URL. */
export function ItemTable({ rows }: { readonly rows: readonly ItemRow[] }) {
  const text = useText(bankTexts);
  const words = useText(editorTexts);
  const format = useFormat();
  const today = useToday();
  const [search, setSearch] = useUrlParam('q');
  const columns = useMemo(() => itemColumns(text, words, format, today), [text, words, format, today]);
  const { sort, onSort } = useUrlSort(columns);
  const shown = useShownItems(rows, columns, sort);

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
            inOrder
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
