import Papa from 'papaparse';
import type { RosterEntry, RosterProblem } from '#contracts/roster.ts';

/** The columns of a roster file: first name is the one we write, all are understood. */
const columns = {
  number: ['nummer', 'number', 'kandidaatnummer'],
  name: ['naam', 'name'],
  institute: ['instituut', 'institute'],
  trainingStart: ['start opleiding', 'training start', 'startopleiding', 'start'],
  fte: ['fte', 'deeltijd'],
  extraMinutes: ['extra minuten', 'extra minutes', 'extra'],
} as const satisfies Record<keyof RosterEntry, readonly string[]>;

/** Most candidates in one roster: twice what the whole country has. */
export const maximumRows = 12_000;

/** A roster file read: either entries or problems, never half of both. */
export interface RosterFile {
  readonly delimiter: ',' | ';' | '\t' | null;
  readonly entries: readonly RosterEntry[];
  readonly problems: readonly RosterProblem[];
}

/** Reads a roster file: UTF-8 CSV with a header, separated by commas, semicolons or tabs. */
export function readRoster(bytes: Uint8Array): RosterFile {
  const text = decode(bytes);
  if (text === undefined) return fileProblem('encoding', encodingMessage(bytes), lineOfBadByte(bytes));
  if (text.trim() === '')
    return fileProblem('empty', 'Het bestand is leeg. Kies het bestand met de deelnemers.');

  const { data, meta, errors } = Papa.parse<string[]>(text, {
    skipEmptyLines: 'greedy',
    delimitersToGuess: [';', ',', '\t'],
  });
  const delimiter = meta.delimiter as ',' | ';' | '\t';
  const quote = errors.find(({ type }) => type === 'Quotes');
  if (quote !== undefined) {
    const row = (quote.row ?? 0) + 1;
    return fileProblem('format', `Rij ${row}: een aanhalingsteken wordt niet afgesloten.`, row);
  }
  const [header = [], ...rows] = data;
  const places = columnPlaces(header);
  if ('problem' in places) return { delimiter, entries: [], problems: [places.problem] };
  if (rows.length === 0) {
    return fileProblem('empty', 'Het bestand heeft alleen een kopregel. Voeg ten minste één deelnemer toe.');
  }
  if (rows.length > maximumRows) {
    return fileProblem(
      'tooLarge',
      `Het bestand heeft ${rows.length} deelnemers; ten hoogste ${maximumRows} passen in één afname. Maak er twee afnames van.`,
      maximumRows + 2,
    );
  }

  const problems: RosterProblem[] = [];
  const firstRowOf = new Map<string, number>();
  const entries = rows.flatMap((cells, i) => {
    const row = i + 2;
    if (cells.length !== header.length) {
      const message = `Rij ${row}: ${cells.length} kolommen in plaats van ${header.length}. Controleer de scheidingstekens.`;
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

function readRow(
  row: number,
  cell: (column: keyof RosterEntry) => string,
  problems: RosterProblem[],
): RosterEntry | undefined {
  const before = problems.length;
  const bad = (column: keyof RosterEntry, code: RosterProblem['code'], what: string) => {
    problems.push({ row, column: columns[column][0], code, message: `Rij ${row}: ${what}` });
  };
  for (const column of Object.keys(columns) as (keyof RosterEntry)[]) {
    const value = cell(column);
    if (value === '' && column !== 'fte' && column !== 'extraMinutes') {
      bad(column, 'missing', `${columns[column][0]} ontbreekt.`);
    } else if (/^[=+\-@\t\r]/.test(value)) {
      bad(
        column,
        'formula',
        `${columns[column][0]} begint met “${value[0]}”; een formule wordt niet ingelezen.`,
      );
    } else if (value.length > 120 || hasControlCharacter(value)) {
      bad(column, 'format', `${columns[column][0]} is te lang of bevat onleesbare tekens.`);
    }
  }
  const number = cell('number');
  if (number !== '' && !/^[0-9A-Za-z][0-9A-Za-z._-]{0,39}$/.test(number)) {
    bad(
      'number',
      'format',
      `nummer “${number.slice(0, 40)}” mag alleen letters, cijfers, punt en streepje bevatten.`,
    );
  }
  const trainingStart = isoDate(cell('trainingStart'));
  if (trainingStart === undefined && cell('trainingStart') !== '') {
    bad('trainingStart', 'format', `start opleiding is geen datum. Schrijf 2025-09-01 of 01-09-2025.`);
  }
  const fte = cell('fte') === '' ? 1 : Number(cell('fte').replace(',', '.'));
  if (!(fte > 0 && fte <= 1)) bad('fte', 'range', 'fte moet meer dan 0 en ten hoogste 1 zijn, zoals 0,8.');
  const extraMinutes = cell('extraMinutes') === '' ? 0 : Number(cell('extraMinutes'));
  if (!Number.isInteger(extraMinutes) || extraMinutes < 0 || extraMinutes > 30) {
    bad('extraMinutes', 'range', 'extra minuten is een heel getal van 0 tot en met 30.');
  }
  if (problems.length > before || trainingStart === undefined) return undefined;
  return { number, name: cell('name'), institute: cell('institute'), trainingStart, fte, extraMinutes };
}

function columnPlaces(
  header: readonly string[],
): { at: Record<keyof RosterEntry, number> } | { problem: RosterProblem } {
  const names = header.map((name) => name.trim().toLowerCase());
  const at = {} as Record<keyof RosterEntry, number>;
  const missing: string[] = [];
  for (const [column, known] of Object.entries(columns) as [keyof RosterEntry, readonly string[]][]) {
    at[column] = names.findIndex((name) => known.includes(name));
    if (at[column] === -1) missing.push(known[0]!);
  }
  const expected = Object.values(columns).flat() as string[];
  const unknown = names.filter((name) => !expected.includes(name));
  if (missing.length === 0 && unknown.length === 0 && new Set(names).size === names.length) return { at };
  const what =
    missing.length > 0
      ? `de kolom ${missing.join(', ')} ontbreekt`
      : unknown.length > 0
        ? `de kolom “${unknown[0]!.slice(0, 40)}” is onbekend`
        : 'een kolom komt dubbel voor';
  const want = Object.values(columns).map(([first]) => first);
  const message = `Rij 1: ${what}. De kopregel moet zijn: ${want.join(', ')}.`;
  return { problem: { row: 1, column: missing[0] ?? null, code: 'header', message } };
}

function fileProblem(code: RosterProblem['code'], message: string, row: number | null = null): RosterFile {
  return { delimiter: null, entries: [], problems: [{ row, column: null, code, message }] };
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function lineOfBadByte(bytes: Uint8Array): number | null {
  if (isUtf16(bytes)) return null;
  let row = 1;
  let start = 0;
  for (let i = 0; i <= bytes.length; i++) {
    if (i < bytes.length && bytes[i] !== 0x0a) continue;
    if (decode(bytes.subarray(start, i)) === undefined) return row;
    row += 1;
    start = i + 1;
  }
  return null;
}

function encodingMessage(bytes: Uint8Array): string {
  const row = lineOfBadByte(bytes);
  const where = row === null ? '' : `Rij ${row}: `;
  return `${where}het bestand is niet in UTF-8 opgeslagen, waardoor letters met een accent onleesbaar zijn. Kies in Excel “CSV UTF-8 (door scheidingstekens gescheiden)” en probeer het opnieuw.`;
}

function isUtf16([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

function isoDate(text: string): string | undefined {
  const dutch = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/.exec(text);
  const iso = dutch ? `${dutch[3]}-${dutch[2]!.padStart(2, '0')}-${dutch[1]!.padStart(2, '0')}` : text;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return undefined;
  const [year, month, day] = iso.split('-').map(Number) as [number, number, number];
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return month >= 1 && month <= 12 && day >= 1 && day <= lastDay && year >= 1990 && year <= 2100
    ? iso
    : undefined;
}

function hasControlCharacter(text: string): boolean {
  return [...text].some((character) => character < ' ' || character === '\u007f' || character === '\ufffd');
}
