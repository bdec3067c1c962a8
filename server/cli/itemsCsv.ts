import { type Bank, compileBank, type ItemRow } from '#psychometrics/irt/bank.ts';
import type { PolytomousItem } from '#psychometrics/irt/polytomousItem.ts';
import { BadInput, type InputProblem } from './badInput.ts';
import { readCsvRows } from './csvRows.ts';
import { itemColumns, parseItemRow } from './itemRow.ts';

/** The items of a file: a compiled bank, and the id and the parameters of each of its items. */
export interface ItemFile {
  readonly ids: readonly string[];
  readonly sources: readonly (ItemRow | PolytomousItem)[];
  readonly bank: Bank;
}

/**
 * Reads an items file: a header with `id,model,a,b,c,d,thresholds` in any order, and a row per item. An empty
 * a, c or d is 1, 0 or 1; thresholds are separated by semicolons.
 *
 * @param scaling D: 1 for the logistic metric, 1.702 for parameters in the normal metric
 * @throws {BadInput} naming every row, column and reason
 */
export async function readItemsCsv(file: string, scaling: number): Promise<ItemFile> {
  const sources: (ItemRow | PolytomousItem)[] = [];
  const ids = new Set<string>();
  const problems: InputProblem[] = [];
  let header: string[] | undefined;

  await readCsvRows(file, (cells, row) => {
    if (!header) {
      header = checkedHeader(file, cells);
      return;
    }
    const refuse = (column: string, reason: string) => problems.push({ row, column, reason });
    if (cells.length !== header.length) {
      refuse(
        header[cells.length] ?? 'after the last',
        `row has ${cells.length} cells, the header ${header.length}`,
      );
      return;
    }
    const parsed = parseItemRow(Object.fromEntries(header.map((name, k) => [name, cells[k]])));
    if (Array.isArray(parsed)) {
      for (const { column, reason } of parsed) refuse(column, reason);
      return;
    }
    if (ids.has(parsed.id)) refuse('id', `"${parsed.id}" is used twice`);
    ids.add(parsed.id);
    sources.push(parsed.source);
  });

  if (problems.length > 0) throw new BadInput(file, problems);
  if (sources.length === 0) throw new BadInput(file, 'holds no items');
  return { ids: [...ids], sources, bank: compileBank(sources, scaling) };
}

/** `id` and `model` must be there; no column twice, and no other. */
function checkedHeader(file: string, cells: string[]): string[] {
  if (cells.length === 1 && cells[0]?.includes(';'))
    throw new BadInput(file, 'columns must be separated by commas');
  const unknown = cells.find((name) => !itemColumns.some((column) => column === name));
  if (unknown !== undefined) throw new BadInput(file, [{ row: 1, column: unknown, reason: 'is not known' }]);
  const twice = cells.find((name, k) => cells.indexOf(name) !== k);
  if (twice !== undefined) throw new BadInput(file, [{ row: 1, column: twice, reason: 'is there twice' }]);
  const missing = ['id', 'model'].find((name) => !cells.includes(name));
  if (missing) throw new BadInput(file, [{ row: 1, column: missing, reason: 'is missing' }]);
  return cells;
}
