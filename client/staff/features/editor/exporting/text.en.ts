import type { ExportText } from './text.nl.ts';

/** The words with which items leave the bank, in English. */
export const en: ExportText = {
  open: 'Export',
  busy: (count) => `Exporting: ${count}`,
  formats: {
    qti: { name: 'QTI 3.0', hint: 'For other test systems' },
    json: { name: 'JSON', hint: 'A file per item, to compare' },
  },
};
