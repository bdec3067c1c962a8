import type { UseQueryResult } from '@tanstack/react-query';
import { Page } from '../shell/Page.tsx';
import { EmptyState } from '../states/EmptyState.tsx';
import { Loaded } from '../states/Loaded.tsx';
import type { Column } from './column.ts';
import { DataTable } from './DataTable.tsx';
import { TableSkeleton } from './TableSkeleton.tsx';
import { useUrlSort } from './useUrlSort.ts';

interface Props<Row> {
  readonly title: string;
  /** A line under the title. */
  readonly intro: string;
  /** Said when there is nothing to list. */
  readonly empty: string;
  readonly query: UseQueryResult<readonly Row[]>;
  readonly columns: readonly Column<Row>[];
}

/** A page that is one short list, for reading; its sort lives in the URL. */
export function ListPage<Row extends { readonly id: string }>({
  title,
  intro,
  empty,
  query,
  columns,
}: Props<Row>) {
  const { sort, onSort } = useUrlSort(columns);
  return (
    <Page crumbs={[]} title={title} meta={intro}>
      <Loaded query={query} skeleton={<TableSkeleton label={title} rows={3} />}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState title={empty} />
          ) : (
            <DataTable
              label={title}
              columns={columns}
              rows={rows}
              rowKey={({ id }) => id}
              sort={sort}
              onSort={onSort}
            />
          )
        }
      </Loaded>
    </Page>
  );
}
