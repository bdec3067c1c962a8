import { BadInput, type InputProblem } from './badInput.ts';
import { readCsvRows } from './csvRows.ts';

/** Codes of cells that hold no answer; answers are coded from 0. */
export const blankCode = 254;
export const dontKnowCode = 255;

/** All responses of a file, one code per cell. */
export interface ResponseTable {
  readonly items: readonly string[];
  readonly persons: readonly string[];
  /** Row of each person in the file. */
  readonly rows: readonly number[];
  /** Per person one code per item. */
  readonly codes: readonly Uint8Array[];
}

/** The code of an answer, from 0; a text says what is wrong with it. */
export type CodeOf = (cell: string, item: string) => number | string;

/** 0 for wrong and 1 for right. */
export const rightOrWrong: CodeOf = (cell) =>
  cell === '1' ? 1 : cell === '0' ? 0 : `"${cell}" is not 0, 1, ? or empty`;

/** More than this and the file itself is wrong. */
const mostProblems = 10_000;

/**
 * Reads a whole responses file: `person` first, then a column per item. Empty cells and ? have codes of their own: what they
 * count as is for the command to say.
 *
 * @param codeOfItems given the items of the header, how their cells are coded; may throw for items it does not know
 * @throws {BadInput} naming every row, column and reason
 */
export async function readResponseTable(
  file: string,
  codeOfItems: (items: readonly string[]) => CodeOf = () => rightOrWrong,
): Promise<ResponseTable> {
  const problems: InputProblem[] = [];
  const table = { persons: [] as string[], rows: [] as number[], codes: [] as Uint8Array[] };
  const seen = new Set<string>();
  let known: { items: string[]; codeOf: CodeOf } | undefined;

  await readCsvRows(file, (cells, row) => {
    if (!known) {
      const items = itemsOfHeader(file, cells);
      known = { items, codeOf: codeOfItems(items) };
      return;
    }
    const { items, codeOf } = known;
    const refuse = (column: string, reason: string) => {
      problems.push({ row, column, reason });
      if (problems.length >= mostProblems) throw new BadInput(file, problems);
    };
    const [person = '', ...answers] = cells;
    if (answers.length !== items.length) {
      const column = items[answers.length] ?? 'after the last';
      refuse(column, `row has ${cells.length} cells, the header ${items.length + 1}`);
      return;
    }
    if (person === '') refuse('person', 'is missing');
    else if (seen.has(person)) refuse('person', `"${person}" is there twice`);
    seen.add(person);
    table.persons.push(person);
    table.rows.push(row);
    table.codes.push(
      Uint8Array.from(answers, (cell, k) => {
        if (cell === '') return blankCode;
        if (cell === '?') return dontKnowCode;
        const code = codeOf(cell, items[k]!);
        if (typeof code === 'number') return code;
        refuse(items[k]!, code);
        return blankCode;
      }),
    );
  });
  if (!known) throw new BadInput(file, 'is empty');
  if (problems.length > 0) throw new BadInput(file, problems);
  if (table.persons.length === 0) throw new BadInput(file, 'holds no persons');
  return { items: known.items, ...table };
}

function itemsOfHeader(file: string, [first, ...items]: string[]): string[] {
  if (items.length === 0 && first?.includes(';'))
    throw new BadInput(file, 'columns must be separated by commas');
  const refuse = (column: string, reason: string) => new BadInput(file, [{ row: 1, column, reason }]);
  if (first !== 'person') throw refuse(first ?? '', 'the first column must be "person"');
  if (items.length === 0) throw refuse('person', 'no item follows');
  const nameless = items.indexOf('');
  if (nameless >= 0) throw refuse(`number ${nameless + 2}`, 'has no name');
  const twice = items.find((name, k) => items.indexOf(name) !== k);
  if (twice !== undefined) throw refuse(twice, 'is there twice');
  return items;
}
