import type { DraftText } from './text.nl.ts';

/** What is kept on this device before it is stored, in English. */
export const en: DraftText = {
  unchanged: 'Nothing has changed.',
  busy: 'Being kept …',
  kept: (time) => `Draft kept on this device ${time}`,
  refused: 'This device keeps no draft. Save in good time.',
  elsewhere:
    'The same draft is being written in another tab; what you type here is not kept. Save it, or go on there.',
  continued: (when) => `You go on with your draft of ${when}.`,
  discard: 'Throw draft away',
  other: (about, when) => `New item that you have not saved yet: ${about}, ${when}.`,
  noWords: 'without a question so far',
  goOn: 'Go on writing',
};
