import type { ImportFormat } from '#contracts/imports.ts';
import { type ImportReason, importReason } from '#itembank/import/importProblem.ts';
import type { PlacedPicture } from '#itembank/import/richTextFrom.ts';
import { guessedMapping } from '#itembank/import/tableFields.ts';
import { FileProblem, refusedFile } from './fileProblem.ts';
import type { ReadingEvent } from './readingEvent.ts';

/** One row of a table as it stands in the file. */
export interface TableRow {
  readonly place: string;
  readonly cells: readonly string[];
  /** Columns whose cell is a formula. */
  readonly formulas: readonly number[];
  readonly pictures?: ReadonlyMap<string, PlacedPicture | ImportReason>;
}

/**
 * The events of a table: the first row names its columns, and empty rows are passed over.
 *
 * @param addressOf names a cell, as people see it in the file
 * @throws {FileProblem} when there is no row, or no column for the question
 */
export function* tableEvents(
  format: ImportFormat,
  rows: readonly TableRow[],
  addressOf: (row: TableRow, column: number) => string,
): Generator<ReadingEvent> {
  const [first, ...others] = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (first === undefined) throw new FileProblem(refusedFile('empty'));
  const headers = first.cells.map((cell) => cell.trim());
  if (Object.keys(guessedMapping(headers)).length === 0 && headers.length < 3) {
    throw new FileProblem(refusedFile('noTable'));
  }
  yield { kind: 'format', format, headers };
  const titleColumn = guessedMapping(headers).stem ?? 0;
  for (const [i, row] of others.entries()) {
    yield {
      kind: 'row',
      row: {
        kind: 'cells',
        place: row.place,
        identifier: null,
        title: (row.cells[titleColumn] ?? '')
          .replace(/<[^>]*>/g, ' ')
          .trim()
          .slice(0, 200),
        original: '',
        format: format === 'docx' ? 'html' : 'plain',
        cells: [...row.cells],
        pictures: Object.fromEntries(row.pictures ?? []),
        problems: row.formulas.map((column) => {
          const { nl, en, ...reason } = importReason('formula');
          const cell = addressOf(row, column);
          return { column, reason: { ...reason, nl: `${cell}: ${nl}`, en: `${cell}: ${en}` } };
        }),
      },
    };
    if (i % 50 === 49) yield { kind: 'progress', done: (i + 1) / others.length };
  }
}
