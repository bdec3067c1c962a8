import { importLimits } from '#contracts/imports.ts';
import type { Zip } from '#server/bank/openZip.ts';
import { xlsxRows } from '#server/bank/xlsxRows.ts';
import { FileProblem, refusedFile } from './fileProblem.ts';
import type { ReadingEvent } from './readingEvent.ts';
import { tableEvents } from './tableEvents.ts';

/**
 * Reads the first visible sheet of a workbook; a cell with a formula is refused rather than believed.
 *
 * @throws {FileProblem} when there is no such sheet
 */
export async function* readXlsxFile(zip: Zip): AsyncGenerator<ReadingEvent> {
  const rows = await xlsxRows(zip, importLimits.rows);
  if (rows === 'noSheet') throw new FileProblem(refusedFile('noTable'));
  if (rows === 'tooMany') throw new FileProblem(refusedFile('tooManyRows', String(importLimits.rows)));
  yield* tableEvents(
    'xlsx',
    rows.map(({ number, ...row }) => ({ ...row, place: `rij ${number}` })),
    ({ place }, column) => `cel ${letters(column)}${place.slice('rij '.length)}`,
  );
}

function letters(column: number): string {
  return (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));
}
