import type { Constraint } from '../assembly/blueprint.ts';
import type { Choose } from './choice.ts';
import { mostValuable } from './criterion.ts';
import { weightsOf } from './priorityIndex.ts';

/** How constraints and information are weighed against each other. */
export interface DeviationWeights {
  /** Number of items in the whole test. */
  readonly length: number;
  /** Weight of one item too few or too many, per constraint; 1 for all when absent. */
  readonly constraints?: readonly number[];
  /** Weight of the share of the highest information that an item falls short. */
  readonly information: number;
}

/**
 * Weighted deviations: the item after which the test, filled up in proportion, is expected to miss its bounds
 * least. With x the number (or sum of weights) given if this item is, n items given and L in the whole test, the expected
 * number at the end is x + (L − n − 1)·p, p being what an open item adds on average:
 *
 *     Σₖ wₖ·(shortageₖ + excessₖ) + w·(1 − vᵢ / max v)
 *
 * Bounds are goals: a comparison for shadow tests, which keep them. Values must not be negative.
 *
 * @see Swanson & Stocking (1993), A Model and Heuristic for Solving Very Large Item Selection Problems
 */
export function byWeightedDeviations(constraints: readonly Constraint[], weights: DeviationWeights): Choose {
  const added = constraints.map(weightsOf);
  const weightOf = (k: number) => weights.constraints?.[k] ?? 1;
  return (choice) => {
    const { values, open, items } = choice;
    const candidates = [...open.keys()].filter((item) => open[item] === 1);
    const highest = candidates.reduce((most, item) => Math.max(most, values[item]!), 0);
    const later = Math.max(0, weights.length - items.length - 1);
    const expected = added.map((weights) => {
      const sum = (list: readonly number[]) =>
        list.reduce((total, item) => total + (weights.get(item) ?? 0), 0);
      return sum(items) + (later * sum(candidates)) / candidates.length;
    });
    const missBy = (k: number, number: number) => {
      const { minimum, maximum = Number.POSITIVE_INFINITY } = constraints[k]!;
      return Math.max(0, minimum - number) + Math.max(0, number - maximum);
    };
    const without = constraints.map((_, k) => weightOf(k) * missBy(k, expected[k]!));
    const merit = new Float64Array(values.length).fill(Number.NEGATIVE_INFINITY);
    for (const item of candidates) {
      let deviation = highest > 0 ? weights.information * (1 - values[item]! / highest) : 0;
      constraints.forEach((_, k) => {
        const weight = added[k]!.get(item);
        deviation += weight === undefined ? without[k]! : weightOf(k) * missBy(k, expected[k]! + weight);
      });
      merit[item] = -deviation;
    }
    return mostValuable(merit, open);
  };
}
