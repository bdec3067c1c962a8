import { type Blueprint, type BlueprintSource, compileBlueprint, isFree } from './assembly/blueprint.ts';
import type { NestedTests } from './assembly/nestedTests.ts';
import { type AnsweredState, chooseNext } from './chooseNext.ts';
import { type ConstantPatternRule, stepAfterConstantPattern } from './estimation/constantPattern.ts';
import type { LikelihoodMethod } from './estimation/estimateAbility.ts';
import type { RobustMethod } from './estimation/estimateRobustly.ts';
import { expectedAbility, type Posterior, updatedPosterior } from './estimation/posterior.ts';
import { checkPrior, type Prior } from './estimation/prior.ts';
import type { Estimate, Score } from './estimation/responsePattern.ts';
import type { Bank } from './irt/bank.ts';
import { type Measurement, measurement } from './measurement.ts';
import type { Quadrature } from './numerics/quadrature.ts';
import type { Choose } from './selection/choice.ts';
import type { Criterion, FindBest } from './selection/criterion.ts';
import { checkStartRule, type StartRule } from './selection/startRule.ts';
import { checkStopRule } from './stopping/checkStopRule.ts';
import type { LengthRange, StopReason, StopRule } from './stopping/stopRule.ts';

/** How ability is estimated during a test. EAP takes a normal or uniform prior here. */
export type Estimator =
  | {
      readonly method: 'eap';
      readonly prior: Exclude<Prior, { kind: 'jeffreys' }>;
      readonly quadrature: Quadrature;
    }
  | LikelihoodMethod
  | RobustMethod;

/** How an adaptive test chooses, measures and stops. */
export interface AdaptiveDesign extends Pick<BlueprintSource, 'constraints' | 'enemies' | 'sets'> {
  readonly criterion: Criterion;
  readonly length: LengthRange;
  readonly stopRules: readonly StopRule[];
  readonly estimator: Estimator;
  /** The ability at which the first item is chosen, in logits. */
  readonly startTheta: number;
  /** How the first items are chosen; when absent the criterion begins at once, at `startTheta`. */
  readonly start?: StartRule;
  /** The last step of selection, where exposure control and chance come in; when absent the best item. */
  readonly choose?: Choose;
  /** How θ moves while all responses are equal; when absent the estimator goes to its bounds. */
  readonly constantPattern?: ConstantPatternRule;
  /** Over which abilities a criterion weighs the responses; when absent as EAP does. */
  readonly weighing?: { readonly prior: Prior; readonly quadrature: Quadrature };
}

/** What belongs to one candidate. */
export interface Candidate {
  /** Decides everything that is left to chance. */
  readonly seed?: string;
  /** Items exposure control withholds; they are given after all where no test is possible without. */
  readonly withheldAt?: (theta: number, se: number) => readonly number[];
  /** What each item of the bank costs, see `exposurePrices` and `Criterion.priceUnit`. */
  readonly prices?: Float64Array;
}

/** A design compiled for one bank. Never changed, so all candidates of a sitting share it. */
export interface AdaptiveTest extends Measurement {
  readonly bank: Bank;
  readonly design: AdaptiveDesign;
  readonly blueprint: Blueprint;
  /** Finds the best item without valuing the whole bank; only where nothing constrains the content. */
  readonly findBest: FindBest | undefined;
}

/** Where one candidate's test stands. Never changed: a response gives a new one. */
export interface TestState {
  readonly test: AdaptiveTest;
  readonly candidate: Candidate;
  readonly excluded: readonly number[];
  readonly items: readonly number[];
  readonly scores: readonly Score[];
  readonly posterior: Posterior | undefined;
  readonly estimate: Estimate;
  /** θ after each response. */
  readonly thetas: readonly number[];
  /** Testing time so far; undefined when nobody told it. */
  readonly elapsedMs: number | undefined;
  /** The current shadow test; undefined when nothing constrains the content. */
  readonly shadow: NestedTests | undefined;
  readonly next: Next;
}

export type Next =
  | { readonly kind: 'item'; readonly item: number }
  /** `exhausted`: no item is left; cannot happen when the bank has as many as the maximum length. */
  | { readonly kind: 'stop'; readonly reason: StopReason | 'exhausted' };

/**
 * Compiles a design for a bank, once per release.
 *
 * @throws {InvalidBlueprint | RangeError} when the design contradicts itself
 */
export function compileTest(bank: Bank, design: AdaptiveDesign): AdaptiveTest {
  const { estimator, length, constraints, enemies, sets = [] } = design;
  const whole = Number.isInteger(length.minimum) && Number.isInteger(length.maximum);
  if (!(whole && length.minimum >= 1 && length.minimum <= length.maximum)) {
    throw new RangeError(`the length runs from ${length.minimum} to ${length.maximum}, which is no range`);
  }
  if ('prior' in estimator) checkPrior(estimator.prior);
  for (const rule of design.stopRules) checkStopRule(rule);
  if (design.start) checkStartRule(design.start, bank.size, length.minimum);
  const blueprint = compileBlueprint({ itemCount: bank.size, constraints, enemies, sets });
  const plain = isFree(blueprint) && design.choose === undefined;
  return {
    bank,
    design,
    blueprint,
    ...measurement(bank, design),
    findBest: plain ? design.criterion.prepare?.(bank) : undefined,
  };
}

