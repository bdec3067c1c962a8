import type { DiscussionText } from './text.nl.ts';

/** Talking about an item, in English. */
export const en: DiscussionText = {
  title: 'Threads',
  open: (count) => `${count} open`,
  none: 'Nothing has been said about this item yet.',
  begin: 'New thread',
  beginHint: 'First select words in the preview to talk about those words.',
  whole: 'The whole item',
  form: {
    field: 'About',
    quote: 'About these words (optional)',
    text: 'What do you want to say?',
    missing: 'First type what you want to say.',
    submit: 'Post',
    cancel: 'Do not post',
    opened: 'Your thread has begun.',
  },
  mention: 'Mention someone',
  mentionHint: 'Type @ with a name, or choose a name.',
  thread: {
    about: (field) => `Thread about ${field}`,
    version: (version, current) =>
      current ? `Version ${version}` : `About version ${version}: the text may have changed since`,
    reply: 'Reply',
    resolve: 'Resolve',
    reopen: 'Open again',
    resolved: (by, when) => `Resolved by ${by}, ${when}`,
    correct: 'Correct',
    corrected: (when) => `corrected ${when}`,
    save: 'Save',
  },
  showResolved: (count) => `Resolved threads (${count})`,
  remarks: {
    title: 'Remarks of candidates',
    verdict: 'What do we do with it?',
    choose: 'Not judged yet',
    by: (by, when) => `Judged by ${by}, ${when}`,
    verdicts: {
      nothing: 'Do nothing',
      dropped: 'Drop the item',
      keyChange: 'Propose another key',
    },
  },
};
