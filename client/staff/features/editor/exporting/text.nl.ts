import type { ExportFormat } from '#contracts/exporting.ts';

/** The words with which items leave the bank, in Dutch. */
export const nl = {
  open: 'Exporteren',
  busy: (count: string) => `Bezig met exporteren: ${count}`,
  formats: {
    qti: { name: 'QTI 3.0', hint: 'Voor andere toetssystemen' },
    json: { name: 'JSON', hint: 'Eén bestand per item, om te vergelijken' },
  } satisfies Record<ExportFormat, { name: string; hint: string }>,
};
export type ExportText = typeof nl;
