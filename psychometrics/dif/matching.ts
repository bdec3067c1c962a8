import { expectDichotomous, type ScoreMatrix, totalScores } from '../classical/scoreMatrix.ts';

/** Right-or-wrong scores of two groups that an item should treat alike. */
export interface GroupedScores {
  readonly matrix: ScoreMatrix;
  /** Per person 1 for the focal group (whom the item may wrong), 0 for the reference group. */
  readonly focal: Uint8Array;
}

/** One score level: how the two groups did on the studied item there. */
export interface Stratum {
  /** The matching score. */
  readonly score: number;
  readonly referenceRight: number;
  readonly referenceWrong: number;
  readonly focalRight: number;
  readonly focalWrong: number;
}

/**
 * Scores with their groups.
 *
 * @param focal per person 1 for the focal group, 0 for the reference group
 * @throws {InvalidScores} for scores other than 0 and 1
 * @throws {RangeError} when a person has no group, or a group fewer than two persons
 */
export function groupedScores(matrix: ScoreMatrix, focal: ArrayLike<number>): GroupedScores {
  expectDichotomous(matrix);
  if (focal.length !== matrix.persons) {
    throw new RangeError(`${matrix.persons} persons need as many groups, not ${focal.length}`);
  }
  const groups = Uint8Array.from(focal, (group, person) => {
    if (group === 0 || group === 1) return group;
    throw new RangeError(`person ${person}: group ${group} is not 0 (reference) or 1 (focal)`);
  });
  const size = groups.reduce((sum, group) => sum + group, 0);
  for (const [name, n] of Object.entries({ focal: size, reference: groups.length - size })) {
    if (n < 2) throw new RangeError(`the ${name} group needs at least 2 persons, not ${n}`);
  }
  return { matrix, focal: groups };
}

/** All items of a matrix: the anchor before anything is known about it. */
export function allItems({ items }: ScoreMatrix): number[] {
  return Array.from({ length: items }, (_, item) => item);
}

/**
 * The matching score of every person for one item: the sum over the anchor, the studied item always included, since
 * leaving it out would make the test of a fair Rasch item biased.
 *
 * @see Holland & Thayer (1988), Differential Item Performance and the Mantel–Haenszel Procedure
 */
export function matchingScores(
  { matrix }: GroupedScores,
  item: number,
  anchor: readonly number[],
): Float64Array {
  return totalScores(matrix, anchor.includes(item) ? anchor : [...anchor, item]);
}

/** The persons divided by matching score, lowest first; only score levels at which there is anyone. */
export function strata(data: GroupedScores, item: number, anchor: readonly number[]): Stratum[] {
  const { matrix, focal } = data;
  const matching = matchingScores(data, item, anchor);
  const counts = new Map<number, [number, number, number, number]>();
  matching.forEach((score, person) => {
    const cell = 2 * focal[person]! + (1 - matrix.scores[person * matrix.items + item]!);
    const row = counts.get(score) ?? [0, 0, 0, 0];
    row[cell]!++;
    counts.set(score, row);
  });
  return [...counts]
    .sort(([one], [two]) => one - two)
    .map(([score, [referenceRight, referenceWrong, focalRight, focalWrong]]) => ({
      score,
      referenceRight,
      referenceWrong,
      focalRight,
      focalWrong,
    }));
}

/** How many stand in a stratum, in all and by margin. */
export function margins(stratum: Stratum): {
  readonly all: number;
  readonly reference: number;
  readonly focal: number;
  readonly right: number;
  readonly wrong: number;
} {
  const reference = stratum.referenceRight + stratum.referenceWrong;
  const focal = stratum.focalRight + stratum.focalWrong;
  const right = stratum.referenceRight + stratum.focalRight;
  return { all: reference + focal, reference, focal, right, wrong: reference + focal - right };
}
