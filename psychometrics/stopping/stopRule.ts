import { intervalDecision } from '../classification/confidenceInterval.ts';
import { type Decision, levelsLeft } from '../classification/decision.ts';
import {
  generalisedLikelihoodRatio,
  logLikelihoodRatio,
  type RatioTest,
  ratioDecision,
} from '../classification/likelihoodRatio.ts';
import type { ScoredPattern } from '../estimation/responsePattern.ts';
import type { Bank } from '../irt/bank.ts';

/** How many items a test has; a fixed length is a range of one. */
export interface LengthRange {
  readonly minimum: number;
  readonly maximum: number;
}

/** A reason to end a test before its maximum length. */
export type StopRule =
  | { readonly rule: 'length'; readonly atLeast: number }
  /** Stop once the standard error of θ is small enough; in logits. */
  | { readonly rule: 'precision'; readonly atMost: number }
  /** Stop when no item left would tell more than this; in 1 / logit². */
  | { readonly rule: 'information'; readonly atMost: number }
  /** Stop when θ has moved by no more than this at each of the last `over` responses; in logits. */
  | { readonly rule: 'change'; readonly atMost: number; readonly over: number }
  | { readonly rule: 'time'; readonly atLeastMs: number }
  /** Stop when the confidence interval (1 − alpha) about θ leaves one of the levels that the cuts make. */
  | { readonly rule: 'classification'; readonly cuts: readonly number[]; readonly alpha: number }
  /** Stop when the (generalised) likelihood ratio at each cut leaves one level. */
  | ({ readonly rule: 'sprt' | 'glr'; readonly cuts: readonly number[] } & RatioTest)
  /** Stop when all of these hold together. */
  | { readonly rule: 'all'; readonly rules: readonly StopRule[] };

export type StopReason = StopRule['rule'];

/** How far a test has come. A rule whose figure is absent is not met. */
export interface Progress {
  readonly administered: number;
  readonly se: number;
  readonly theta?: number;
  /** θ after each response, oldest first; the last is the current. */
  readonly thetas?: readonly number[];
  /** Highest information of the items left, at θ; 0 when none is left. */
  readonly highestInformation?: number;
  readonly elapsedMs?: number | undefined;
  /** What was answered, for rules that look at the likelihood. */
  readonly answered?: { readonly bank: Bank; readonly responses: ScoredPattern };
}

/** Whether one rule, taken by itself, is met. */
export function isMet(rule: StopRule, progress: Progress): boolean {
  switch (rule.rule) {
    case 'length':
      return progress.administered >= rule.atLeast;
    case 'precision':
      return progress.se <= rule.atMost;
    case 'information':
      return progress.highestInformation !== undefined && progress.highestInformation <= rule.atMost;
    case 'change':
      return hasSettled(rule, progress.thetas ?? []);
    case 'time':
      return progress.elapsedMs !== undefined && progress.elapsedMs >= rule.atLeastMs;
    case 'classification': {
      const { theta, se } = progress;
      if (theta === undefined) return false;
      return isDecided(rule.cuts.map((cut) => intervalDecision({ theta, se }, cut, rule.alpha)));
    }
    case 'sprt':
    case 'glr':
      return isDecided(ratioDecisions(rule, progress));
    case 'all':
      return rule.rules.length > 0 && rule.rules.every((one) => isMet(one, progress));
  }
}

/**
 * Why a test stops now, or undefined when it goes on. Never before the minimum length, always at the
 * maximum, and between them as soon as one rule is met.
 */
export function shouldStop(
  { minimum, maximum }: LengthRange,
  rules: readonly StopRule[],
  progress: Progress,
): StopReason | undefined {
  if (progress.administered >= maximum) return 'length';
  if (progress.administered < minimum) return undefined;
  return rules.find((rule) => isMet(rule, progress))?.rule;
}

function hasSettled({ atMost, over }: { atMost: number; over: number }, thetas: readonly number[]): boolean {
  const last = thetas.slice(-(over + 1));
  return last.length === over + 1 && last.slice(1).every((theta, k) => Math.abs(theta - last[k]!) <= atMost);
}

function ratioDecisions(
  { rule, cuts, halfWidth, ...errors }: Extract<StopRule, { rule: 'sprt' | 'glr' }>,
  { answered }: Progress,
): Decision[] {
  if (!answered) return ['continue'];
  const { bank, responses } = answered;
  const ratio = rule === 'sprt' ? logLikelihoodRatio : generalisedLikelihoodRatio;
  return cuts.map((cut) => ratioDecision(ratio(bank, responses, cut, halfWidth), errors));
}

function isDecided(decisions: readonly Decision[]): boolean {
  const { lowest, highest } = levelsLeft(decisions);
  return decisions.length > 0 && lowest === highest;
}
