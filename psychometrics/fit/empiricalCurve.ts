import { type ModelParameters, scoreCurve, scoreMoments } from '../calibration/calibrationModel.ts';
import type { ResponseMatrix } from '../calibration/responseMatrix.ts';

/** One point of an empirical curve: a group of persons of about the same ability. */
export interface CurvePoint {
  /** Mean ability of the group, in logits. */
  readonly theta: number;
  readonly persons: number;
  /** Mean score on the item: for right and wrong, the proportion right. */
  readonly observed: number;
  /** What the model expects of the same persons. */
  readonly expected: number;
  /** Standard error of the observed mean under the model. */
  readonly se: number;
}

/**
 * Observed against expected scores on one item, in groups of equal size by ability: what a plot of item fit
 * shows beside the model's curve.
 *
 * @param abilities θ of each person, in logits
 * @param groups number of groups; fewer when there are fewer responses
 */
export function empiricalCurve(
  { persons, items: columns, codes }: ResponseMatrix,
  column: number,
  item: ModelParameters,
  abilities: ArrayLike<number>,
  groups = 10,
): CurvePoint[] {
  const answered = Array.from({ length: persons }, (_, person) => person)
    .filter((person) => codes[person * columns + column]! >= 0)
    .sort((x, y) => abilities[x]! - abilities[y]! || x - y);
  const count = Math.min(groups, answered.length);
  return Array.from({ length: count }, (_, g) => {
    const from = Math.round((g * answered.length) / count);
    const group = answered.slice(from, Math.round(((g + 1) * answered.length) / count));
    let [theta, observed, expected, variance] = [0, 0, 0, 0];
    for (const person of group) {
      const moments = scoreMoments(scoreCurve(item, abilities[person]!));
      theta += abilities[person]! / group.length;
      observed += codes[person * columns + column]! / group.length;
      expected += moments.mean / group.length;
      variance += moments.variance / group.length ** 2;
    }
    return { theta, persons: group.length, observed, expected, se: Math.sqrt(variance) };
  });
}
