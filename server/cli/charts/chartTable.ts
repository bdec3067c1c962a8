import type { Chart } from './chart.ts';
import { htmlTable } from './htmlTable.ts';
import { writtenFigure } from './writtenFigure.ts';

/** The figures of a chart as an HTML table: a row per x, a column per series. */
export function chartTable({ title, xLabel, yLabel, series }: Chart): string {
  const rows = new Map<number, (number | null)[]>();
  for (const [k, { points }] of series.entries()) {
    for (const { x, y } of points) {
      const row = rows.get(x) ?? series.map(() => null);
      row[k] = y;
      rows.set(x, row);
    }
  }
  const names = series.length === 1 ? [yLabel] : series.map(({ name }) => name);
  const body = [...rows].sort(([x], [y]) => x - y).map(([x, row]) => [x, ...row].map(writtenFigure));
  return htmlTable(title, [xLabel, ...names], body);
}
