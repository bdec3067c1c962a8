/** The code of a response that was not administered, or that counts neither way. */
export const notAdministered = -1;

/** Responses of persons to items, scored from 0 upwards, −1 where not administered; one row per person. */
export interface ResponseMatrix {
  readonly persons: number;
  readonly items: number;
  /** The response of person p to item i stands at p·items + i. */
  readonly codes: Int8Array;
}

/** One thing that is wrong with the responses; rows and columns are numbered from 0. */
export interface ResponseProblem {
  readonly row: number;
  readonly column: number | undefined;
  readonly reason: string;
}

/** Thrown when responses cannot be read as scores; names every row, column and reason. */
export class InvalidResponses extends Error {
  readonly problems: readonly ResponseProblem[];

  constructor(problems: readonly ResponseProblem[]) {
    const shown = problems.slice(0, 20).map(({ row, column, reason }) => {
      return `row ${row}${column === undefined ? '' : `, column ${column}`}: ${reason}`;
    });
    const rest = problems.length - shown.length;
    super([...shown, ...(rest > 0 ? [`and ${rest} more problems`] : [])].join('; '));
    this.name = 'InvalidResponses';
    this.problems = problems;
  }
}

/** More than this and the data as a whole are wrong. */
export const mostProblems = 10_000;
const highestCategory = 100;

/**
 * Packs rows of scores for calibration.
 *
 * @param rows one per person: 0, 1, … or undefined (or null) for not administered
 * @throws {InvalidResponses} for rows of different length and scores that are no whole number in [0, 100]
 */
export function compileResponses(
  rows: readonly ArrayLike<number | undefined | null>[],
  items = rows[0]?.length ?? 0,
): ResponseMatrix {
  const codes = new Int8Array(rows.length * items).fill(notAdministered);
  const problems: ResponseProblem[] = [];
  for (let row = 0; row < rows.length && problems.length < mostProblems; row++) {
    const scores = rows[row]!;
    if (scores.length !== items) {
      problems.push({ row, column: undefined, reason: `has ${scores.length} responses, not ${items}` });
      continue;
    }
    for (let column = 0; column < items; column++) {
      const score = scores[column];
      if (score === undefined || score === null) continue;
      if (Number.isInteger(score) && score >= 0 && score <= highestCategory) {
        codes[row * items + column] = score;
      } else problems.push({ row, column, reason: `${score} is not a score` });
    }
  }
  if (problems.length > 0) throw new InvalidResponses(problems);
  return { persons: rows.length, items, codes };
}

/** The number of responses in each category of an item; as long as its highest category asks. */
export function categoryCounts({ persons, items, codes }: ResponseMatrix, item: number): number[] {
  const counts: number[] = [];
  for (let person = 0, at = item; person < persons; person++, at += items) {
    const code = codes[at]!;
    if (code < 0) continue;
    while (counts.length <= code) counts.push(0);
    counts[code]!++;
  }
  return counts;
}

/** The same responses to a selection of the items. */
export function selectItems(matrix: ResponseMatrix, selection: readonly number[]): ResponseMatrix {
  const codes = new Int8Array(matrix.persons * selection.length);
  for (let person = 0, at = 0; person < matrix.persons; person++) {
    const row = person * matrix.items;
    for (const item of selection) codes[at++] = matrix.codes[row + item]!;
  }
  return { persons: matrix.persons, items: selection.length, codes };
}
