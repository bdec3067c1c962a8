import type { Column } from './column.ts';

/**
 * The columns that fit in a width (px): those that can be missed make room, the `first` before the
 * `later`, from the right. What cannot be missed stays, and the table then scrolls.
 */
export function fittingColumns<Row>(columns: readonly Column<Row>[], roomPx: number): readonly Column<Row>[] {
  let shown = columns;
  for (const turn of ['first', 'later'] as const) {
    for (const column of columns.toReversed()) {
      if (widthOf(shown) <= roomPx) return shown;
      if (column.dispensable === turn) shown = shown.filter((other) => other !== column);
    }
  }
  return shown;
}

function widthOf<Row>(columns: readonly Column<Row>[]): number {
  return columns.reduce((sum, { width }) => sum + width, 0);
}
