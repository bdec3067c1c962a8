import { type Blueprint, type BlueprintSource, compileBlueprint } from './assembly/blueprint.ts';
import { assembleNested, type NestedTests } from './assembly/nestedTests.ts';
import { estimateByLikelihood, type LikelihoodMethod } from './estimation/estimateAbility.ts';
import {
  abilityGrid,
  expectedAbility,
  type Posterior,
  priorOnGrid,
  updatedPosterior,
} from './estimation/posterior.ts';
import { checkPrior, type Prior } from './estimation/prior.ts';
import type { Estimate, Score } from './estimation/responsePattern.ts';
import type { Bank } from './irt/bank.ts';
import type { Quadrature } from './numerics/quadrature.ts';
import { type Criterion, type FindBest, mostValuable } from './selection/criterion.ts';
import { type LengthRange, type StopReason, type StopRule, shouldStop } from './stopping/stopRule.ts';

/** How ability is estimated during a test. EAP takes a normal or uniform prior here. */
export type Estimator =
  | {
      readonly method: 'eap';
      readonly prior: Exclude<Prior, { kind: 'jeffreys' }>;
      readonly quadrature: Quadrature;
    }
  | LikelihoodMethod;

/** How an adaptive test chooses, measures and stops. */
export interface AdaptiveDesign extends Pick<BlueprintSource, 'constraints' | 'enemies'> {
  readonly criterion: Criterion;
  readonly length: LengthRange;
  readonly stopRules: readonly StopRule[];
  readonly estimator: Estimator;
  /** The ability at which the first item is chosen, in logits. */
  readonly startTheta: number;
}

/** A design compiled for one bank. Never changed, so all candidates of a sitting share it. */
export interface AdaptiveTest {
  readonly bank: Bank;
  readonly design: AdaptiveDesign;
  readonly blueprint: Blueprint;
  /** The prior on the grid of the bank; only for EAP. */
  readonly prior: Posterior | undefined;
  /** Finds the best item without valuing the whole bank; only where nothing constrains the content. */
  readonly findBest: FindBest | undefined;
}

/** Where one candidate's test stands. Never changed: a response gives a new one. */
export interface TestState {
  readonly test: AdaptiveTest;
  readonly excluded: readonly number[];
  readonly items: readonly number[];
  readonly scores: readonly Score[];
  readonly posterior: Posterior | undefined;
  readonly estimate: Estimate;
  /** The current shadow test; undefined when nothing constrains the content. */
  readonly shadow: NestedTests | undefined;
  readonly next: Next;
}

type Next =
  | { readonly kind: 'item'; readonly item: number }
  /** `exhausted`: no item is left; cannot happen when the bank has as many as the maximum length. */
  | { readonly kind: 'stop'; readonly reason: StopReason | 'exhausted' };

/** Thrown when no test can be assembled; checkFeasible finds this when a design is published. */
export class InfeasibleDesign extends Error {
  readonly conflict: readonly string[];

  constructor(conflict: readonly string[]) {
    super(`no test meets these constraints together: ${conflict.join(', ') || 'the search was cut short'}`);
    this.name = 'InfeasibleDesign';
    this.conflict = conflict;
  }
}

/**
 * Compiles a design for a bank, once per release.
 *
 * @throws {InvalidBlueprint | RangeError} when the design contradicts itself
 */
export function compileTest(bank: Bank, design: AdaptiveDesign): AdaptiveTest {
  const { estimator, length, constraints, enemies } = design;
  const whole = Number.isInteger(length.minimum) && Number.isInteger(length.maximum);
  if (!(whole && length.minimum >= 1 && length.minimum <= length.maximum)) {
    throw new RangeError(`the length runs from ${length.minimum} to ${length.maximum}, which is no range`);
  }
  if ('prior' in estimator) checkPrior(estimator.prior);
  const eap = estimator.method === 'eap';
  const blueprint = compileBlueprint({ itemCount: bank.size, constraints, enemies });
  return {
    bank,
    design,
    blueprint,
    findBest: blueprint.rows.length === 0 ? design.criterion.prepare?.(bank) : undefined,
    prior: eap ? priorOnGrid(abilityGrid(bank, estimator.quadrature), estimator.prior) : undefined,
  };
}

