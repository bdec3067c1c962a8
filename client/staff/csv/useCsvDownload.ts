import { useLanguage } from '#client/shared/language.ts';
import { type CsvCell, type CsvNotation, csvOf } from './csvOf.ts';
import { downloadFile } from './downloadFile.ts';

const notations = {
  nl: { delimiter: ';', decimal: ',' },
  en: { delimiter: ',', decimal: '.' },
} as const satisfies Record<string, CsvNotation>;

/** Saves a table as a file in the notation that spreadsheets of the chosen language expect. */
export function useCsvDownload() {
  const notation = notations[useLanguage()];
  return (name: string, header: readonly string[], rows: readonly (readonly CsvCell[])[]) =>
    downloadFile(fileName(name), csvOf(header, rows, notation));
}

function fileName(name: string): string {
  return `${name.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-|-$/g, '')}.csv`;
}
