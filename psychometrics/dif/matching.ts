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

/** Divides the persons into strata for one item. */
export type Stratify = (item: number) => Stratum[];

/**
 * Persons divided by matching score, lowest first; only score levels at which there is anyone. The matching score is the sum
 * over the anchor, the studied item always included: without it a fair Rasch item would seem biased.
 *
 * @param anchor items to match on
 * @throws {RangeError} for an item that does not exist
 * @see Holland & Thayer (1988), Differential Item Performance and the Mantel–Haenszel Procedure
 */
export function stratifyOn({ matrix, focal }: GroupedScores, anchor: readonly number[]): Stratify {
  const { persons, items, scores } = matrix;
  const totals = totalScores(matrix, anchor); // once for all items
  const isAnchor = new Set(anchor);
  return (item) => {
    if (!(item >= 0 && item < items)) throw new RangeError(`item ${item} is not among ${items} items`);
    const inTotal = isAnchor.has(item) ? 1 : 0;
    const counts = new Float64Array(4 * (anchor.length + 2));
    for (let person = 0; person < persons; person++) {
      const own = scores[person * items + item]!;
      const level = totals[person]! + (inTotal ? 0 : own);
      counts[4 * level + 2 * focal[person]! + (1 - own)]!++;
    }
    return Array.from({ length: anchor.length + 2 }, (_, score) => ({
      score,
      referenceRight: counts[4 * score]!,
      referenceWrong: counts[4 * score + 1]!,
      focalRight: counts[4 * score + 2]!,
      focalWrong: counts[4 * score + 3]!,
    })).filter((stratum) => margins(stratum).all > 0);
  };
}

/** The strata of one item; see stratifyOn, which is faster for several items on the same anchor. */
export function strata(data: GroupedScores, item: number, anchor: readonly number[]): Stratum[] {
  return stratifyOn(data, anchor)(item);
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
