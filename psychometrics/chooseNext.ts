import type { Next, TestState } from './adaptiveTest.ts';
import { isFree } from './assembly/blueprint.ts';
import { InfeasibleDesign } from './assembly/infeasibleDesign.ts';
import { assembleNested, type NestedTests } from './assembly/nestedTests.ts';
import { scoredOnly } from './estimation/responsePattern.ts';
import { fillInformation } from './irt/testInformation.ts';
import { seededRandom } from './numerics/seededRandom.ts';
import { type Choice, type Choose, chooseBest } from './selection/choice.ts';
import { type Criterion, mostValuable, type SelectionContext } from './selection/criterion.ts';
import { atRandom } from './selection/randomesque.ts';
import { startLength } from './selection/startRule.ts';
import { type Progress, shouldStop } from './stopping/stopRule.ts';

/** A test before it is known what comes next. */
export type AnsweredState = Omit<TestState, 'next'>;

/**
 * The item to ask next, or the end. Depends on nothing but the state.
 *
 * @throws {InfeasibleDesign} when no test meets the blueprint
 */
export function chooseNext(state: AnsweredState): TestState {
  const { test, items, candidate } = state;
  const { design, blueprint } = test;
  const open = openItems(state);
  if (items.length >= startLength(design.start)) {
    const plain = design.stopRules.length === 0;
    const progress = plain ? { administered: items.length, se: state.estimate.se } : progressOf(state, open);
    const reason = shouldStop(design.length, design.stopRules, progress);
    if (reason) return { ...state, next: { kind: 'stop', reason } };
  }
  const step = stepOf(state);
  if (step.item !== undefined && open[step.item] === 1 && isFree(blueprint)) {
    return { ...state, next: nextOf(step.item) };
  }
  const context = contextOf(state, step);
  const withheld = candidate.withheldAt?.(step.theta, state.estimate.se) ?? [];
  if (test.findBest && step.criterion === design.criterion && step.choose === chooseBest) {
    const best = test.findBest(context, without(open, withheld)) ?? test.findBest(context, open);
    return { ...state, next: nextOf(best) };
  }
  const values = new Float64Array(test.bank.size);
  step.criterion.fill(test.bank, context, values);
  const choice: Choice = {
    values,
    open,
    items,
    theta: step.theta,
    se: state.estimate.se,
    random: seededRandom(`${candidate.seed ?? ''}/${items.length}`),
    lottery: () => seededRandom(`${candidate.seed ?? ''}/lottery`),
  };
  if (isFree(blueprint)) {
    const chosen = step.choose({ ...choice, open: without(open, withheld) }) ?? step.choose(choice);
    return { ...state, next: nextOf(chosen) };
  }
  const shadow = shadowTest(state, values, withheld);
  const part = new Set(items.length < design.length.minimum ? shadow.core : shadow.full);
  if (step.item !== undefined && open[step.item] === 1) return { ...state, shadow, next: nextOf(step.item) };
  const inPart = open.map((isOpen, item) => (part.has(item) ? isOpen : 0));
  const chosen = step.choose({ ...choice, open: inPart }) ?? mostValuable(values, inPart);
  return { ...state, shadow, next: nextOf(chosen) };
}

/** By what rule, and at which ability, the item after the current responses is chosen. */
interface Step {
  readonly theta: number;
  readonly criterion: Criterion;
  readonly choose: Choose;
  /** Laid down by the start rule. */
  readonly item?: number | undefined;
}

function stepOf({ test: { design }, items, estimate }: AnsweredState): Step {
  const { start, criterion, choose = chooseBest } = design;
  const plain = { theta: estimate.theta, criterion, choose };
  if (!start || items.length >= startLength(start)) return plain;
  switch (start.kind) {
    case 'thetas':
      return { theta: start.thetas[items.length]!, criterion: start.criterion, choose: chooseBest };
    case 'items':
      return { ...plain, item: start.items[items.length] };
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

/** The shadow test, without the items withheld if there is one. */
function shadowTest(state: AnsweredState, values: Float64Array, withheld: readonly number[]): NestedTests {
  const { test, items, shadow } = state;
  const { length: range, start } = test.design;
  const laidDown =
    start?.kind === 'items' ? start.items.filter((item) => !state.excluded.includes(item)) : [];
  const included = [...new Set([...items, ...laidDown])];
  const problem = {
    blueprint: test.blueprint,
    values,
    included,
    excluded: state.excluded,
    range,
    known: shadow,
  };
  const barred = withheld.filter((item) => !included.includes(item));
  if (barred.length > 0) {
    const known = shadow?.full.some((item) => barred.includes(item)) ? undefined : shadow;
    const result = assembleNested({ ...problem, excluded: [...state.excluded, ...barred], known });
    if (result.kind === 'assembled') return result.tests;
  }
  const result = assembleNested(problem);
  if (result.kind === 'assembled') return result.tests;
  throw new InfeasibleDesign(result.kind === 'infeasible' ? result.conflict : []);
}
