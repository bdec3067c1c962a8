import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { type ImportJob, type ImportRowView, RowOutcome } from '#contracts/imports.ts';
import { EmptyState } from '../../../states/EmptyState.tsx';
import { Loaded } from '../../../states/Loaded.tsx';
import type { Column } from '../../../table/column.ts';
import { DataTable } from '../../../table/DataTable.tsx';
import { FilterBar } from '../../../table/FilterBar.tsx';
import { matchesSearch } from '../../../table/matchesSearch.ts';
import { TableSkeleton } from '../../../table/TableSkeleton.tsx';
import { useUrlSort } from '../../../table/useUrlSort.ts';
import { useFormat } from '../../../useFormat.ts';
import { useText } from '../../../useText.ts';
import { useUrlParam } from '../../../useUrlParam.ts';
import classes from './Imports.module.css';
import { importRowsQuery } from './importQueries.ts';
import { importTexts } from './importTexts.ts';
import type { ImportText } from './text.nl.ts';

/** What becomes of every question of the file; the filter stands in the URL. */
export function RowTable({ job }: { readonly job: ImportJob }) {
  const { rows: label } = useText(importTexts);
  const rows = useQuery(importRowsQuery(job));
  return (
    <Loaded query={rows} skeleton={<TableSkeleton label={label} rows={8} />}>
      {(found) => <Rows job={job} rows={found} />}
    </Loaded>
  );
}

function Rows({ job, rows }: { readonly job: ImportJob; readonly rows: readonly ImportRowView[] }) {
  const text = useText(importTexts);
  const format = useFormat();
  const [search, setSearch] = useUrlParam('q');
  const [outcome, setOutcome] = useUrlParam('outcome');
  const isDone = job.state.kind === 'done';
  const columns = useMemo(() => columnsOf(text, isDone), [text, isDone]);
  const { sort, onSort } = useUrlSort(columns);
  const shown = useMemo(
    () =>
      rows.filter(
        (row) =>
          (outcome === '' || row.outcome === outcome) &&
          matchesSearch(search, row.place, row.title, row.code ?? ''),
      ),
    [rows, outcome, search],
  );
  return (
    <section className={classes.part} aria-label={text.rows}>
      <FilterBar
        searchLabel={text.search}
        search={search}
        onSearch={setSearch}
        count={text.count(format.number(shown.length), format.number(rows.length))}
      >
        <NativeSelect
          aria-label={text.rowColumns.outcome}
          value={outcome}
          onChange={(event) => setOutcome(event.currentTarget.value)}
          data={[
            { value: '', label: text.allOutcomes },
            ...RowOutcome.options.map((value) => ({ value, label: text.outcomes[value] })),
          ]}
        />
      </FilterBar>
      {shown.length === 0 ? (
        <EmptyState title={text.nothing} />
      ) : (
        <DataTable
          label={text.rows}
          columns={columns}
          rows={shown}
          rowKey={({ number }) => String(number)}
          sort={sort}
          onSort={onSort}
          detail={(row) => (row.reasons.length === 0 ? undefined : <Reasons importId={job.id} row={row} />)}
        />
      )}
    </section>
  );
}

/** @param isDone an item that is new has no page before */
function columnsOf(text: ImportText, isDone: boolean): readonly Column<ImportRowView>[] {
  const { rowColumns, outcomes } = text;
  return [
    {
      id: 'place',
      header: rowColumns.place,
      width: 84,
      sortBy: ({ number }) => number,
      cell: ({ place }) => place,
    },
    { id: 'title', header: rowColumns.title, width: 110, grow: true, cell: ({ title }) => title },
    {
      id: 'outcome',
      header: rowColumns.outcome,
      width: 130,
      sortBy: ({ outcome }) => RowOutcome.options.indexOf(outcome),
      cell: ({ outcome }) => outcomes[outcome],
    },
    {
      id: 'code',
      header: rowColumns.code,
      width: 100,
      dispensable: 'later',
      sortBy: ({ code }) => code,
      cell: ({ code, outcome }) => {
        if (code === null) return '–';
        return outcome === 'new' && !isDone ? code : <Link to={`/items/${code}`}>{code}</Link>;
      },
    },
  ];
}

/** Why a question does not come in as it is, by the column it stands in. */
function Reasons({ importId, row }: { readonly importId: string; readonly row: ImportRowView }) {
  const text = useText(importTexts);
  const format = useFormat();
  return (
    <ul className={classes.reasons}>
      {row.reasons.map((reason) => (
        <li key={`${reason.field}-${reason.code}`}>
          {reason.field !== null && `${fieldName(text, reason.field)}: `}
          {format.name(reason)}
        </li>
      ))}
      {row.hasOriginal && (
        <li>
          <a
            href={`/api/imports/${importId}/rows/${row.number}/original`}
            download={`origineel-${row.number}.txt`}
          >
            {text.original}
          </a>
        </li>
      )}
    </ul>
  );
}

function fieldName({ fields }: ImportText, field: string): string {
  return (fields as Readonly<Record<string, string>>)[field] ?? field;
}
