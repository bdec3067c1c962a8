import { useMemo } from 'react';
import type { RosterEntry } from '#contracts/roster.ts';
import { EmptyState } from '../../../states/EmptyState.tsx';
import type { Column } from '../../../table/column.ts';
import { DataTable } from '../../../table/DataTable.tsx';
import { FilterBar } from '../../../table/FilterBar.tsx';
import { matchesSearch } from '../../../table/matchesSearch.ts';
import { useUrlSort } from '../../../table/useUrlSort.ts';
import { type Format, useFormat } from '../../../useFormat.ts';
import { useText } from '../../../useText.ts';
import { useUrlParam } from '../../../useUrlParam.ts';
import { InstituteFilter } from './InstituteFilter.tsx';
import { rosterTexts } from './rosterTexts.ts';
import type { RosterText } from './text.nl.ts';

/** The list of candidates, with search, filter and sort in the URL. */
export function RosterTable({ entries }: { readonly entries: readonly RosterEntry[] }) {
  const text = useText(rosterTexts);
  const format = useFormat();
  const [search, setSearch] = useUrlParam('q');
  const [institute, setInstitute] = useUrlParam('institute');
  const columns = useMemo(() => columnsOf(text, format), [text, format]);
  const { sort, onSort } = useUrlSort(columns);
  const shown = useMemo(
    () =>
      entries.filter(
        (entry) =>
          (institute === '' || entry.institute === institute) &&
          matchesSearch(search, entry.number, entry.name, entry.institute),
      ),
    [entries, institute, search],
  );
  return (
    <>
      <FilterBar
        searchLabel={text.search}
        search={search}
        onSearch={setSearch}
        count={text.count(shown.length, entries.length)}
      >
        <InstituteFilter rows={entries} value={institute} onChange={setInstitute} />
      </FilterBar>
      {shown.length === 0 ? (
        <EmptyState title={text.nothingFound} />
      ) : (
        <DataTable
          label={text.title}
          columns={columns}
          rows={shown}
          rowKey={({ number }) => number}
          sort={sort}
          onSort={onSort}
        />
      )}
    </>
  );
}

function columnsOf({ columns }: RosterText, format: Format): readonly Column<RosterEntry>[] {
  return [
    {
      id: 'number',
      header: columns.number,
      width: 110,
      sortBy: ({ number }) => number,
      cell: ({ number }) => number,
    },
    {
      id: 'name',
      header: columns.name,
      width: 200,
      grow: true,
      sortBy: ({ name }) => name,
      cell: ({ name }) => name,
    },
    {
      id: 'institute',
      header: columns.institute,
      width: 220,
      dispensable: 'later',
      sortBy: ({ institute }) => institute,
      cell: ({ institute }) => institute,
    },
    {
      id: 'trainingStart',
      header: columns.trainingStart,
      width: 150,
      dispensable: 'later',
      sortBy: ({ trainingStart }) => trainingStart,
      cell: ({ trainingStart }) => format.day(trainingStart),
    },
    {
      id: 'fte',
      header: columns.fte,
      width: 80,
      numeric: true,
      dispensable: 'later',
      sortBy: ({ fte }) => fte,
      cell: ({ fte }) => format.number(fte, 2),
    },
    {
      id: 'extraMinutes',
      header: columns.extraMinutes,
      width: 140,
      numeric: true,
      dispensable: 'later',
      sortBy: ({ extraMinutes }) => extraMinutes,
      cell: ({ extraMinutes }) => (extraMinutes === 0 ? '–' : extraMinutes),
    },
  ];
}
