export type CsvCell = string | number | boolean | null;

/** How a spreadsheet of the reader's country expects a file: Dutch ones want `;` and a decimal comma. */
export interface CsvNotation {
  readonly delimiter: ',' | ';';
  readonly decimal: '.' | ',';
}

/**
 * A file that a spreadsheet opens as it stands: with a byte-order mark, so that accents survive.
 * Text that a spreadsheet would run as a formula gets an apostrophe in front (CWE-1236); real
 * numbers, negative ones too, stay numbers.
 */
export function csvOf(
  header: readonly string[],
  rows: readonly (readonly CsvCell[])[],
  notation: CsvNotation,
): string {
  const lines = [header, ...rows].map((cells) =>
    cells.map((cell) => quoted(written(cell, notation), notation)).join(notation.delimiter),
  );
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

function written(cell: CsvCell, { decimal }: CsvNotation): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell).replace('.', decimal);
  const text = String(cell);
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

function quoted(text: string, { delimiter }: CsvNotation): string {
  return text.includes(delimiter) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
