import type { ReactNode } from 'react';

/** What a table needs to know to draw one column. */
export interface Column<Row> {
  /** Stable: it is the name of the column in the URL (`?sort=-name`). */
  readonly id: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** Absent: the column cannot be sorted. Null sorts last in both directions. */
  readonly sortBy?: (row: Row) => string | number | null;
  /** Share of the width, in px at the narrowest. */
  readonly width: number;
  /** Numbers stand to the right, so that their digits line up. */
  readonly numeric?: boolean;
  /** Left out on narrow screens: the table stays readable without it. */
  readonly wideOnly?: boolean;
}
