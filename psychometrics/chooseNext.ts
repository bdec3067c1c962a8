import type { Next, TestState } from './adaptiveTest.ts';
import { isFree } from './assembly/blueprint.ts';
import { owedToSet, restOfSet } from './assembly/keepTogether.ts';
import { scoredOnly } from './estimation/responsePattern.ts';
import { fillInformation } from './irt/testInformation.ts';
import { seededRandom } from './numerics/seededRandom.ts';
import { type Choice, type Choose, chooseBest } from './selection/choice.ts';
import { type Criterion, mostValuable, type SelectionContext } from './selection/criterion.ts';
import { atRandom } from './selection/randomesque.ts';
import { itemsToCome, startLength } from './selection/startRule.ts';
import { shadowTest } from './shadowTest.ts';
import { type Progress, type StopReason, shouldStop } from './stopping/stopRule.ts';

/** A test before it is known what comes next. */
export type AnsweredState = Omit<TestState, 'next'>;

/**
 * The item to ask next, or the end; never the end while a set around one vignette is incomplete. Depends on
 * nothing but the state.
 *
 * @throws {InfeasibleDesign} when no test meets the blueprint
 */
export function chooseNext(state: AnsweredState): TestState {
  const { test, items, candidate } = state;
  const { design, blueprint } = test;
  const open = openItems(state);
  const inSet = restOf(state).length > 0;
  const reason = inSet ? undefined : reasonToStop(state, open);
  if (reason) return { ...state, next: { kind: 'stop', reason } };
  const step = stepOf(state);
  if (step.item !== undefined && isFree(blueprint)) return { ...state, next: nextOf(step.item) };
  const context = contextOf(state, step);
  const withheld = candidate.withheldAt?.(step.theta, state.estimate.se) ?? [];
  if (
    test.findBest &&
    !candidate.prices &&
    step.criterion === design.criterion &&
    step.choose === chooseBest
  ) {
    const best = test.findBest(context, without(open, withheld)) ?? test.findBest(context, open);
    return { ...state, next: nextOf(best) };
  }
  const values = new Float64Array(test.bank.size);
  step.criterion.fill(test.bank, context, values);
  if (candidate.prices) chargePrices(values, candidate.prices, step.criterion.priceUnit?.(context));
  const choice: Choice = {
    values,
    open,
    items,
    theta: step.theta,
    se: state.estimate.se,
    random: seededRandom(`${candidate.seed ?? ''}/${items.length}`),
    lottery: () => seededRandom(`${candidate.seed ?? ''}/lottery`),
  };
  const eligible: Choice = { ...choice, open: without(open, withheld) };
  if (isFree(blueprint)) {
    return { ...state, next: nextOf(step.choose(eligible) ?? step.choose(choice)) };
  }
  const worth = step.choose.worth?.(eligible);
  const planned = { ...state, shadow: shadowTest(state, worth ?? values, withheld) };
  const rest = restOf(planned);
  if (rest.length === 0) {
    const late = inSet ? reasonToStop(planned, open) : undefined; // the new shadow test leaves the set here
    if (late) return { ...planned, next: { kind: 'stop', reason: late } };
    if (step.item !== undefined) return { ...planned, next: nextOf(step.item) };
  }
  const { core, full } = planned.shadow;
  const part = new Set(rest.length > 0 ? rest : items.length < design.length.minimum ? core : full);
  const inPart = open.map((isOpen, item) => (part.has(item) ? isOpen : 0));
  const chosen = worth ? undefined : step.choose({ ...choice, open: inPart });
  return { ...planned, next: nextOf(chosen ?? mostValuable(worth ?? values, inPart)) };
}

/** Takes from each value its price: a share of the unit, or else of the range of the values. */
function chargePrices(values: Float64Array, prices: Float64Array, unit = rangeOf(values)): void {
  for (let item = 0; item < values.length; item++) values[item]! -= prices[item]! * unit;
}

function rangeOf(values: Float64Array): number {
  return (
    values.reduce((most, value) => Math.max(most, value)) -
    values.reduce((least, value) => Math.min(least, value))
  );
}

/** What the shadow test still holds of the set the last item belongs to. */
function restOf({ test: { blueprint }, items, shadow }: AnsweredState): number[] {
  const sets = blueprint.sets ?? [];
  return shadow ? restOfSet(sets, items, shadow.full) : owedToSet(sets, items);
}

function reasonToStop(state: AnsweredState, open: Uint8Array): StopReason | undefined {
  const { items, estimate } = state;
  const { length, stopRules, start } = state.test.design;
  if (items.length < startLength(start)) return undefined;
  const plain = stopRules.length === 0;
  const progress = plain ? { administered: items.length, se: estimate.se } : progressOf(state, open);
  return shouldStop(length, stopRules, progress);
}

/** By what rule, and at which ability, the item after the current responses is chosen. */
interface Step {
  readonly theta: number;
  readonly criterion: Criterion;
  readonly choose: Choose;
  /** Laid down by the start rule. */
  readonly item?: number | undefined;
}

function stepOf({ test: { design }, items, excluded, estimate }: AnsweredState): Step {
  const { start, criterion, choose = chooseBest } = design;
  const plain = { theta: estimate.theta, criterion, choose };
  if (!start) return plain;
  if (start.kind === 'items') {
    const due = start.items.slice(0, items.length + 1); // a set may have come in between
    return { ...plain, item: itemsToCome(start, items, excluded).find((item) => due.includes(item)) };
  }
  if (items.length >= startLength(start)) return plain;
  switch (start.kind) {
    case 'thetas':
      return { theta: start.thetas[items.length]!, criterion: start.criterion, choose: chooseBest };
    case 'random':
      return { ...plain, choose: atRandom };
  }
}

function contextOf({ test, items, scores }: AnsweredState, step: Step): SelectionContext {
  if (!step.criterion.weighsEvidence) return { theta: step.theta };
  const { grid, bank, estimate } = test;
  const { estimator, weighing } = test.design;
  const prior = weighing?.prior ?? ('prior' in estimator ? estimator.prior : undefined);
  if (!grid || !prior) throw new Error('a test whose criterion weighs the responses has a grid and a prior');
  return {
    theta: step.theta,
    evidence: { grid, prior, responses: scoredOnly({ items, scores }, bank), estimate },
  };
}

function openItems({ test, excluded, items }: AnsweredState): Uint8Array {
  const open = new Uint8Array(test.bank.size).fill(1);
  for (const item of excluded) open[item] = 0;
  for (const item of items) open[item] = 0;
  return open;
}

function without(open: Uint8Array, items: readonly number[]): Uint8Array {
  if (items.length === 0) return open;
  const fewer = open.slice();
  for (const item of items) fewer[item] = 0;
  return fewer;
}

/** Figures that few rules ask for are computed only when asked. */
function progressOf(
  { test, items, scores, estimate, thetas, elapsedMs }: AnsweredState,
  open: Uint8Array,
): Progress {
  const { bank } = test;
  return {
    administered: items.length,
    ...estimate,
    thetas,
    elapsedMs,
    get highestInformation() {
      const values = new Float64Array(bank.size);
      fillInformation(bank, estimate.theta, values);
      return values.reduce(
        (highest, value, item) => (open[item] === 1 ? Math.max(highest, value) : highest),
        0,
      );
    },
    get answered() {
      return { bank, responses: scoredOnly({ items, scores }, bank) };
    },
  };
}

function nextOf(item: number | undefined): Next {
  return item === undefined ? { kind: 'stop', reason: 'exhausted' } : { kind: 'item', item };
}
