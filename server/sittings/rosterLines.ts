import {
  type RosterColumns,
  type RosterEntry,
  type RosterField,
  type RosterProblem,
  rosterLimits,
} from '#contracts/roster.ts';
import type { Bilingual } from '#itembank/taxonomy/bilingual.ts';
import { columns, inRow, optionalColumns, readRow } from './rosterRow.ts';

/** A roster file read: either entries or problems, never half of both. */
export interface RosterFile {
  readonly delimiter: ',' | ';' | '\t' | null;
  readonly entries: readonly RosterEntry[];
  readonly problems: readonly RosterProblem[];
  /** Names of the columns as they stand in the file, and what they were read as. */
  readonly headers: readonly string[];
  readonly columns: RosterColumns;
  /** The row each candidate number stands in. */
  readonly rowOf: ReadonlyMap<string, number>;
}

/** One line of a file, by the number a spreadsheet shows. */
export interface RosterLine {
  readonly row: number;
  readonly cells: readonly string[];
  /** Columns whose cell is a formula. */
  readonly formulas?: readonly number[];
}

export const emptyMessage = {
  nl: 'Het bestand is leeg. Kies het bestand met de deelnemers.',
  en: 'The file is empty. Choose the file with the candidates.',
};

/**
 * Reads the lines of a roster: the first that is not blank names the columns. `truncated`: there were more. With
 * `chosen` those columns are read, and others left alone; without, every column must be one we know.
 */
export function rosterOfLines(
  table: readonly RosterLine[],
  delimiter: RosterFile['delimiter'],
  truncated: boolean,
  chosen?: RosterColumns,
): RosterFile {
  const [header, ...rows] = table.flatMap((line) => (isBlank(line.cells) ? [] : [line]));
  if (header === undefined) return fileProblem('empty', emptyMessage);
  const places = columnPlaces(header, chosen);
  const headers = header.cells.slice(0, 200).map((name) => name.trim().slice(0, 200));
  const firstRowOf = new Map<string, number>();
  const read = { delimiter, headers, columns: columnsAt(headers, places.at), rowOf: firstRowOf };
  if ('problem' in places) return { ...read, entries: [], problems: [places.problem] };
  const most = rosterLimits.candidates;
  if (truncated || rows.length > most) {
    return fileProblem(
      'tooLarge',
      {
        nl: `Het bestand heeft te veel regels; ten hoogste ${most} deelnemers passen in één afname. Haal lege regels weg, of maak er twee afnames van.`,
        en: `The file has too many lines; at most ${most} candidates fit in one sitting. Remove empty lines, or make two sittings of them.`,
      },
      rows[most]?.row ?? 2 * most + 1,
    );
  }
  if (rows.length === 0) {
    return fileProblem('empty', {
      nl: 'Het bestand heeft alleen een kopregel. Voeg ten minste één deelnemer toe.',
      en: 'The file has a header row only. Add at least one candidate.',
    });
  }

  const problems: RosterProblem[] = [];
  const entries = rows.flatMap(({ row, cells, formulas }) => {
    if (cells.length !== header.cells.length) {
      const message = inRow(row, {
        nl: `${cells.length} kolommen in plaats van ${header.cells.length}. Controleer de scheidingstekens.`,
        en: `${cells.length} columns instead of ${header.cells.length}. Check the separators.`,
      });
      problems.push({ row, column: null, code: 'columns', message });
      return [];
    }
    const formula = formulas?.[0];
    if (formula !== undefined) {
      const column = header.cells[formula]?.trim() ?? '';
      const message = inRow(row, {
        nl: `${column} is een formule; die wordt niet ingelezen. Plak de waarde in plaats van de formule.`,
        en: `${column} is a formula, which is not read. Paste the value instead of the formula.`,
      });
      problems.push({ row, column, code: 'formula', message });
      return [];
    }
    const entry = readRow(row, (column) => (cells[places.at[column]] ?? '').trim(), problems);
    if (entry === undefined) return [];
    const before = firstRowOf.get(entry.number);
    if (before !== undefined) {
      const message = inRow(row, {
        nl: `nummer ${entry.number} staat ook in rij ${before}. Elke deelnemer komt één keer voor.`,
        en: `nummer ${entry.number} is in row ${before} too. Each candidate occurs once.`,
      });
      problems.push({ row, column: 'nummer', code: 'duplicate', message });
    }
    firstRowOf.set(entry.number, before ?? row);
    return [entry];
  });
  return { ...read, entries: problems.length > 0 ? [] : entries, problems };
}

type Places = Readonly<Record<RosterField, number>>;

/** What the columns were read as, by the names in the header. */
function columnsAt(headers: readonly string[], at: Places): RosterColumns {
  const found = (Object.keys(columns) as RosterField[]).flatMap((field) => {
    const name = headers[at[field]];
    return name === undefined ? [] : [[field, name] as const];
  });
  return Object.fromEntries(found);
}

/** Where each column stands, −1 for nowhere; and what is wrong with the header, if anything. */
function columnPlaces(
  { row, cells }: RosterLine,
  chosen: RosterColumns | undefined,
): { readonly at: Places } | { readonly at: Places; readonly problem: RosterProblem } {
  const names = cells.map((name) => name.trim().toLowerCase());
  const at = {} as Record<keyof RosterEntry, number>;
  const missing: string[] = [];
  for (const [column, known] of Object.entries(columns) as [keyof RosterEntry, readonly string[]][]) {
    const own = chosen?.[column]?.trim().toLowerCase();
    const wanted: readonly string[] = chosen === undefined ? known : own === undefined ? [] : [own];
    at[column] = names.findIndex((name) => wanted.includes(name));
    if (at[column] === -1 && !optionalColumns.has(column)) missing.push(known[0]!);
  }
  const expected = Object.values(columns).flat() as string[];
  const named = Object.keys(columns) as (keyof RosterEntry)[];
  const want = named.filter((column) => !optionalColumns.has(column)).map((column) => columns[column][0]);
  const unknown = names.filter((name) => !expected.includes(name));
  const found = Object.values(at).filter((place) => place !== -1).length;
  if (chosen !== undefined && missing.length === 0) return { at };
  // Every name is known, so a name more than there are columns says one of them twice.
  if (missing.length === 0 && unknown.length === 0 && names.length === found) return { at };
  const what =
    missing.length > 0
      ? missing.length === 1
        ? { nl: `de kolom ${missing[0]} ontbreekt`, en: `the column ${missing[0]} is missing` }
        : {
            nl: `de kolommen ${missing.join(', ')} ontbreken`,
            en: `the columns ${missing.join(', ')} are missing`,
          }
      : unknown.length > 0
        ? {
            nl: `de kolom “${unknown[0]!.slice(0, 40)}” is onbekend`,
            en: `the column “${unknown[0]!.slice(0, 40)}” is unknown`,
          }
        : { nl: 'een kolom komt dubbel voor', en: 'a column occurs twice' };
  const message = inRow(row, {
    nl: `${what.nl}. De kopregel moet zijn: ${want.join(', ')}.`,
    en: `${what.en}. The header row must be: ${want.join(', ')}.`,
  });
  return { at, problem: { row, column: missing[0] ?? null, code: 'header', message } };
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}

export function fileProblem(
  code: RosterProblem['code'],
  message: Bilingual,
  row: number | null = null,
): RosterFile {
  return {
    delimiter: null,
    headers: [],
    columns: {},
    rowOf: new Map(),
    entries: [],
    problems: [{ row, column: null, code, message }],
  };
}
