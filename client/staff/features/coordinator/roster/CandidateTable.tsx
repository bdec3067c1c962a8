import type { ReactNode } from 'react';
import { EmptyState } from '../../../states/EmptyState.tsx';
import type { Column } from '../../../table/column.ts';
import { DataTable } from '../../../table/DataTable.tsx';
import { FilterBar } from '../../../table/FilterBar.tsx';
import type { Sort } from '../../../table/sortInUrl.ts';
import { useUrlSort } from '../../../table/useUrlSort.ts';
import { useText } from '../../../useText.ts';
import { InstituteFilter } from './InstituteFilter.tsx';
import { rosterTexts } from './rosterTexts.ts';
import type { CandidateFilter, CandidateRow } from './useCandidateFilter.ts';

interface Props<Row extends CandidateRow> {
  /** Names the table. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly filter: CandidateFilter<Row>;
  /** Those to show, when that is fewer than the filter finds. */
  readonly rows?: readonly Row[];
  /** In the place of the choice of an institute. */
  readonly beside?: ReactNode;
  readonly actions?: ReactNode;
  /** The order when the URL names none. */
  readonly usualSort?: Sort;
  /** What opens under a row; undefined keeps it closed. */
  readonly detail?: (row: Row) => ReactNode | undefined;
}

/** Candidates to search, narrow to an institute and sort; all of that lives in the URL. */
export function CandidateTable<Row extends CandidateRow>(props: Props<Row>) {
  const { label, columns, filter, rows = filter.found, actions, detail } = props;
  const text = useText(rosterTexts);
  const { sort, onSort } = useUrlSort(columns, props.usualSort);
  return (
    <>
      <FilterBar
        searchLabel={text.search}
        search={filter.search}
        onSearch={filter.setSearch}
        count={text.count(rows.length, filter.all.length)}
        actions={actions}
      >
        {props.beside ?? (
          <InstituteFilter rows={filter.all} value={filter.institute} onChange={filter.setInstitute} />
        )}
      </FilterBar>
      {rows.length === 0 ? (
        <EmptyState title={text.nothingFound} />
      ) : (
        <DataTable
          label={label}
          columns={columns}
          rows={rows}
          rowKey={({ number }) => number}
          sort={sort}
          onSort={onSort}
          {...(detail && { detail })}
        />
      )}
    </>
  );
}
