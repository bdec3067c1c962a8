import { numberText } from '#client/shared/instantText.ts';
import { rosterLimits } from '#contracts/roster.ts';
import type { RosterText } from './text.nl.ts';

const number = (count: number) => numberText(count, 'en');
const rows = (count: number) => (count === 1 ? '1 candidate' : `${number(count)} candidates`);

/** The roster and its import, in English. */
export const en: RosterText = {
  title: 'Candidates',
  frozen: 'The list of candidates has been fixed since publication.',
  columns: {
    number: 'Number',
    name: 'Name',
    institute: 'Institute',
    trainingStart: 'Training start',
    fte: 'FTE',
    extraMinutes: 'Extra minutes',
  },
  search: 'Search candidates',
  institute: 'Institute',
  allInstitutes: 'All institutes',
  count: (shown, all) => (shown === all ? rows(all) : `${number(shown)} of ${rows(all)}`),
  nothingFound: 'No candidate matches this filter',
  empty: {
    title: 'There are no candidates yet',
    body: 'Choose a CSV file from the relation system. First you see what would change; only then is anything stored.',
  },
  import: {
    title: 'Import the list of candidates',
    replace: 'Replace list',
    choose: 'Choose CSV file',
    drop: 'or drag it here',
    format: `CSV in UTF-8, with the columns nummer, naam, instituut, start opleiding, fte and extra minuten. Separated by comma, semicolon or tab. At most ${rows(rosterLimits.candidates)}.`,
    example: 'Download example file',
    checking: (file) => `Checking ${file}`,
    submit: (count) => `Import (${rows(count)})`,
    another: 'Choose another file',
    done: (count) => `${rows(count)} imported.`,
    tooLarge: `This file is larger than ${rosterLimits.megabytes} MB. Choose the CSV file with the candidates only.`,
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
