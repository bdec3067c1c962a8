import type { Bank } from '../irt/bank.ts';
import type { Quadrature } from '../numerics/quadrature.ts';
import { estimateByLikelihood, estimateEap, type LikelihoodMethod } from './estimateAbility.ts';
import { estimateRobustly, type RobustMethod } from './estimateRobustly.ts';
import { type AbilityGrid, abilityGrid } from './posterior.ts';
import type { Prior } from './prior.ts';
import type { Estimate, ResponsePattern } from './responsePattern.ts';

/** Every way ability can be estimated from a whole pattern. */
export type AbilityMethod =
  | { readonly method: 'eap'; readonly prior: Prior; readonly quadrature: Quadrature }
  | LikelihoodMethod
  | RobustMethod;

/** Estimates from one pattern; undefined when the responses and the prior say nothing. */
export type EstimatePattern = (responses: ResponsePattern) => Estimate | undefined;

/**
 * Prepares a method for a bank, so that what all patterns share (the grid of EAP) is computed once.
 *
 * @param known a grid of the same bank and quadrature, where there is one already
 */
export function compileMethod(bank: Bank, method: AbilityMethod, known?: AbilityGrid): EstimatePattern {
  switch (method.method) {
    case 'eap': {
      const grid = known ?? abilityGrid(bank, method.quadrature);
      return (responses) => estimateEap(grid, method.prior, responses);
    }
    case 'robust':
      return (responses) => estimateRobustly(bank, method, responses);
    default:
      return (responses) => estimateByLikelihood(bank, method, responses);
  }
}

/**
 * Estimates of many patterns; equal patterns are estimated once.
 *
 * @returns θ and SE per pattern, in logits; NaN where there is no estimate
 * @throws {RangeError} for the first pattern that cannot be, by its place
 */
export function estimateBatch(
  bank: Bank,
  method: AbilityMethod,
  patterns: readonly ResponsePattern[],
): { readonly theta: Float64Array; readonly se: Float64Array } {
  const estimate = compileMethod(bank, method);
  const known = new Map<string, Estimate | undefined>();
  const theta = new Float64Array(patterns.length).fill(Number.NaN);
  const se = new Float64Array(patterns.length).fill(Number.NaN);
  patterns.forEach((pattern, at) => {
    const key = `${Array.from(pattern.items).join()}:${Array.from(pattern.scores, (score) => score ?? '').join()}`;
    if (!known.has(key)) known.set(key, estimateAt(estimate, pattern, at));
    const result = known.get(key);
    if (result) [theta[at], se[at]] = [result.theta, result.se];
  });
  return { theta, se };
}

function estimateAt(estimate: EstimatePattern, pattern: ResponsePattern, at: number): Estimate | undefined {
  try {
    return estimate(pattern);
  } catch (error) {
    if (error instanceof RangeError)
      throw new RangeError(`pattern ${at}: ${error.message}`, { cause: error });
    throw error;
  }
}
