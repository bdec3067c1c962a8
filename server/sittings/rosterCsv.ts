import Papa from 'papaparse';
import { type RosterColumns, rosterLimits } from '#contracts/roster.ts';
import type { Bilingual } from '#itembank/taxonomy/bilingual.ts';
import { withoutBlankTail } from './blankTail.ts';
import { emptyMessage, fileProblem, type RosterFile, rosterOfLines } from './rosterLines.ts';
import { inRow } from './rosterRow.ts';
import { lineOfBadByte, textOf } from './textEncoding.ts';

/** Lines read at most: room for an empty one beside every candidate, and no hold-up by a file of empty lines. */
const mostLines = 2 * rosterLimits.candidates;

/**
 * Reads a roster file: UTF-8 CSV with a header, separated by commas, semicolons or tabs. Excel may say
 * which one in a line of its own before the header (`sep=;`).
 */
export function readRoster(bytes: Uint8Array, chosen?: RosterColumns): RosterFile {
  const text = textOf(bytes);
  if (text === undefined) return fileProblem('encoding', encodingMessage(bytes), lineOfBadByte(bytes));
  if (text.trim() === '') return fileProblem('empty', emptyMessage);

  const declared = /^sep=([;,\t])\r?\n/i.exec(text)?.[1];
  const { data, meta, errors } = Papa.parse<string[]>(
    withoutBlankTail(text),
    declared === undefined
      ? { preview: mostLines, delimitersToGuess: [';', ',', '\t'] }
      : { preview: mostLines, delimiter: declared },
  );
  if (declared !== undefined) data[0] = [];
  const delimiter = meta.delimiter as ',' | ';' | '\t';
  const quote = errors.find(({ type }) => type === 'Quotes');
  if (quote !== undefined) {
    const row = (quote.row ?? 0) + 1;
    const what = { nl: 'een aanhalingsteken wordt niet afgesloten.', en: 'a quotation mark is not closed.' };
    return fileProblem('format', inRow(row, what), row);
  }
  const lines = data.map((cells, i) => ({ row: i + 1, cells }));
  return rosterOfLines(lines, delimiter, meta.truncated, chosen);
}

function encodingMessage(bytes: Uint8Array): Bilingual {
  const row = lineOfBadByte(bytes);
  const message = {
    nl: 'het bestand is niet in UTF-8 opgeslagen, waardoor letters met een accent onleesbaar zijn. Kies in Excel “CSV UTF-8 (door scheidingstekens gescheiden)” en probeer het opnieuw.',
    en: 'the file is not saved as UTF-8, so letters with an accent cannot be read. Choose “CSV UTF-8 (Comma delimited)” in Excel and try again.',
  };
  return row === null ? message : inRow(row, message);
}
