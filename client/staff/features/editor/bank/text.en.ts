import type { BankText } from './text.nl.ts';

/** The lists of items, in English. */
export const en: BankText = {
  empty: {
    title: 'There are no items yet',
    body: 'Make the first item, or ask the administrator to read in a bank.',
  },
  nothingFound: { title: 'No item found', clear: 'Clear all filters' },
  search: 'Search code, question or source',
  all: 'all',
  count: (shown, total) => (shown === total ? `${total} items` : `${shown} of ${total} items`),
  columns: {
    code: 'Code',
    question: 'Question',
    stage: 'Stage',
    pool: 'Pool',
    icpc: 'ICPC',
    theme: 'Theme',
    reviewBy: 'Review before',
    version: 'Version',
  },
  only: 'Work',
  terms: { past: 'Past', soon: 'Soon' },
  keys: 'The arrow keys move through the list; Enter opens an item.',
  work: {
    title: 'My work',
    more: (count) => `See all ${count}`,
    nothing: 'Nothing is waiting here.',
  },
  queues: {
    review: 'Waiting for your review',
    returned: 'Back for changes',
    drafts: 'Your drafts',
    due: 'Review date within 3 months',
  },
};
