import { globalMaximum } from '../estimation/globalMaximum.ts';
import { likelihoodTerms } from '../estimation/likelihoodTerms.ts';
import { logLikelihood } from '../estimation/logLikelihood.ts';
import type { ScoredPattern } from '../estimation/responsePattern.ts';
import type { Bank } from '../irt/bank.ts';
import type { Decision } from './decision.ts';

/** How sure a sequential decision must be. */
export interface RatioTest {
  /** Half the width of the region about the cut in which either decision is acceptable, in logits; > 0. */
  readonly halfWidth: number;
  /** Chance of passing a candidate at the lower edge, in (0, 1). */
  readonly alpha: number;
  /** Chance of failing a candidate at the upper edge, in (0, 1). */
  readonly beta: number;
}

/** The abilities a likelihood may be maximised over, in logits. */
const widest = { lower: -6, upper: 6 };

/**
 * Wald's sequential probability ratio: how much more likely the responses are above the cut than below it.
 *
 *     LLR = ln L(cut + δ) − ln L(cut − δ)
 *
 * @returns a log-ratio; 0 before the first response
 * @see Reckase (1983), A Procedure for Decision Making Using Tailored Testing
 */
export function logLikelihoodRatio(
  bank: Bank,
  pattern: ScoredPattern,
  cut: number,
  halfWidth: number,
): number {
  return logLikelihood(bank, pattern, cut + halfWidth) - logLikelihood(bank, pattern, cut - halfWidth);
}

/**
 * Generalised likelihood ratio: the highest likelihood above the cut against the highest below it, so that
 * candidates far from the cut are decided upon sooner.
 *
 *     GLR = max {ln L(θ): cut + δ ≤ θ ≤ 6} − max {ln L(θ): −6 ≤ θ ≤ cut − δ}
 *
 * @throws {RangeError} when the cut lies outside ±6 − δ
 * @see Thompson (2009), Using the Generalized Likelihood Ratio as a Termination Criterion
 */
export function generalisedLikelihoodRatio(
  bank: Bank,
  pattern: ScoredPattern,
  cut: number,
  halfWidth: number,
): number {
  if (!(cut + halfWidth < widest.upper && cut - halfWidth > widest.lower)) {
    throw new RangeError(
      `the region about a cut of ${cut} must lie within ${widest.lower} and ${widest.upper}`,
    );
  }
  return (
    highestLogLikelihood(bank, pattern, cut + halfWidth, widest.upper) -
    highestLogLikelihood(bank, pattern, widest.lower, cut - halfWidth)
  );
}

/**
 * What a log-ratio decides:
 *
 *     pass when ≥ ln((1 − β)/α),   fail when ≤ ln(β/(1 − α)),   else continue
 *
 * @throws {RangeError} when an error rate is not in (0, 1), or together they are 1 or more
 * @see Wald (1947), Sequential Analysis
 */
export function ratioDecision(logRatio: number, { alpha, beta }: Omit<RatioTest, 'halfWidth'>): Decision {
  if (!(alpha > 0 && beta > 0 && alpha + beta < 1)) {
    throw new RangeError(`error rates must be > 0 and sum to less than 1, not ${alpha} and ${beta}`);
  }
  if (logRatio >= Math.log((1 - beta) / alpha)) return 'pass';
  return logRatio <= Math.log(beta / (1 - alpha)) ? 'fail' : 'continue';
}

function highestLogLikelihood(bank: Bank, pattern: ScoredPattern, lower: number, upper: number): number {
  const slope = (theta: number) => likelihoodTerms(bank, pattern, theta).score;
  const steepest = pattern.items.reduce((most, item) => Math.max(most, bank.a[item]!), 1);
  return logLikelihood(bank, pattern, globalMaximum(slope, lower, upper, Math.min(0.25, 0.5 / steepest)));
}
