import type { EstimatePattern } from '../estimation/abilityMethod.ts';
import type { AbilityGrid } from '../estimation/posterior.ts';
import { type Prior, priorDensity } from '../estimation/prior.ts';
import type { ScoredPattern } from '../estimation/responsePattern.ts';
import { testInformation } from '../irt/testInformation.ts';
import { trapezoidWeight } from '../numerics/quadrature.ts';

/** What the responses so far say about ability, and over which abilities a criterion weighs it. */
export interface Evidence {
  readonly grid: AbilityGrid;
  readonly prior: Prior;
  readonly responses: ScoredPattern;
  /** Estimates ability again after one more response, for the criterion of expected information. */
  readonly estimate: EstimatePattern;
}

/** Below this exp() underflows; longer tests are scaled up, which leaves the ranking of items alone. */
const smallestLog = -600;

/**
 * The likelihood of the responses at every node, times the prior density where asked. Not normalised, as in
 * the literature: criteria only compare items.
 */
export function densityAtNodes(evidence: Evidence, withPrior: boolean): Float64Array {
  const { grid, prior, responses } = evidence;
  const n = grid.nodes.length;
  const log = new Float64Array(n);
  responses.items.forEach((item, k) => {
    const at = (grid.firstRow[item]! + responses.scores[k]!) * n;
    for (let node = 0; node < n; node++) log[node]! += grid.logProbabilities[at + node]!;
  });
  if (withPrior) {
    for (let node = 0; node < n; node++) {
      const theta = grid.nodes[node]!;
      const information = prior.kind === 'jeffreys' ? testInformation(grid.bank, responses.items, theta) : 1;
      log[node]! += Math.log(priorDensity(prior, theta, information));
    }
  }
  const largest = log.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  const shift = largest < smallestLog ? largest : 0;
  return log.map((value) => Math.exp(value - shift));
}

/** The same with the trapezoid weights, so that a sum over nodes is an integral. */
export function integrationWeights(evidence: Evidence, withPrior: boolean): Float64Array {
  const { nodes } = evidence.grid;
  const n = nodes.length;
  const step = (nodes[n - 1]! - nodes[0]!) / (n - 1);
  return densityAtNodes(evidence, withPrior).map((density, k) => density * trapezoidWeight(k, n) * step);
}
