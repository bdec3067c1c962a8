import type { ProgressText } from './text.nl.ts';

/** The screen of the day, in English. */
export const en: ProgressText = {
  title: 'Progress',
  notYet: {
    title: 'Progress comes with publication',
    body: 'Once the sitting has been published you see here who is present, who is working and who needs help.',
  },
  groups: {
    disconnected: 'Connection lost',
    paused: 'Paused',
    absent: 'Absent',
    waiting: 'Ready',
    working: 'Working',
    finished: 'Finished',
  },
  groupFilter: 'Show one group only',
  all: 'Everyone',
  live: (time) => `Data of ${time}`,
  country: 'Per institute',
  strip: (institute, parts) => `${institute}: ${parts}`,
  part: (count, group) => `${count} ${group.toLowerCase()}`,
  columns: {
    attention: 'Condition',
    number: 'Number',
    name: 'Name',
    institute: 'Institute',
    answered: 'Answered',
    lastStored: 'Last stored',
    ends: 'End time',
    comments: 'Comments',
    actions: 'More time',
  },
  answered: (count, maximum) => `${count} of at most ${maximum}`,
  extra: (minutes) => `including ${minutes} min extra`,
  extendOne: (name) => `Give ${name} more time`,
  extendAll: 'Give everyone more time',
  close: 'Close sitting',
  clear: 'Clear filter',
};
