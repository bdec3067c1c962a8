/** One sorted column. In the URL: `name` for ascending, `-name` for descending. */
export interface Sort {
  readonly column: string;
  readonly descending: boolean;
}

/** Reads `?sort=`; undefined when it is absent or names a column that does not exist. */
export function parseSort(value: string | null, columns: readonly string[]): Sort | undefined {
  if (!value) return undefined;
  const descending = value.startsWith('-');
  const column = descending ? value.slice(1) : value;
  return columns.includes(column) ? { column, descending } : undefined;
}

export function formatSort({ column, descending }: Sort): string {
  return descending ? `-${column}` : column;
}

/** A press on a header: first ascending, then descending. */
export function toggleSort(current: Sort | undefined, column: string): Sort {
  return { column, descending: current?.column === column && !current.descending };
}
