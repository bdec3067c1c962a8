import { type ItemParameters, probability } from '../irt/logistic.ts';
import { scoreDistribution } from '../irt/scoreDistribution.ts';
import { gaussHermite, type WeightedNodes } from '../numerics/gaussHermite.ts';
import type { LinkingConstants } from './linkingConstants.ts';

/**
 * IRT observed-score equating: score distributions of both forms are computed from the model for one population, and
 * scores with the same percentile rank belong together. A score stands for half a point on either side of it.
 *
 * @param base items of the form whose scores are given
 * @param other items of the other form, on the same scale
 * @param population abilities and their weights, on that scale
 * @param scaling D of both forms
 * @returns the equivalents on the other form of the scores 0 … n of the base form; from −½ to n + ½
 * @see Kolen & Brennan (2014), Test Equating, ch. 2 and 6
 */
export function observedScoreEquating(
  base: readonly ItemParameters[],
  other: readonly ItemParameters[],
  population: WeightedNodes,
  scaling = 1,
): Float64Array {
  const onBase = scoresOf(base, population, scaling);
  const onOther = scoresOf(other, population, scaling);
  const equivalents = new Float64Array(base.length + 1);
  let belowBase = 0;
  let at = 0; // the score on the other form in whose interval the rank falls
  let belowOther = 0;
  for (let score = 0; score <= base.length; score++) {
    const rank = belowBase + onBase[score]! / 2;
    while (at < other.length && belowOther + onOther[at]! <= rank) belowOther += onOther[at++]!;
    equivalents[score] = at - 0.5 + (rank - belowOther) / onOther[at]!;
    belowBase += onBase[score]!;
  }
  return equivalents;
}

/**
 * The population of both forms together, on the scale of form 2: N(0, 1) on the own scale of each.
 *
 * @param share of the persons of form 1
 * @param n nodes for each of the two
 */
export function pooledPopulation({ A, B }: LinkingConstants, share = 0.5, n = 30): WeightedNodes {
  const { nodes, weights } = gaussHermite(n);
  return {
    nodes: Float64Array.from([...nodes.map((theta) => A * theta + B), ...nodes]),
    weights: Float64Array.from([...weights.map((w) => share * w), ...weights.map((w) => (1 - share) * w)]),
  };
}

function scoresOf(
  items: readonly ItemParameters[],
  { nodes, weights }: WeightedNodes,
  scaling: number,
): Float64Array {
  const total = new Float64Array(items.length + 1);
  nodes.forEach((theta, q) => {
    const f = scoreDistribution(items.map((item) => probability(theta, item, scaling)));
    for (let score = 0; score < f.length; score++) total[score]! += weights[q]! * f[score]!;
  });
  return total;
}
