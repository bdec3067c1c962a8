import type { ExportText } from './text.nl.ts';

/** The words with which items leave the bank, in English. */
export const en: ExportText = {
  open: 'Export',
  tooMany: (most) => `Choose ${most} at most`,
  busy: (count) => `Exporting: ${count}`,
  formats: {
    qti: { name: 'QTI 3.0', hint: 'For other test systems' },
    json: { name: 'JSON', hint: 'A file per item, to compare' },
    pdf: { name: 'PDF', hint: 'Review set on paper, with keys' },
  },
};
