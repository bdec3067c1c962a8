import type { Bank } from '../irt/bank.ts';
import { steepestSlope } from '../irt/categoryModel.ts';
import { testInformation } from '../irt/testInformation.ts';
import { globalMaximum } from './globalMaximum.ts';
import { likelihoodTerms } from './likelihoodTerms.ts';
import { type AbilityGrid, expectedAbility, posteriorAfter, priorOnGrid } from './posterior.ts';
import { checkPrior, type Prior } from './prior.ts';
import { type Estimate, type ResponsePattern, type ScoredPattern, scoredOnly } from './responsePattern.ts';

/** Where an estimator that maximises may look, in logits. */
export interface Bounds {
  readonly lower: number;
  readonly upper: number;
}

/** The estimators that maximise a (weighted) likelihood. */
export type LikelihoodMethod =
  | { readonly method: 'ml'; readonly bounds: Bounds }
  | { readonly method: 'map'; readonly bounds: Bounds; readonly prior: Prior }
  | { readonly method: 'wle'; readonly bounds: Bounds };

/**
 * Expected a posteriori estimate from a whole pattern. Without any scored response it is the prior's mean.
 *
 * @throws {RangeError} for an item outside the bank, or a prior without weight on the grid
 */
export function estimateEap(grid: AbilityGrid, prior: Prior, responses: ResponsePattern): Estimate {
  checkPrior(prior);
  const pattern = scoredOnly(responses, grid.bank);
  const { items } = pattern;
  const jeffreys = prior.kind === 'jeffreys' && items.length > 0;
  const information = jeffreys
    ? grid.nodes.map((node) => testInformation(grid.bank, items, node))
    : undefined;
  return expectedAbility(posteriorAfter(priorOnGrid(grid, prior, information), pattern));
}

/**
 * The ability at which the (weighted) likelihood is largest: the global maximum, to about 1e-14.
 *
 *     ML   Σ score = 0
 *     MAP  Σ score + d log prior / dθ = 0
 *     WLE  Σ score + J / (2I) = 0      (Warm's weighted likelihood, nearly unbiased)
 *
 * An all-correct or all-incorrect pattern has no finite ML estimate, and is given the bound.
 * SE = 1/√I for ML, WLE and MAP with a uniform prior; 1/√(I + 1/sd²) with a normal prior;
 * 1/√(I − (I″I − I′²) / 2I²) with Jeffreys' prior; each at the estimate.
 *
 * @returns undefined when no response is scored and no prior says anything
 * @throws {RangeError} for an item outside the bank, or bounds that leave nothing to search
 * @see Warm (1989), Weighted Likelihood Estimation of Ability in Item Response Theory
 */
export function estimateByLikelihood(
  bank: Bank,
  estimator: LikelihoodMethod,
  responses: ResponsePattern,
): Estimate | undefined {
  if (estimator.method === 'map') checkPrior(estimator.prior);
  const pattern = scoredOnly(responses, bank);
  const normal = estimator.method === 'map' && estimator.prior.kind === 'normal';
  if (pattern.items.length === 0 && !normal) return undefined;

  const { lower, upper } = searchInterval(estimator);
  const slope = (theta: number) => estimatingFunction(bank, pattern, estimator, theta);
  const step = isConcave(bank, pattern, estimator) ? upper - lower : scanStep(bank, pattern);
  const theta = globalMaximum(slope, lower, upper, step);
  return { theta, se: standardError(bank, pattern, estimator, theta) };
}

function estimatingFunction(bank: Bank, pattern: ScoredPattern, estimator: LikelihoodMethod, theta: number) {
  const { score, information, dInformation, j } = likelihoodTerms(bank, pattern, theta);
  if (estimator.method === 'ml') return score;
  if (estimator.method === 'map' && estimator.prior.kind === 'normal') {
    return score - (theta - estimator.prior.mean) / estimator.prior.sd ** 2;
  }
  if (estimator.method === 'map' && estimator.prior.kind === 'uniform') return score;
  if (information === 0) return score; // all items underflow: so far out that no weight can matter
  return score + (estimator.method === 'wle' ? j : dInformation) / (2 * information);
}

function standardError(
  bank: Bank,
  pattern: ScoredPattern,
  estimator: LikelihoodMethod,
  theta: number,
): number {
  const { information: i, dInformation: di, d2Information: d2i } = likelihoodTerms(bank, pattern, theta);
  if (estimator.method !== 'map' || estimator.prior.kind === 'uniform') return 1 / Math.sqrt(i);
  if (estimator.prior.kind === 'normal') return 1 / Math.sqrt(i + 1 / estimator.prior.sd ** 2);
  return 1 / Math.sqrt(i - (d2i * i - di * di) / (2 * i * i));
}

/** The bounds, narrowed to where a uniform prior has any density. */
function searchInterval({ bounds, ...estimator }: LikelihoodMethod): Bounds {
  const uniform = estimator.method === 'map' && estimator.prior.kind === 'uniform' ? estimator.prior : bounds;
  const lower = Math.max(bounds.lower, uniform.lower);
  const upper = Math.min(bounds.upper, uniform.upper);
  if (!(lower < upper && upper - lower < Infinity)) {
    throw new RangeError(`bounds must run from a lower to a higher ability, not from ${lower} to ${upper}`);
  }
  return { lower, upper };
}

/**
 * Whether there can be one maximum only, so that nothing needs scanning: without guessing and slipping the
 * log-likelihood of every model is concave, and so is the log of a normal or uniform prior.
 */
function isConcave(bank: Bank, { items }: ScoredPattern, estimator: LikelihoodMethod): boolean {
  if (estimator.method === 'wle' || (estimator.method === 'map' && estimator.prior.kind === 'jeffreys')) {
    return false;
  }
  return items.every((item) => bank.c[item] === 0 && bank.d[item] === 1);
}

/** A likelihood bends on the scale of 1/slope of its steepest item; half of that leaves no bend unseen. */
function scanStep(bank: Bank, { items }: ScoredPattern): number {
  let steepest = 0;
  for (const item of items) {
    const model = bank.polytomous.get(item);
    steepest = Math.max(steepest, model ? steepestSlope(model) : bank.a[item]!);
  }
  return Math.min(0.25, 0.5 / steepest);
}
