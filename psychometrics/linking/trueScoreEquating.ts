import { type ItemParameters, probability } from '../irt/logistic.ts';
import { bracketedRoot } from '../numerics/bracketedRoot.ts';

/** A score on the base form with the score on the other form that means the same ability. */
export interface TrueScoreEquivalent {
  readonly score: number;
  /** The ability at which this is the expected score; Infinity for the highest score, which no ability expects. */
  readonly theta: number;
  readonly equivalent: number;
}

/** No test resolves abilities beyond this many logits. */
const reach = 1000;

/**
 * IRT true-score equating: the scores on two forms that belong together are those that are expected at the same ability.
 *
 *     T_base(θ) = score,   equivalent = T_other(θ)
 *
 * Scores that are not expected at any ability (at or below Σc) have no equivalent and are left out; the highest score
 * goes to the highest.
 *
 * @param base items of the form whose scores are given
 * @param other items of the other form, on the same scale
 * @param scaling D of both forms
 * @see Lord (1980), ch. 13; Kolen & Brennan (2014), Test Equating, ch. 6
 */
export function trueScoreEquating(
  base: readonly ItemParameters[],
  other: readonly ItemParameters[],
  scaling = 1,
): TrueScoreEquivalent[] {
  const [lowest, highest] = [
    base.reduce((sum, { c }) => sum + c, 0),
    base.reduce((sum, { d }) => sum + d, 0),
  ];
  const equivalents: TrueScoreEquivalent[] = [];
  for (let score = Math.floor(lowest + 1e-9) + 1; score < highest - 1e-9; score++) {
    const theta = bracketedRoot((at) => expectedScore(base, at, scaling) - score, -reach, reach);
    equivalents.push({ score, theta, equivalent: expectedScore(other, theta, scaling) });
  }
  const most = other.reduce((sum, { d }) => sum + d, 0);
  if (Math.abs(highest - base.length) < 1e-9) {
    equivalents.push({ score: base.length, theta: Number.POSITIVE_INFINITY, equivalent: most });
  }
  return equivalents;
}

/** T(θ): the test characteristic curve, the number correct to be expected at θ. */
export function expectedScore(items: readonly ItemParameters[], theta: number, scaling = 1): number {
  let sum = 0;
  for (const item of items) sum += probability(theta, item, scaling);
  return sum;
}
