import type { Mapping, TableField } from '../content/importChoices.ts';
import { plainText } from '../content/plainText.ts';
import type { ForeignText } from '../qti/import/importedQuestion.ts';
import { foreignLine } from './foreignText.ts';
import { type ImportReason, reading } from './importProblem.ts';
import type { ImportRow } from './importRow.ts';

export type CellsRow = Extract<ImportRow, { kind: 'cells' }>;

/** The cells of a row by the fields they fill. */
export interface RowCells {
  text(field: TableField): ForeignText;
  /** The words alone, for what is no text of the question; '' for nothing. */
  plain(field: TableField): string;
  /** What is wrong with cells that fill a field. */
  readonly problems: readonly ImportReason[];
}

export function rowCells({ cells, format, problems }: CellsRow, mapping: Mapping): RowCells {
  const text = (field: TableField): ForeignText => {
    const column = mapping[field];
    return { format, text: column === undefined ? '' : (cells[column] ?? '') };
  };
  const fields = Object.entries(mapping);
  return {
    text,
    plain(field) {
      const cell = text(field);
      if (cell.format === 'plain') return cell.text.trim();
      const line = reading(() => foreignLine(cell, 'een cel'));
      return Array.isArray(line) ? plainText(line) : '';
    },
    problems: problems.flatMap(({ column, reason }) =>
      fields.flatMap(([field, at]) => (at === column ? [{ ...(reason as ImportReason), field }] : [])),
    ),
  };
}
