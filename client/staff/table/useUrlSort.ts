import { useCallback, useMemo } from 'react';
import { useUrlParam } from '../useUrlParam.ts';
import type { Column } from './column.ts';
import { formatSort, parseSort, type Sort, toggleSort } from './sortInUrl.ts';

/** The sorted column as the URL says it, and how a press on a header changes that. */
export function useUrlSort<Row>(columns: readonly Column<Row>[], fallback?: Sort) {
  const [value, setValue] = useUrlParam('sort');
  const sort = useMemo(
    () =>
      parseSort(
        value,
        columns.filter((column) => column.sortBy).map((column) => column.id),
      ) ?? fallback,
    [value, columns, fallback],
  );
  const onSort = useCallback(
    (column: string) => setValue(formatSort(toggleSort(sort, column))),
    [sort, setValue],
  );
  return { sort, onSort } as const;
}
