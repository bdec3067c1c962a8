import type { ReactNode } from 'react';

/** What a table needs to know to draw one column. */
export interface Column<Row> {
  /** Stable: it is the name of the column in the URL (`?sort=-name`). */
  readonly id: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** Absent: the column cannot be sorted. Null sorts last in both directions. */
  readonly sortBy?: (row: Row) => string | number | null;
  /** In px; of a column that grows, the least. */
  readonly width: number;
  /** Takes the width that the others leave. */
  readonly grow?: boolean;
  /** Numbers stand to the right, so that their digits line up. */
  readonly numeric?: boolean;
  /** Left out where room is short, the `first` ones first: the table can be read without it. */
  readonly dispensable?: 'first' | 'later';
}
