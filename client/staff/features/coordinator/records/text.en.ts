import type { RecordsText } from './text.nl.ts';

/** Remarks of candidates and the log of staff, in English. */
export const en: RecordsText = {
  comments: {
    title: 'Comments',
    empty: {
      title: 'There are no comments yet',
      body: 'During the test candidates can comment on each item, and afterwards on the whole test.',
    },
    columns: { at: 'Time', number: 'Number', position: 'Question', item: 'Item', text: 'Comment' },
    wholeTest: 'Whole test',
    search: 'Search comments',
    count: (shown, all) =>
      shown === all ? `${all} ${all === 1 ? 'comment' : 'comments'}` : `${shown} of ${all} comments`,
    nothingFound: 'No comment matches this filter',
    export: 'Download CSV',
    fileName: 'comments',
  },
  audit: {
    title: 'Log',
    empty: {
      title: 'Nothing has been logged yet',
      body: 'Every step of staff with this sitting will be here, with time, name and reason.',
    },
    actions: {
      'sitting.created': 'Sitting made',
      'roster.imported': 'Candidates imported',
      'sitting.published': 'Published',
      'codes.viewed': 'Codes viewed',
      'sitting.started': 'Start given',
      'sitting.extended': 'More time given to everyone',
      'attempt.extended': 'More time given to one candidate',
      'sitting.closed': 'Sitting closed',
      'results.released': 'Results released',
    },
    details: {
      name: 'name',
      designId: 'design',
      releaseId: 'release',
      entries: 'candidates',
      candidates: 'candidates',
      added: 'new',
      changed: 'changed',
      removed: 'removed',
      startsAt: 'start',
      endsAt: 'end',
      minutes: 'minutes',
      number: 'number',
    },
    columns: { at: 'Time', actor: 'Who', action: 'What', detail: 'Particulars', reason: 'Reason' },
  },
};
