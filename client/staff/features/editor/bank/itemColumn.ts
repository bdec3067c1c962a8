import type { ItemRow } from '#contracts/editing.ts';
import type { CsvCell } from '../../../csv/csvOf.ts';
import type { Column } from '../../../table/column.ts';

/** A column of the item table; what it says in a file, unless that is what it sorts by. */
export interface ItemColumn extends Column<ItemRow> {
  readonly inFile?: (row: ItemRow) => CsvCell;
  /** In the table when nobody chose columns. */
  readonly standard?: boolean;
}

/** The columns the URL names, in their own order; the standard ones when it names none that exist. */
export function chosenColumns(all: readonly ItemColumn[], named: string): readonly ItemColumn[] {
  const names = new Set(named.split(','));
  const chosen = all.filter(({ id }) => names.has(id));
  if (chosen.length === 0) return all.filter(({ standard }) => standard);
  const withCode = all.filter((column) => column.id === 'code' || chosen.includes(column));
  return withCode.map(({ dispensable, ...column }) => column); // who chose it wants to see it, also by scrolling
}

/** The value of a column in a file. */
export function fileCell(column: ItemColumn, row: ItemRow): CsvCell {
  return column.inFile ? column.inFile(row) : (column.sortBy?.(row) ?? null);
}