/**
 * The same test for candidates of whom more is believed beforehand, such as an earlier result: another prior,
 * and a first item at its mean. What was compiled is shared.
 *
 * @throws {RangeError} when the estimator takes no prior
 */
export function withPrior(test: AdaptiveTest, prior: Extract<Prior, { kind: 'normal' }>): AdaptiveTest {
  checkPrior(prior);
  const { estimator } = test.design;
  if (estimator.method !== 'eap' && estimator.method !== 'map') {
    throw new RangeError(`${estimator.method} takes no prior`);
  }
  const design = { ...test.design, estimator: { ...estimator, prior }, startTheta: prior.mean };
  return { ...test, design, ...measurement(test.bank, design, test.grid) };
}

/**
 * The start of one candidate's test.
 *
 * @param excluded items this candidate may not get
 * @throws {InfeasibleDesign} when no test meets the blueprint
 */
export function startTest(
  test: AdaptiveTest,
  excluded: readonly number[] = [],
  candidate: Candidate = {},
): TestState {
  return chooseNext(nothingAnswered(test, excluded, candidate));
}

/**
 * A test that was interrupted: its responses count, nothing before the item being asked is chosen again, and no
 * shadow test is known, so the next choice begins afresh. What follows may differ, within the proven gap, from the
 * same test without the interruption; so whoever wants to replay it keeps where it was resumed.
 *
 * @param responses in order
 * @param asked the item that was being asked
 */
export function resumeTest(
  test: AdaptiveTest,
  responses: readonly { readonly item: number; readonly score: Score }[],
  asked: number,
  excluded: readonly number[] = [],
  candidate: Candidate = {},
): TestState {
  const state = responses.reduce(
    (before, { item, score }) => afterResponse(before, item, score),
    nothingAnswered(test, excluded, candidate),
  );
  return { ...state, next: { kind: 'item', item: asked } };
}

function nothingAnswered(
  test: AdaptiveTest,
  excluded: readonly number[],
  candidate: Candidate,
): AnsweredState {
  const { prior, design } = test;
  const se = prior ? expectedAbility(prior).se : Number.POSITIVE_INFINITY;
  return {
    test,
    candidate,
    excluded,
    items: [],
    scores: [],
    posterior: prior,
    estimate: { theta: design.startTheta, se },
    thetas: [],
    elapsedMs: undefined,
    shadow: undefined,
  };
}

/**
 * The test after the response to its current item: a new estimate, and the next item or the end. Depends on
 * nothing but its arguments, so folding the same responses always gives the same test.
 *
 * @param item the item that was answered; must be the one the test asked
 * @param score undefined when the response is not scored: it counts for the blueprint, not for θ
 * @param elapsedMs testing time so far, for designs that stop at a time
 */
export function respond(state: TestState, item: number, score: Score, elapsedMs?: number): TestState {
  if (state.next.kind !== 'item' || state.next.item !== item) {
    throw new Error(`response to item ${item}, but the test is at ${JSON.stringify(state.next)}`);
  }
  return chooseNext(afterResponse(state, item, score, elapsedMs));
}

function afterResponse(state: AnsweredState, item: number, score: Score, elapsedMs?: number): AnsweredState {
  const answered = {
    ...state,
    items: [...state.items, item],
    scores: [...state.scores, score],
    elapsedMs: elapsedMs ?? state.elapsedMs,
  };
  if (score === undefined) return { ...answered, thetas: [...state.thetas, state.estimate.theta] };
  const posterior = state.posterior && updatedPosterior(state.posterior, item, score);
  const estimate = estimateOf(answered, posterior);
  return { ...answered, posterior, estimate, thetas: [...state.thetas, estimate.theta] };
}

/** The state after a whole series of responses, as stored. */
export function replay(start: TestState, responses: readonly { item: number; score: Score }[]): TestState {
  return responses.reduce((state, { item, score }) => respond(state, item, score), start);
}

function estimateOf(
  { test, items, scores, estimate }: AnsweredState,
  posterior: Posterior | undefined,
): Estimate {
  if (posterior) return expectedAbility(posterior);
  const { bank, design } = test;
  if (design.constantPattern) {
    const theta = stepAfterConstantPattern(design.constantPattern, estimate.theta, bank, { items, scores });
    if (theta !== undefined) return { theta, se: Number.POSITIVE_INFINITY }; // a step is no estimate
  }
  return test.estimate({ items, scores }) ?? estimate;
}