/**
 * The start of one candidate's test.
 *
 * @param excluded items this candidate may not get
 * @throws {InfeasibleDesign} when no test meets the blueprint
 */
export function startTest(test: AdaptiveTest, excluded: readonly number[] = []): TestState {
  const { prior, design } = test;
  const se = prior ? expectedAbility(prior).se : Number.POSITIVE_INFINITY;
  return chooseNext({
    test,
    excluded,
    items: [],
    scores: [],
    posterior: prior,
    estimate: { theta: design.startTheta, se },
    shadow: undefined,
  });
}

/**
 * The test after the response to its current item: a new estimate, and the next item or the end. Depends on
 * nothing but its arguments, so folding the same responses always gives the same test.
 *
 * @param item the item that was answered; must be the one the test asked
 * @param score undefined when the response is not scored: it counts for the blueprint, not for θ
 */
export function respond(state: TestState, item: number, score: Score): TestState {
  if (state.next.kind !== 'item' || state.next.item !== item) {
    throw new Error(`response to item ${item}, but the test is at ${JSON.stringify(state.next)}`);
  }
  const answered = { ...state, items: [...state.items, item], scores: [...state.scores, score] };
  if (score === undefined) return chooseNext(answered);
  const posterior = state.posterior && updatedPosterior(state.posterior, item, score);
  return chooseNext({ ...answered, posterior, estimate: estimateOf(answered, posterior) });
}

/** The state after a whole series of responses, as stored. */
export function replay(start: TestState, responses: readonly { item: number; score: Score }[]): TestState {
  return responses.reduce((state, { item, score }) => respond(state, item, score), start);
}

function estimateOf(
  { test, items, scores, estimate }: TestState,
  posterior: Posterior | undefined,
): Estimate {
  if (posterior) return expectedAbility(posterior);
  const { estimator } = test.design;
  if (estimator.method === 'eap') throw new Error('an EAP test always has a posterior');
  return estimateByLikelihood(test.bank, estimator, { items, scores }) ?? estimate;
}

function chooseNext(state: Omit<TestState, 'next'>): TestState {
  const { test, excluded, items, estimate } = state;
  const { bank, design, blueprint } = test;
  const reason = shouldStop(design.length, design.stopRules, { administered: items.length, se: estimate.se });
  if (reason) return { ...state, next: { kind: 'stop', reason } };

  const open = new Uint8Array(bank.size).fill(1);
  for (const item of excluded) open[item] = 0;
  for (const item of items) open[item] = 0;
  const context = { theta: estimate.theta };
  if (test.findBest) return { ...state, next: nextOf(test.findBest(context, open)) };

  const values = new Float64Array(bank.size);
  design.criterion.fill(bank, context, values);
  if (blueprint.rows.length === 0) return { ...state, next: nextOf(mostValuable(values, open)) };

  const shadow = shadowTest(state, values);
  const part = new Set(items.length < design.length.minimum ? shadow.core : shadow.full);
  const inPart = open.map((isOpen, item) => (part.has(item) ? isOpen : 0));
  return { ...state, shadow, next: nextOf(mostValuable(values, inPart)) };
}

function nextOf(item: number | undefined): Next {
  return item === undefined ? { kind: 'stop', reason: 'exhausted' } : { kind: 'item', item };
}

function shadowTest(state: Omit<TestState, 'next'>, values: Float64Array): NestedTests {
  const { test, items, excluded, shadow } = state;
  const range = test.design.length;
  const problem = { blueprint: test.blueprint, values, included: items, excluded, range, known: shadow };
  const result = assembleNested(problem);
  if (result.kind === 'assembled') return result.tests;
  throw new InfeasibleDesign(result.kind === 'infeasible' ? result.conflict : []);
}
