import type { z } from 'zod';
import { BadInput, type InputProblem } from './badInput.ts';
import { readCsvRows } from './csvRows.ts';

/** One row of a CSV file, with its place in the file. */
export interface NamedRow<T> {
  readonly row: number;
  readonly value: T;
}

/**
 * Reads a CSV file with a header: columns in any order, and none but those known.
 *
 * @param schema of a row, every cell a string; a column that is missing is absent
 * @param columns known, and which of them must be there
 * @param key the column that names a row, which no two rows may share
 * @throws {BadInput} naming every row, column and reason
 */
export async function readNamedRows<T>(
  file: string,
  schema: z.ZodType<T>,
  columns: { readonly required: readonly string[]; readonly optional: readonly string[] },
  key: string & keyof T,
): Promise<NamedRow<T>[]> {
  const rows: NamedRow<T>[] = [];
  const problems: InputProblem[] = [];
  const seen = new Set<unknown>();
  let header: string[] | undefined;
  await readCsvRows(file, (cells, row) => {
    if (!header) {
      header = checkedHeader(file, cells, columns);
      return;
    }
    if (cells.length !== header.length) {
      const column = header[cells.length] ?? 'after the last';
      problems.push({ row, column, reason: `row has ${cells.length} cells, the header ${header.length}` });
      return;
    }
    const parsed = schema.safeParse(Object.fromEntries(header.map((name, k) => [name, cells[k]])));
    if (!parsed.success) {
      for (const { path, message } of parsed.error.issues) {
        problems.push({ row, column: String(path[0] ?? 'all'), reason: message });
      }
      return;
    }
    const name = parsed.data[key];
    if (seen.has(name)) problems.push({ row, column: key, reason: `"${String(name)}" is there twice` });
    seen.add(name);
    rows.push({ row, value: parsed.data });
  });
  if (!header) throw new BadInput(file, 'is empty');
  if (problems.length > 0) throw new BadInput(file, problems);
  return rows;
}

function checkedHeader(
  file: string,
  cells: string[],
  { required, optional }: { readonly required: readonly string[]; readonly optional: readonly string[] },
): string[] {
  if (cells.length === 1 && cells[0]?.includes(';'))
    throw new BadInput(file, 'columns must be separated by commas');
  const refuse = (column: string, reason: string) => new BadInput(file, [{ row: 1, column, reason }]);
  const unknown = cells.find((name) => !required.includes(name) && !optional.includes(name));
  if (unknown !== undefined) throw refuse(unknown, 'is not known');
  const twice = cells.find((name, k) => cells.indexOf(name) !== k);
  if (twice !== undefined) throw refuse(twice, 'is there twice');
  const missing = required.find((name) => !cells.includes(name));
  if (missing !== undefined) throw refuse(missing, 'is missing');
  return cells;
}
