import Papa from 'papaparse';
import type { RosterEntry, RosterProblem } from '#contracts/roster.ts';
import { columns, readRow } from './rosterRow.ts';
import { lineOfBadByte, textOf } from './textEncoding.ts';

/** Most candidates in one roster: twice what the whole country has. */
export const maximumRows = 12_000;

const emptyMessage = 'Het bestand is leeg. Kies het bestand met de deelnemers.';

/** A roster file read: either entries or problems, never half of both. */
export interface RosterFile {
  readonly delimiter: ',' | ';' | '\t' | null;
  readonly entries: readonly RosterEntry[];
  readonly problems: readonly RosterProblem[];
}

/** Reads a roster file: UTF-8 CSV with a header, separated by commas, semicolons or tabs. */
export function readRoster(bytes: Uint8Array): RosterFile {
  const text = textOf(bytes);
  if (text === undefined) return fileProblem('encoding', encodingMessage(bytes), lineOfBadByte(bytes));
  if (text.trim() === '') return fileProblem('empty', emptyMessage);

  const { data, meta, errors } = Papa.parse<string[]>(text, { delimitersToGuess: [';', ',', '\t'] });
  const delimiter = meta.delimiter as ',' | ';' | '\t';
  const quote = errors.find(({ type }) => type === 'Quotes');
  if (quote !== undefined) {
    const row = (quote.row ?? 0) + 1;
    return fileProblem('format', `Rij ${row}: een aanhalingsteken wordt niet afgesloten.`, row);
  }
  const [header, ...rows] = data.flatMap((cells, i) => (isBlank(cells) ? [] : [{ row: i + 1, cells }]));
  if (header === undefined) return fileProblem('empty', emptyMessage);
  const places = columnPlaces(header);
  if ('problem' in places) return { delimiter, entries: [], problems: [places.problem] };
  if (rows.length === 0) {
    return fileProblem('empty', 'Het bestand heeft alleen een kopregel. Voeg ten minste één deelnemer toe.');
  }
  if (rows.length > maximumRows) {
    return fileProblem(
      'tooLarge',
      `Het bestand heeft ${rows.length} deelnemers; ten hoogste ${maximumRows} passen in één afname. Maak er twee afnames van.`,
      rows[maximumRows]!.row,
    );
  }

  const problems: RosterProblem[] = [];
  const firstRowOf = new Map<string, number>();
  const entries = rows.flatMap(({ row, cells }) => {
    if (cells.length !== header.cells.length) {
      const message = `Rij ${row}: ${cells.length} kolommen in plaats van ${header.cells.length}. Controleer de scheidingstekens.`;
      problems.push({ row, column: null, code: 'columns', message });
      return [];
    }
    const entry = readRow(row, (column) => (cells[places.at[column]] ?? '').trim(), problems);
    if (entry === undefined) return [];
    const before = firstRowOf.get(entry.number);
    if (before !== undefined) {
      const message = `Rij ${row}: nummer ${entry.number} staat ook in rij ${before}. Elke deelnemer komt één keer voor.`;
      problems.push({ row, column: 'nummer', code: 'duplicate', message });
    }
    firstRowOf.set(entry.number, before ?? row);
    return [entry];
  });
  return problems.length > 0 ? { delimiter, entries: [], problems } : { delimiter, entries, problems };
}

function columnPlaces({
  row,
  cells,
}: {
  row: number;
  cells: readonly string[];
}): { at: Record<keyof RosterEntry, number> } | { problem: RosterProblem } {
  const names = cells.map((name) => name.trim().toLowerCase());
  const at = {} as Record<keyof RosterEntry, number>;
  const missing: string[] = [];
  for (const [column, known] of Object.entries(columns) as [keyof RosterEntry, readonly string[]][]) {
    at[column] = names.findIndex((name) => known.includes(name));
    if (at[column] === -1) missing.push(known[0]!);
  }
  const expected = Object.values(columns).flat() as string[];
  const want = Object.values(columns).map(([first]) => first);
  const unknown = names.filter((name) => !expected.includes(name));
  // Every name is known, so a name more than there are columns says one of them twice.
  if (missing.length === 0 && unknown.length === 0 && names.length === want.length) return { at };
  const what =
    missing.length > 0
      ? missing.length === 1
        ? `de kolom ${missing[0]} ontbreekt`
        : `de kolommen ${missing.join(', ')} ontbreken`
      : unknown.length > 0
        ? `de kolom “${unknown[0]!.slice(0, 40)}” is onbekend`
        : 'een kolom komt dubbel voor';
  const message = `Rij ${row}: ${what}. De kopregel moet zijn: ${want.join(', ')}.`;
  return { problem: { row, column: missing[0] ?? null, code: 'header', message } };
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}

function fileProblem(code: RosterProblem['code'], message: string, row: number | null = null): RosterFile {
  return { delimiter: null, entries: [], problems: [{ row, column: null, code, message }] };
}

function encodingMessage(bytes: Uint8Array): string {
  const row = lineOfBadByte(bytes);
  const where = row === null ? '' : `Rij ${row}: `;
  return `${where}het bestand is niet in UTF-8 opgeslagen, waardoor letters met een accent onleesbaar zijn. Kies in Excel “CSV UTF-8 (door scheidingstekens gescheiden)” en probeer het opnieuw.`;
}
