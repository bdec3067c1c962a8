import type { Bank } from '../irt/bank.ts';
import type { LikelihoodMethod } from './estimateAbility.ts';
import { type LikelihoodTerms, likelihoodTerms } from './likelihoodTerms.ts';
import { type ResponsePattern, scoredOnly } from './responsePattern.ts';

/**
 * Magis' standard error of ML, MAP and WLE: the error of the score, over the slope of the whole estimating
 * function, the weight r₀ included:
 *
 *     SE = √I / |I − r₀′|,   r₀ = 0 (ML, MAP uniform), −(θ − μ)/sd² (normal), I′/2I (Jeffreys), J/2I (WLE)
 *
 * Smaller than the usual one where a prior pulls the estimate: the prior's pull does not vary.
 *
 * @param theta the estimate, in logits
 * @returns a standard error, in logits; ∞ when no response is scored
 * @see Magis (2016), Efficient Standard Error Formulas of Ability Estimators with Dichotomous Item Response
 *   Models
 */
export function efficientStandardError(
  bank: Bank,
  estimator: LikelihoodMethod,
  responses: ResponsePattern,
  theta: number,
): number {
  const terms = likelihoodTerms(bank, scoredOnly(responses, bank), theta);
  if (terms.information === 0) return Number.POSITIVE_INFINITY;
  return Math.sqrt(terms.information) / Math.abs(terms.information - weightSlope(estimator, terms));
}

/** r₀′. */
function weightSlope(estimator: LikelihoodMethod, terms: LikelihoodTerms): number {
  const { information: i, dInformation: di, d2Information: d2i, j, dj } = terms;
  if (estimator.method === 'wle') return (dj * i - j * di) / (2 * i * i);
  if (estimator.method === 'ml' || estimator.prior.kind === 'uniform') return 0;
  if (estimator.prior.kind === 'normal') return -1 / estimator.prior.sd ** 2;
  return (d2i * i - di * di) / (2 * i * i);
}
