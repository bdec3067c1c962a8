import { BadInput, type InputProblem } from './badInput.ts';
import { readCsvRows } from './csvRows.ts';

/** The attributes of every item, in the order of the items file. */
export type ItemAttributes = ReadonlyMap<string, readonly string[]>;

/**
 * Reads an attributes file: a column `id` and one per attribute, a row for every item of the items file.
 *
 * @returns by attribute, the cell of every item
 * @throws {BadInput} naming every row, column and reason
 */
export async function readAttributesCsv(file: string, ids: readonly string[]): Promise<ItemAttributes> {
  const indexOf = new Map(ids.map((id, index) => [id, index]));
  const cellsOf: (string[] | undefined)[] = ids.map(() => undefined);
  const problems: InputProblem[] = [];
  let header: string[] | undefined;
  await readCsvRows(file, (cells, row) => {
    if (!header) {
      header = cells;
      const twice = cells.find((name, k) => cells.indexOf(name) !== k);
      if (twice !== undefined) throw new BadInput(file, [{ row, column: twice, reason: 'is there twice' }]);
      if (!cells.includes('id')) throw new BadInput(file, [{ row, column: 'id', reason: 'is missing' }]);
      return;
    }
    const id = cells[header.indexOf('id')] ?? '';
    const index = indexOf.get(id);
    const refuse = (reason: string) => problems.push({ row, column: 'id', reason });
    if (cells.length !== header.length) refuse(`row has ${cells.length} cells, the header ${header.length}`);
    else if (index === undefined) refuse(`item "${id}" is not in the items file`);
    else if (cellsOf[index]) refuse(`"${id}" is used twice`);
    else cellsOf[index] = cells;
  });
  if (problems.length > 0) throw new BadInput(file, problems);
  const missing = cellsOf.indexOf(undefined);
  if (missing >= 0) throw new BadInput(file, `has no row for item "${ids[missing]}"`);
  return new Map((header ?? []).map((name, k) => [name, cellsOf.map((cells) => cells![k]!)]));
}
