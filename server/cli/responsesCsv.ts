import { z } from 'zod';
import type { Score } from '#psychometrics/estimation/responsePattern.ts';
import { BadInput, type InputProblem } from './badInput.ts';
import { readCsvRows } from './csvRows.ts';

/** What "?" (don't know) counts as; there is no default, because either choice moves θ. */
export const DontKnow = z.enum(['incorrect', 'missing']);
export type DontKnow = z.infer<typeof DontKnow>;

/** The responses of one row: only what was administered, `items[k]` belonging to `scores[k]`. */
export interface PersonResponses {
  readonly person: string;
  readonly items: number[];
  readonly scores: Score[];
}

/** More than this and the file itself is wrong. */
const mostProblems = 10_000;

/**
 * Reads a responses file: `person` first, then a column per item; 0, 1 or a category, empty for not
 * administered, ? for don't know. Rows are handed on one by one and not kept.
 *
 * @param ids the items the columns may name
 * @param highestScore of each of these items; 1 for all when absent
 * @throws {BadInput} naming every row, column and reason; then what was handed on must not be used
 */
export async function readResponsesCsv(
  file: string,
  ids: readonly string[],
  dontKnow: DontKnow | undefined,
  each: (responses: PersonResponses) => void,
  highestScore?: ArrayLike<number>,
): Promise<void> {
  const problems: InputProblem[] = [];
  const scoreOf = scoring(dontKnow);
  const persons = new Set<string>();
  let header: { names: string[]; itemAt: number[] } | undefined;

  await readCsvRows(file, (cells, row) => {
    if (!header) {
      header = { names: cells, itemAt: itemsOfHeader(file, cells, ids) };
      return;
    }
    const { names, itemAt } = header;
    const refuse = (column: string, reason: string) => {
      problems.push({ row, column, reason });
      if (problems.length >= mostProblems) throw new BadInput(file, problems);
    };
    if (cells.length !== names.length) {
      refuse(
        names[cells.length] ?? 'after the last',
        `row has ${cells.length} cells, the header ${names.length}`,
      );
      return;
    }
    const person = cells[0]!;
    if (person === '') refuse('person', 'is missing');
    if (persons.has(person)) refuse('person', `"${person}" is there twice`);
    persons.add(person);

    const responses: PersonResponses = { person, items: [], scores: [] };
    for (let k = 1; k < cells.length; k++) {
      const cell = cells[k]!;
      if (cell === '') continue;
      const score = scoreOf(cell, highestScore?.[itemAt[k]!] ?? 1);
      if (typeof score === 'string') refuse(names[k]!, score);
      else {
        responses.items.push(itemAt[k]!);
        responses.scores.push(score);
      }
    }
    each(responses);
  });
  if (problems.length > 0) throw new BadInput(file, problems);
  if (!header) throw new BadInput(file, 'is empty');
}

/** How a cell is scored; a text says what is wrong with it. */
function scoring(dontKnow: DontKnow | undefined): (cell: string, highest: number) => Score | string {
  return (cell, highest) => {
    if (cell === '1') return 1;
    if (cell === '0') return 0;
    if (cell === '?') {
      if (dontKnow === undefined) {
        return '"?" needs a policy: --dont-know incorrect or --dont-know missing';
      }
      return dontKnow === 'incorrect' ? 0 : undefined;
    }
    if (/^\d{1,3}$/.test(cell) && Number(cell) <= highest) return Number(cell);
    return `"${cell}" is not 0${highest > 1 ? ` to ${highest}` : ', 1'}, ? or empty`;
  };
}

/** For each column the item it names; the first column names nobody. */
function itemsOfHeader(file: string, cells: string[], ids: readonly string[]): number[] {
  if (cells.length === 1 && cells[0]?.includes(';'))
    throw new BadInput(file, 'columns must be separated by commas');
  if (cells[0] !== 'person') {
    throw new BadInput(file, [
      { row: 1, column: cells[0] ?? '', reason: 'the first column must be "person"' },
    ]);
  }
  const indexOf = new Map(ids.map((id, index) => [id, index]));
  const seen = new Set<string>();
  const problems: InputProblem[] = [];
  const itemAt = cells.map((column, k) => {
    if (k === 0) return -1;
    const item = indexOf.get(column);
    if (item === undefined) problems.push({ row: 1, column, reason: 'is not in the items file' });
    if (seen.has(column)) problems.push({ row: 1, column, reason: 'is there twice' });
    seen.add(column);
    return item ?? -1;
  });
  if (problems.length > 0) throw new BadInput(file, problems);
  return itemAt;
}
