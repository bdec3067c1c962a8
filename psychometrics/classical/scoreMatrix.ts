/**
 * The scores of a group of persons on the same items, without gaps: what classical test theory works on. What a
 * blank or a "?" counts as is decided before, by the caller, because it moves every figure.
 */
export interface ScoreMatrix {
  readonly persons: number;
  readonly items: number;
  /** Row by row: the score of person i on item j stands at i·items + j. Whole numbers from 0. */
  readonly scores: Uint8Array;
}

/** What is wrong with one score. */
export interface ScoreProblem {
  readonly person: number;
  readonly item: number;
  readonly reason: string;
}

/** Thrown when rows do not form a score matrix; names every person, item and reason, counted from 0. */
export class InvalidScores extends Error {
  readonly problems: readonly ScoreProblem[];

  constructor(problems: readonly ScoreProblem[]) {
    const shown = problems.slice(0, 20);
    super(shown.map(({ person, item, reason }) => `person ${person}, item ${item}: ${reason}`).join('; '));
    this.name = 'InvalidScores';
    this.problems = problems;
  }
}

/**
 * Lays rows of scores in one matrix.
 *
 * @param rows one per person, all of the same length
 * @param highest the highest score an item can give: 1 for right or wrong
 * @throws {InvalidScores} naming every person, item and reason
 */
export function scoreMatrix(rows: readonly ArrayLike<number>[], highest = 1): ScoreMatrix {
  const items = rows[0]?.length ?? 0;
  const scores = new Uint8Array(rows.length * items);
  const problems: ScoreProblem[] = [];
  rows.forEach((row, person) => {
    if (row.length !== items) {
      const item = Math.min(row.length, items);
      problems.push({ person, item, reason: `row has ${row.length} scores, the first ${items}` });
      return;
    }
    for (let item = 0; item < items; item++) {
      const score = row[item]!;
      if (Number.isInteger(score) && score >= 0 && score <= highest) scores[person * items + item] = score;
      else problems.push({ person, item, reason: `${score} is not a whole number from 0 to ${highest}` });
    }
  });
  if (problems.length > 0) throw new InvalidScores(problems);
  return { persons: rows.length, items, scores };
}

/** The scores of all persons on one item. */
export function itemScores({ persons, items, scores }: ScoreMatrix, item: number): Float64Array {
  if (!(item >= 0 && item < items)) throw new RangeError(`item ${item} is not among ${items} items`);
  return Float64Array.from({ length: persons }, (_, person) => scores[person * items + item]!);
}

/** The sum score of every person, over all items or over those given. */
export function totalScores(matrix: ScoreMatrix, over?: readonly number[]): Float64Array {
  const { persons, items, scores } = matrix;
  const outside = over?.find((item) => !(item >= 0 && item < items));
  if (outside !== undefined) throw new RangeError(`item ${outside} is not among ${items} items`);
  const columns = over ?? Array.from({ length: items }, (_, item) => item);
  return Float64Array.from({ length: persons }, (_, person) => {
    let sum = 0;
    for (const item of columns) sum += scores[person * items + item]!;
    return sum;
  });
}

/** Throws unless every score is 0 or 1. @throws {InvalidScores} naming the first that is not */
export function expectDichotomous({ items, scores }: ScoreMatrix): void {
  const at = scores.findIndex((score) => score > 1);
  if (at < 0) return;
  const reason = `${scores[at]} is not 0 or 1`;
  throw new InvalidScores([{ person: Math.floor(at / items), item: at % items, reason }]);
}
