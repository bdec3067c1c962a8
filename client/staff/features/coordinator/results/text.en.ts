import { numberText } from '#client/shared/instantText.ts';
import type { ResultsText } from './text.nl.ts';

const number = (count: number) => numberText(count, 'en');
const people = (count: number) => (count === 1 ? '1 candidate' : `${number(count)} candidates`);

/** The outcomes of a sitting, in English. */
export const en: ResultsText = {
  title: 'Results',
  notYet: {
    title: 'There are no results yet',
    body: 'As soon as the first candidates have finished, their outcomes are here.',
  },
  notReleased: 'Candidates see their feedback only when you release the results.',
  stillOpen: 'The sitting is still under way; these outcomes can change.',
  states: { absent: 'Absent', unfinished: 'Unfinished', finished: 'Finished' },
  reasons: {
    complete: 'complete',
    timeUp: 'time over',
    stopped: 'stopped by themselves',
    closed: 'sitting closed',
    terminated: 'ended by the invigilator',
  },
  columns: {
    number: 'Number',
    name: 'Name',
    institute: 'Institute',
    state: 'Test',
    items: 'Items',
    level: 'Level (95%)',
    theta: 'θ',
    standardError: 'Standard error',
    quotas: 'Blueprint',
    duration: 'Duration',
    details: 'Areas',
  },
  levelRange: (percent, lower, upper) => `${percent}% (${lower}–${upper})`,
  quotasMet: 'Met',
  quotasNotMet: 'Not met',
  showAreas: (name) => `Items per area of ${name}`,
  areas: {
    title: (name) => `Items per area: ${name}`,
    area: 'Area',
    given: 'Given',
    required: 'Required',
    met: 'Met',
    range: (minimum, maximum) => (minimum === maximum ? `${minimum}` : `${minimum}–${maximum}`),
    yes: 'yes',
    no: 'no',
  },
  summary: {
    finished: 'With a result',
    median: 'Median level',
    quotas: 'Blueprint met',
    of: (part, all) => `${number(part)} of ${number(all)}`,
  },
  chart: {
    title: 'Distribution of the level',
    axis: 'Level: expected percentage correct over the whole bank',
    median: (percent) => `median ${percent}%`,
    asTable: 'As a table',
    asChart: 'As a chart',
    bin: (from, to) => `${from} to ${to}%`,
    range: 'Level',
    count: 'Candidates',
    summary: (count, median) => `${people(count)}, median ${median}%.`,
  },
  provisional: 'The parameters of this release are provisional expert estimates.',
  export: 'Download CSV',
  fileName: 'results',
  csv: {
    lower: 'Level lower bound',
    upper: 'Level upper bound',
    correct: 'Correct',
    minutes: 'Duration (minutes)',
    reason: 'Ended by',
    level: 'Level (%)',
    yes: 'yes',
    no: 'no',
  },
};
