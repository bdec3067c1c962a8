import type { Results } from '#contracts/results.ts';
import type { Bilingual } from '#itembank/taxonomy/bilingual.ts';
import type { CsvCell } from '../../../csv/csvOf.ts';
import type { ResultsText } from './text.nl.ts';

/** The outcomes as a file: everything of the table, unrounded, and one column per area. */
export function resultsCsv(
  { rows, areas }: Pick<Results, 'rows' | 'areas'>,
  { columns, csv, states, reasons }: ResultsText,
  nameOf: (names: Bilingual) => string,
): { readonly header: readonly string[]; readonly rows: readonly (readonly CsvCell[])[] } {
  return {
    header: [
      columns.number,
      columns.name,
      columns.institute,
      columns.state,
      csv.reason,
      columns.items,
      csv.correct,
      csv.level,
      csv.lower,
      csv.upper,
      columns.theta,
      columns.standardError,
      columns.quotas,
      csv.minutes,
      ...areas.map(({ name }) => nameOf(name)),
    ],
    rows: rows.map((row) => [
      row.number,
      row.name,
      row.institute,
      states[row.state],
      row.finishReason && reasons[row.finishReason],
      row.items,
      row.correct,
      row.level?.percent ?? null,
      row.level?.lower ?? null,
      row.level?.upper ?? null,
      row.theta,
      row.standardError,
      row.quotasMet ? csv.yes : csv.no,
      row.durationMs === null ? null : Math.round(row.durationMs / 6_000) / 10,
      ...areas.map(({ area }) => row.itemsByArea[area] ?? 0),
    ]),
  };
}
