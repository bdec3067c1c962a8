import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { memo, useState } from 'react';
import type { ItemRow } from '#contracts/editing.ts';
import { useCsvDownload } from '../../../csv/useCsvDownload.ts';
import { DataTable } from '../../../table/DataTable.tsx';
import { FilterBar } from '../../../table/FilterBar.tsx';
import { useUrlSort } from '../../../table/useUrlSort.ts';
import { useFormat } from '../../../useFormat.ts';
import { useText } from '../../../useText.ts';
import { useTypedParam } from '../../../useTypedParam.ts';
import { editorTexts } from '../editorTexts.ts';
import { FoundTexts } from '../search/FoundIn.tsx';
import { SearchNote } from '../search/SearchNote.tsx';
import { useAskAhead } from '../search/useTextSearch.ts';
import classes from './Bank.module.css';
import { bankTexts } from './bankTexts.ts';
import { BulkBar } from './bulk/BulkBar.tsx';
import { ColumnMenu } from './ColumnMenu.tsx';
import { ItemFilters } from './ItemFilters.tsx';
import { fileCell } from './itemColumn.ts';
import { NothingShown } from './NothingShown.tsx';
import { emptySelection } from './selection.ts';
import { useItemColumns } from './useItemColumns.tsx';
import { useShownItems } from './useShownItems.ts';
import { ViewMenu } from './ViewMenu.tsx';

/** All items; search, filters, sort and columns live in the URL. */
export function ItemTable({ rows }: { readonly rows: readonly ItemRow[] }) {
  const text = useText(bankTexts);
  const words = useText(editorTexts);
  const format = useFormat();
  const download = useCsvDownload();
  const [search, setSearch] = useTypedParam('q');
  const askAhead = useAskAhead();
  const [selection] = useState(emptySelection);
  const { all, chosen, inTable } = useItemColumns(selection);
  const { sort, onSort } = useUrlSort(all);
  const { shown, texts } = useShownItems(rows, search, all, sort);
  const save = () =>
    download(
      text.fileName,
      chosen.map(({ header }) => header),
      shown.map((row) => chosen.map((column) => fileCell(column, row))),
    );

  return (
    <>
      <FilterBar
        searchLabel={text.search}
        search={search}
        onSearch={(words) => {
          askAhead(words);
          setSearch(words);
        }}
        count={text.count(format.number(shown.length), format.number(rows.length))}
        actions={
          <>
            <Views />
            <Columns columns={all} />
            <Button
              variant="default"
              onClick={save}
              leftSection={<IconDownload size={16} stroke={1.75} aria-hidden="true" />}
            >
              {text.export}
            </Button>
          </>
        }
      >
        <Filters />
      </FilterBar>
      <SearchNote state={texts.state} />
      <Bulk selection={selection} shown={shown} rows={rows} />
      <FoundTexts value={texts.found}>
        <DataTable
          label={words.items}
          columns={inTable}
          rows={shown}
          inOrder
          rowKey={codeOf}
          sort={sort}
          onSort={onSort}
        />
      </FoundTexts>
      {shown.length > 0 ? (
        <p className={classes.keys}>{text.keys}</p>
      ) : (
        <NothingShown isSearching={texts.state === 'busy'} />
      )}
    </>
  );
}

const codeOf = ({ code }: ItemRow) => code;

// A key pressed in the search draws the table again and nothing beside it.
const Views = memo(ViewMenu);
const Columns = memo(ColumnMenu);
const Filters = memo(ItemFilters);
const Bulk = memo(BulkBar);
