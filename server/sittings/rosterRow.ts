import { mostExtraMinutes, type RosterEntry, type RosterProblem } from '#contracts/roster.ts';
import type { Bilingual } from '#itembank/taxonomy/bilingual.ts';

/** The columns of a roster file: first name is the one we write, all are understood. */
export const columns = {
  number: ['nummer', 'number', 'kandidaatnummer'],
  name: ['naam', 'name'],
  institute: ['instituut', 'institute'],
  trainingStart: ['start opleiding', 'training start', 'startopleiding', 'start'],
  fte: ['fte', 'deeltijd'],
  extraMinutes: ['extra minuten', 'extra minutes', 'extra'],
  grantedBy: ['toegekend door', 'granted by'],
  grantedUntil: ['toegekend tot', 'granted until'],
  birthDate: ['geboortedatum', 'birth date', 'date of birth'],
  bigNumber: ['big-nummer', 'big', 'big number'],
} as const satisfies Record<keyof RosterEntry, readonly string[]>;

/** Columns a file need not have. */
export const optionalColumns: ReadonlySet<keyof RosterEntry> = new Set([
  'grantedBy',
  'grantedUntil',
  'birthDate',
  'bigNumber',
]);
const mayBeEmpty: ReadonlySet<keyof RosterEntry> = new Set([...optionalColumns, 'fte', 'extraMinutes']);
const dates: ReadonlySet<keyof RosterEntry> = new Set(['trainingStart', 'grantedUntil', 'birthDate']);

/** One candidate, or undefined and what is wrong: one problem per cell at most, the first one found. */
export function readRow(
  row: number,
  cell: (column: keyof RosterEntry) => string,
  problems: RosterProblem[],
): RosterEntry | undefined {
  const before = problems.length;
  for (const column of Object.keys(columns) as (keyof RosterEntry)[]) {
    const [name] = columns[column];
    const problem = cellProblem(column, name, cell(column));
    if (problem === undefined) continue;
    const [code, what] = problem;
    problems.push({ row, column: name, code, message: inRow(row, what) });
  }
  if (problems.length > before) return undefined;
  return {
    number: cell('number').toUpperCase(),
    name: cell('name'),
    institute: cell('institute'),
    trainingStart: isoDate(cell('trainingStart'))!,
    fte: fteOf(cell('fte'))!,
    extraMinutes: extraMinutesOf(cell('extraMinutes'))!,
    grantedBy: cell('grantedBy') || null,
    grantedUntil: isoDate(cell('grantedUntil')) ?? null,
    birthDate: isoDate(cell('birthDate')) ?? null,
    bigNumber: cell('bigNumber') || null,
  };
}

/** A message about one row, by the number a spreadsheet gives it. */
export function inRow(row: number, { nl, en }: Bilingual): Bilingual {
  return { nl: `Rij ${row}: ${nl}`, en: `Row ${row}: ${en}` };
}

/** What is wrong with a cell, as a code and in words. */
function cellProblem(
  column: keyof RosterEntry,
  name: string,
  value: string,
): readonly [RosterProblem['code'], Bilingual] | undefined {
  if (value === '') {
    if (mayBeEmpty.has(column)) return undefined;
    return ['missing', { nl: `${name} ontbreekt.`, en: `${name} is missing.` }];
  }
  if (/^[=+\-@]/.test(value)) {
    return [
      'formula',
      {
        nl: `${name} begint met “${value[0]}”; een formule wordt niet ingelezen.`,
        en: `${name} starts with “${value[0]}”; a formula is not read.`,
      },
    ];
  }
  if (value.length > 120 || hasControlCharacter(value)) {
    return [
      'format',
      {
        nl: `${name} is te lang of bevat onleesbare tekens.`,
        en: `${name} is too long or holds unreadable characters.`,
      },
    ];
  }
  if (column === 'number' && !/^[0-9A-Za-z][0-9A-Za-z._-]{0,39}$/.test(value)) {
    return [
      'format',
      {
        nl: `nummer “${value.slice(0, 40)}” mag alleen letters, cijfers, punt en streepje bevatten.`,
        en: `nummer “${value.slice(0, 40)}” may hold only letters, digits, full stop and hyphen.`,
      },
    ];
  }
  if (dates.has(column) && isoDate(value) === undefined) {
    return [
      'format',
      {
        nl: `${name} is geen datum. Schrijf 2025-09-01 of 01-09-2025.`,
        en: `${name} is not a date. Write 2025-09-01 or 01-09-2025.`,
      },
    ];
  }
  if (column === 'bigNumber' && !/^\d{11}$/.test(value)) {
    return ['format', { nl: 'big-nummer heeft elf cijfers.', en: 'big-nummer has eleven digits.' }];
  }
  if (column === 'fte' && fteOf(value) === undefined) {
    return [
      'range',
      {
        nl: 'fte moet meer dan 0 en ten hoogste 1 zijn, zoals 0,8.',
        en: 'fte must be more than 0 and at most 1, such as 0.8.',
      },
    ];
  }
  if (column === 'extraMinutes' && extraMinutesOf(value) === undefined) {
    return [
      'range',
      {
        nl: 'extra minuten is een heel getal van 0 tot en met 30.',
        en: 'extra minuten is a whole number from 0 to 30.',
      },
    ];
  }
  return undefined;
}

/** Part of full time; an empty cell means all of it. */
function fteOf(text: string): number | undefined {
  if (text === '') return 1;
  const fte = /^\d(?:[.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : 0;
  return fte > 0 && fte <= 1 ? fte : undefined;
}

function extraMinutesOf(text: string): number | undefined {
  if (text === '') return 0;
  return /^\d{1,2}$/.test(text) && Number(text) <= mostExtraMinutes ? Number(text) : undefined;
}

function isoDate(text: string): string | undefined {
  const dutch = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/.exec(text);
  const iso = dutch ? `${dutch[3]}-${dutch[2]!.padStart(2, '0')}-${dutch[1]!.padStart(2, '0')}` : text;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return undefined;
  const [year, month, day] = iso.split('-').map(Number) as [number, number, number];
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return month >= 1 && month <= 12 && day >= 1 && day <= lastDay && year >= 1920 && year <= 2100
    ? iso
    : undefined;
}

/** Also marks that turn the direction of what follows, or cannot be seen: one name could pass for another. */
function hasControlCharacter(text: string): boolean {
  return /[\p{Cc}\ufffd\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/u.test(text);
}
