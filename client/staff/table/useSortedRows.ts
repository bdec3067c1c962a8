import {
  type ColumnDef,
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useMemo } from 'react';
import type { Column } from './column.ts';
import { compareValues } from './compareValues.ts';
import type { Sort } from './sortInUrl.ts';

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });

/** The rows in the order that `sort` asks for; the order they came in without it. */
export function useSortedRows<Row extends object>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sort: Sort | undefined,
): readonly Row[] {
  const definitions = useMemo(() => columns.map((column) => definitionOf(column)), [columns]);
  const sorting = useMemo(() => (sort ? [{ id: sort.column, desc: sort.descending }] : []), [sort]);
  const table = useTable(
    { features, columns: definitions, data: (sort ? rows : nothing) as Row[], state: { sorting } },
    () => null,
  );
  const model = table.getRowModel();
  return useMemo(() => (sort ? model.rows.map((row) => row.original) : rows), [model, rows, sort]);
}

/** What nobody asked to sort is not gone through: thousands of rows at every key pressed in a search. */
const nothing: readonly never[] = [];

function definitionOf<Row extends object>({ id, sortBy }: Column<Row>): ColumnDef<typeof features, Row> {
  return {
    id,
    accessorFn: (row) => sortBy?.(row) ?? undefined,
    enableSorting: sortBy !== undefined,
    sortUndefined: 'last',
    sortFn: (a, b) => compareValues(a.getValue(id), b.getValue(id)),
  };
}
