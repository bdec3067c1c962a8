import Papa from 'papaparse';
import { lineOfBadByte, textOf } from '#server/sittings/textEncoding.ts';
import { FileProblem, refusedFile } from './fileProblem.ts';
import type { ReadingEvent } from './readingEvent.ts';
import { type TableRow, tableEvents } from './tableEvents.ts';

/** Reads CSV with commas, semicolons or tabs. @throws {FileProblem} when it is not UTF-8 or its quotes do not match */
export function* readCsvFile(bytes: Uint8Array): Generator<ReadingEvent> {
  const text = textOf(bytes);
  if (text === undefined) throw new FileProblem(refusedFile('encoding', '', lineOfBadByte(bytes)));
  const rows: TableRow[] = [];
  let line = 1;
  let at = 0;
  Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), {
    delimitersToGuess: [';', ',', '\t'],
    step: ({ data, errors, meta }) => {
      const quotes = errors.find(({ type }) => type === 'Quotes');
      if (quotes) throw new FileProblem(refusedFile('damaged', quotes.message, line));
      rows.push({ place: `rij ${line}`, cells: data, formulas: [] });
      line += text.slice(at, meta.cursor).split('\n').length - 1;
      at = meta.cursor;
    },
  });
  yield* tableEvents('csv', rows, () => '');
}
