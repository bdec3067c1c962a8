import type { ExportFormat } from '#contracts/exporting.ts';

/** How items leave the bank; as PDF they can be read and not taken in again. */
export type ExportChoice = ExportFormat | 'pdf';

/** The words with which items leave the bank, in Dutch. */
export const nl = {
  open: 'Exporteren',
  tooMany: (most: string) => `Kies er ten hoogste ${most}`,
  busy: (count: string) => `Bezig met exporteren: ${count}`,
  formats: {
    qti: { name: 'QTI 3.0', hint: 'Voor andere toetssystemen' },
    json: { name: 'JSON', hint: 'Eén bestand per item, om te vergelijken' },
    pdf: { name: 'PDF', hint: 'Reviewset op papier, met sleutels' },
  } satisfies Record<ExportChoice, { name: string; hint: string }>,
};
export type ExportText = typeof nl;
