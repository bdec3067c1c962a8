import { numberText } from '#client/shared/instantText.ts';
import type { CodesText } from './text.nl.ts';

const number = (count: number) => numberText(count, 'en');
const people = (count: number) => (count === 1 ? '1 candidate' : `${number(count)} candidates`);

/** The sheet with codes, in English. */
export const en: CodesText = {
  title: 'Codes',
  notYet: {
    title: 'The codes come with publication',
    body: 'As long as the sitting is a draft no one can sign in. Publish the sitting; after that you can download and print the codes here.',
  },
  gate: {
    title: 'Codes give access to the test',
    body: (count) =>
      `A candidate signs in with number and code. Opening the codes of ${people(count)} goes into the log.`,
    show: 'Show codes',
  },
  columns: {
    number: 'Number',
    name: 'Name',
    institute: 'Institute',
    extraMinutes: 'Extra minutes',
    slot: 'Begins, and room',
    code: 'Code',
  },
  download: 'Download CSV',
  fileName: 'codes',
  print: 'Print',
  printPage: {
    title: 'Print codes',
    layout: 'Layout',
    cards: 'Cards to cut out',
    list: 'List per institute',
    institute: 'Institute',
    print: 'Print',
    address: 'Sign in at',
    number: 'Number',
    code: 'Code',
    extra: (minutes) => `${minutes} minutes extra`,
    page: (institute, count) => `${institute}: ${people(count)}`,
    advice: 'The code is personal. Keep it until after the test.',
  },
};
