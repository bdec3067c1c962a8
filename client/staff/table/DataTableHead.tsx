import { IconArrowDown, IconArrowUp, IconSelector } from '@tabler/icons-react';
import type { Column } from './column.ts';
import classes from './DataTable.module.css';
import type { Sort } from './sortInUrl.ts';

interface Props<Row> {
  readonly columns: readonly Column<Row>[];
  readonly sort: Sort | undefined;
  readonly onSort: (column: string) => void;
}

/** The column names; those that can be sorted are buttons. */
export function DataTableHead<Row>({ columns, sort, onSort }: Props<Row>) {
  return (
    <thead>
      <tr aria-rowindex={1}>
        {columns.map(({ id, header, sortBy, numeric }) => {
          const sorted = sort?.column === id ? sort : undefined;
          return (
            <th key={id} scope="col" data-numeric={numeric} aria-sort={ariaSort(sorted)}>
              {sortBy ? (
                <button type="button" className={classes.sort} onClick={() => onSort(id)}>
                  {header}
                  <SortIcon sort={sorted} />
                </button>
              ) : (
                header
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

function SortIcon({ sort }: { readonly sort: Sort | undefined }) {
  const Icon = sort === undefined ? IconSelector : sort.descending ? IconArrowDown : IconArrowUp;
  return <Icon size={14} stroke={1.75} aria-hidden="true" data-idle={sort === undefined} />;
}

function ariaSort(sort: Sort | undefined): 'ascending' | 'descending' | undefined {
  if (sort === undefined) return undefined;
  return sort.descending ? 'descending' : 'ascending';
}
