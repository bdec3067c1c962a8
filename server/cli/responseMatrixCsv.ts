import { notAdministered, type ResponseMatrix } from '#psychometrics/calibration/responseMatrix.ts';
import { BadInput, type InputProblem } from './badInput.ts';
import { readCsvRows } from './csvRows.ts';
import type { DontKnow } from './responsesCsv.ts';

/** A responses file as a matrix: the columns of its header are the items. */
export interface ResponseFile {
  readonly ids: readonly string[];
  readonly persons: readonly string[];
  readonly matrix: ResponseMatrix;
  /** Row in the file of each person, the header being row 1. */
  readonly rows: readonly number[];
}

/** More than this and the file itself is wrong. */
const mostProblems = 10_000;
const highestCategory = 100;

/**
 * Reads a whole responses file: `person` first, then a column per item; 0, 1, 2 … for the category, empty for
 * not administered, ? for don't know. The matrix takes a byte per response.
 *
 * @throws {BadInput} naming every row, column and reason
 */
export async function readResponseMatrixCsv(
  file: string,
  dontKnow: DontKnow | undefined,
): Promise<ResponseFile> {
  const problems: InputProblem[] = [];
  const persons = new Set<string>();
  const rows: number[] = [];
  let ids: string[] | undefined;
  let codes = new Int8Array(1024);

  await readCsvRows(file, (cells, row) => {
    if (!ids) {
      ids = itemsOfHeader(file, cells);
      return;
    }
    const items = ids.length;
    const refuse = (column: string, reason: string) => {
      problems.push({ row, column, reason });
      if (problems.length >= mostProblems) throw new BadInput(file, problems);
    };
    if (cells.length !== items + 1) {
      const column = ids[cells.length - 1] ?? 'after the last';
      refuse(column, `row has ${cells.length} cells, the header ${items + 1}`);
      return;
    }
    const person = cells[0]!;
    if (person === '') refuse('person', 'is missing');
    if (persons.has(person)) refuse('person', `"${person}" is there twice`);
    const at = persons.size * items;
    persons.add(person);
    rows.push(row);
    if (codes.length < at + items) codes = grown(codes, at + items);
    for (let item = 0; item < items; item++) {
      const code = codeOf(cells[item + 1]!, dontKnow);
      if (typeof code === 'string') refuse(ids[item]!, code);
      else codes[at + item] = code;
    }
  });
  if (problems.length > 0) throw new BadInput(file, problems);
  if (!ids) throw new BadInput(file, 'is empty');
  if (persons.size === 0) throw new BadInput(file, 'holds no responses');
  const matrix = {
    persons: persons.size,
    items: ids.length,
    codes: codes.subarray(0, rows.length * ids.length),
  };
  return { ids, persons: [...persons], matrix, rows };
}

/** How a cell is coded; a text says what is wrong with it. */
function codeOf(cell: string, dontKnow: DontKnow | undefined): number | string {
  if (cell === '') return notAdministered;
  if (cell === '1') return 1;
  if (cell === '0') return 0;
  if (cell === '?') {
    if (dontKnow === undefined) return '"?" needs a policy: --dont-know incorrect or --dont-know missing';
    return dontKnow === 'incorrect' ? 0 : notAdministered;
  }
  if (!/^\d{1,3}$/.test(cell)) return `"${cell}" is not a category, ? or empty`;
  const code = Number(cell);
  return code <= highestCategory ? code : `category ${code} is more than ${highestCategory}`;
}

function itemsOfHeader(file: string, cells: string[]): string[] {
  if (cells.length === 1 && cells[0]?.includes(';'))
    throw new BadInput(file, 'columns must be separated by commas');
  const [first, ...ids] = cells;
  const refuse = (column: string, reason: string) => new BadInput(file, [{ row: 1, column, reason }]);
  if (first !== 'person') throw refuse(first ?? '', 'the first column must be "person"');
  if (ids.length === 0) throw refuse('person', 'is the only column; there are no items');
  for (const [k, id] of ids.entries()) {
    if (id === '') throw refuse(`${k + 2}`, 'has no name');
    if (ids.indexOf(id) !== k) throw refuse(id, 'is there twice');
  }
  return ids;
}

function grown(codes: Int8Array<ArrayBuffer>, needed: number): Int8Array<ArrayBuffer> {
  const larger = new Int8Array(Math.max(needed, 2 * codes.length));
  larger.set(codes);
  return larger;
}
