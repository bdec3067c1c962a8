import { numberText } from '#client/shared/instantText.ts';
import { rosterLimits } from '#contracts/roster.ts';
import type { RosterText } from './text.nl.ts';

const number = (count: number) => numberText(count, 'en');
const rows = (count: number) => (count === 1 ? '1 candidate' : `${number(count)} candidates`);

/** The roster and its import, in English. */
export const en: RosterText = {
  title: 'Candidates',
  frozen: 'This sitting is over; the list of candidates is fixed.',
  afterPublication:
    'A new list can be read until the start. Who has signed in stays on it, with the same extra minutes.',
  whileOpen: 'The sitting is under way: a new list can only add candidates now.',
  columns: {
    number: 'Number',
    name: 'Name',
    institute: 'Institute',
    trainingStart: 'Training start',
    fte: 'FTE',
    extraMinutes: 'Extra minutes',
    grantedBy: 'Granted by',
    grantedUntil: 'Granted until',
    birthDate: 'Date of birth',
    bigNumber: 'BIG number',
  },
  search: 'Search candidates',
  institute: 'Institute',
  allInstitutes: 'All institutes',
  count: (shown, all) => (shown === all ? rows(all) : `${number(shown)} of ${rows(all)}`),
  nothingFound: 'No candidate matches this filter',
  empty: {
    title: 'There are no candidates yet',
    body: 'Choose a CSV or Excel file from the relation system. First you see what would change; only then is anything stored.',
  },
  import: {
    title: 'Import the list of candidates',
    replace: 'Read the list again',
    choose: 'Choose CSV or Excel file',
    drop: 'or drag it here',
    format: `CSV in UTF-8 or an Excel file (.xlsx, first sheet), with the columns nummer, naam, instituut, start opleiding, fte and extra minuten, and optionally toegekend door, toegekend tot, geboortedatum and big-nummer. CSV separated by comma, semicolon or tab. At most ${rows(rosterLimits.candidates)}.`,
    example: 'Download example file',
    checking: (file) => `Checking ${file}`,
    submit: (count) => `Import (${rows(count)})`,
    another: 'Choose another file',
    done: (count) => `${rows(count)} imported.`,
    tooLarge: `This file is larger than ${rosterLimits.megabytes} MB. Choose the CSV file with the candidates only.`,
  },
  mapper: {
    intro:
      'The columns of this file have other names. Choose for each fact the column that holds it; columns you do not choose are not read.',
    none: 'Not in the file',
    submit: 'Check again',
    recalled: 'The columns were read as they were chosen the last time:',
    pair: (field, column) => `${field} from “${column}”`,
    others: 'Choose other columns',
  },
  preview: {
    title: (file) => `Check of ${file}`,
    good: (count) => `The file is in order: ${rows(count)}. Nothing has been stored yet.`,
    bad: (count) =>
      count === 1
        ? 'There is 1 error. Nothing is imported until the file has been corrected.'
        : `There are ${count} errors. Nothing is imported until the file has been corrected.`,
    delimiter: {
      ',': 'Read with commas between the columns.',
      ';': 'Read with semicolons between the columns.',
      '\t': 'Read with tabs between the columns.',
    },
    changedTitle: (count) => `Changed (${number(count)})`,
    removedTitle: (count) => `Off the list (${number(count)})`,
    change: (field, before, after) => `${field.toLowerCase()} ${before} → ${after}`,
    added: 'New',
    changed: 'Changed',
    removed: 'Removed',
    total: 'In the file',
    first: (shown, all) =>
      shown === all
        ? 'How the candidates were read'
        : `How the first ${shown} of ${all} candidates were read`,
    problems: 'Errors in the file',
    shownProblems: (shown, all) => `You see the first ${shown} of ${all} errors.`,
    problemColumns: { row: 'Row', column: 'Column', message: 'What is wrong and what you can do' },
    wholeFile: 'Whole file',
  },
};
