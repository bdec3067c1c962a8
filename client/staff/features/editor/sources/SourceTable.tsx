import type { SourceRow } from '#contracts/sources.ts';
import { EmptyState } from '../../../states/EmptyState.tsx';
import type { Column } from '../../../table/column.ts';
import { DataTable } from '../../../table/DataTable.tsx';
import { FilterBar } from '../../../table/FilterBar.tsx';
import { matchesSearch } from '../../../table/matchesSearch.ts';
import { useUrlSort } from '../../../table/useUrlSort.ts';
import { useFormat } from '../../../useFormat.ts';
import { useText } from '../../../useText.ts';
import { useUrlParam } from '../../../useUrlParam.ts';
import { RowLink } from '../bank/RowLink.tsx';
import { editTexts } from '../edit/editTexts.ts';
import classes from './Sources.module.css';
import { sourcesTexts } from './sourcesTexts.ts';
import { useSince } from './useSince.ts';

/** The registry; search and sort live in the URL. */
export function SourceTable({ sources }: { readonly sources: readonly SourceRow[] }) {
  const { registry: text } = useText(sourcesTexts);
  const format = useFormat();
  const [search, setSearch] = useUrlParam('q');
  const columns = useColumns();
  const { sort, onSort } = useUrlSort(columns, byTitle);
  const shown = sources.filter(({ number, title }) => matchesSearch(search, number ?? '', title));
  return (
    <>
      <FilterBar
        searchLabel={text.search}
        search={search}
        onSearch={setSearch}
        count={text.count(format.number(shown.length), format.number(sources.length))}
      />
      {shown.length === 0 ? (
        <EmptyState title={text.nothing} />
      ) : (
        <DataTable
          label={text.title}
          columns={columns}
          rows={shown}
          rowKey={({ id }) => id}
          sort={sort}
          onSort={onSort}
        />
      )}
    </>
  );
}

const byTitle = { column: 'title', descending: false } as const;

function useColumns(): readonly Column<SourceRow>[] {
  const { registry: text } = useText(sourcesTexts);
  const { kinds } = useText(editTexts).sources;
  const since = useSince();
  return [
    {
      id: 'title',
      header: text.name,
      width: 200,
      grow: true,
      sortBy: ({ title }) => title,
      cell: ({ id, title }) => <RowLink to={`/sources/${encodeURIComponent(id)}`}>{title}</RowLink>,
    },
    {
      id: 'number',
      header: text.number,
      width: 92,
      dispensable: 'first',
      sortBy: ({ number }) => number,
      cell: ({ number }) => number,
    },
    {
      id: 'kind',
      header: text.kind,
      width: 170,
      dispensable: 'first',
      sortBy: ({ kind }) => kinds[kind],
      cell: ({ kind }) => kinds[kind],
    },
    {
      id: 'edition',
      header: text.edition,
      width: 220,
      dispensable: 'later',
      sortBy: ({ edition }) => edition,
      cell: ({ edition }) => edition,
    },
    {
      id: 'since',
      header: text.since,
      width: 120,
      dispensable: 'first',
      sortBy: ({ since: day }) => day,
      cell: ({ since: day }) => since(day),
    },
    {
      id: 'items',
      header: text.items,
      width: 84,
      numeric: true,
      dispensable: 'later',
      sortBy: ({ items }) => items,
      cell: ({ items }) => items,
    },
    {
      id: 'outdated',
      header: text.outdated,
      width: 112,
      numeric: true,
      sortBy: ({ outdated }) => outdated,
      cell: ({ outdated }) => (outdated === 0 ? '0' : <span className={classes.attention}>{outdated}</span>),
    },
  ];
}
