import { afterAll, expect, test } from 'vitest';
import {
  type AdaptiveDesign,
  compileTest,
  type Estimator,
  respond,
  startTest,
  type TestState,
} from '#psychometrics/adaptiveTest.ts';
import type { Quadrature } from '#psychometrics/numerics/quadrature.ts';
import { byContentQuota, groupsFurthestBehind } from '#psychometrics/selection/contentQuota.ts';
import { criteria } from '#psychometrics/selection/criteria.ts';
import { isMet, type StopRule } from '#psychometrics/stopping/stopRule.ts';
import { Comparison } from './comparison.ts';
import { goldenBank, goldenSource, readGolden } from './golden.ts';
import { estimateAs, type GoldenPrior, priorOf } from './goldenEstimator.ts';

interface Case {
  readonly config: string;
  readonly bank: string;
  readonly pool_size: number;
  readonly D: number;
  readonly estimator: string;
  readonly final_estimator: string;
  readonly prior: GoldenPrior;
  readonly range: readonly [number, number];
  readonly quadrature: Quadrature;
  readonly constant_pattern_rule?: 'fixed4';
  readonly criterion: string;
  readonly start: {
    readonly rule?: string;
    readonly theta?: readonly number[];
    readonly fixed_items?: readonly number[];
  };
  readonly content_target?: Readonly<Record<string, number>>;
  readonly content_ties?: boolean;
  readonly stop: {
    readonly rules: readonly string[];
    readonly thresholds: readonly number[];
    readonly alpha: number;
  };
  readonly all_responses: string;
  readonly items: readonly number[];
  readonly theta: readonly number[];
  /** "Infinity" where there is no estimate. */
  readonly se: readonly (number | string)[];
  readonly theta_first_index: number;
  readonly stop_rules_met: readonly string[];
  readonly final_theta: number;
  readonly final_se: number;
}

const { cases } = readGolden<{ cases: Case[] }>('cat_trajectories');
const tied = cases.filter(({ content_ties }) => content_ties);
const decided = cases.filter((one) => !tied.includes(one));
const comparison = new Comparison('cat_trajectories');
afterAll(() => comparison.report());

test('[AT1] complete adaptive tests ask the same items and give the same estimates as catR', () => {
  for (const golden of decided) {
    const bank = goldenBank(golden.bank, golden.D, golden.pool_size);
    let state = startTest(compileTest(bank, designOf(golden)));
    while (state.next.kind === 'item') {
      const { item } = state.next;
      state = respond(state, item, Number(golden.all_responses[item]));
      compareStep(golden, state);
    }
    comparison.same('items in order', state.items, golden.items, golden.config);
    const last = { administered: state.items.length, ...state.estimate, ...progressOf(golden, state) };
    const met = golden.stop.rules.filter((_, k) => isMet(ruleOf(golden, k), last));
    comparison.same('stop rules met', met, golden.stop_rules_met, golden.config);

    const final = estimateAs(bank, { ...golden, method: golden.final_estimator }, state);
    comparison.check('final θ', final.theta, golden.final_theta, { abs: 1e-8 }, `${golden.config} final`);
    comparison.check('final SE', final.se, golden.final_se, { abs: 1e-8 }, `${golden.config} final`);
  }
  expect(comparison.worst, comparison.worstAt).toBeLessThanOrEqual(1);
  expect([decided.length, tied.length, cases.length]).toEqual([70, 4, 74]);
});

test('[AT1] where catR drew between content groups, its item is the best of one of those groups', () => {
  for (const golden of tied) {
    const bank = goldenBank(golden.bank, golden.D, golden.pool_size);
    const targets = targetsOf(golden);
    const startCount = golden.start.fixed_items!.length;
    const open = new Uint8Array(bank.size).fill(1);
    const given: number[] = [];
    golden.items.forEach((item, step) => {
      if (step >= startCount) {
        const values = new Float64Array(bank.size);
        const theta = golden.theta[step - 1 - golden.theta_first_index]!;
        criteria.mfi.fill(bank, { theta }, values);
        const [groups] = groupsFurthestBehind(targets, given);
        const best = groups!.map((group) =>
          values.reduce(
            (top, value, at) =>
              open[at] === 1 && targets.groupOf[at] === group && !(value <= (values[top] ?? -1)) ? at : top,
            -1,
          ),
        );
        expect(best, `${golden.config} step ${step}`).toContain(item);
      }
      open[item] = 0;
      given.push(item);
      const scores = given.map((one) => Number(golden.all_responses[one]));
      const k = step - golden.theta_first_index;
      if (k < 0) return;
      const { theta, se } = estimateAs(
        bank,
        { ...golden, method: golden.estimator },
        { items: given, scores },
      );
      comparison.check('θ along the items of catR', theta, golden.theta[k]!, { abs: 1e-8 }, golden.config);
      comparison.check('SE along the items of catR', se, Number(golden.se[k]), { abs: 1e-8 }, golden.config);
    });
  }
  expect(comparison.worst, comparison.worstAt).toBeLessThanOrEqual(1);
});

function compareStep(golden: Case, state: TestState): void {
  const k = state.items.length - 1 - golden.theta_first_index;
  if (k < 0) return;
  const at = `${golden.config} step ${k}`;
  comparison.check('θ', state.estimate.theta, golden.theta[k]!, { abs: 1e-8 }, at);
  comparison.check('SE', state.estimate.se, Number(golden.se[k]), { abs: 1e-8 }, at);
}

/** What the rule on the information that is left looks at. */
function progressOf(golden: Case, state: TestState) {
  const values = new Float64Array(state.test.bank.size);
  criteria.mfi.fill(state.test.bank, { theta: state.estimate.theta }, values);
  return {
    highestInformation: Math.max(...values.filter((_, item) => !golden.items.includes(item))),
  };
}

function ruleOf({ stop }: Case, k: number): StopRule {
  const threshold = stop.thresholds[k]!;
  switch (stop.rules[k]) {
    case 'length':
      return { rule: 'length', atLeast: threshold };
    case 'precision':
      return { rule: 'precision', atMost: threshold };
    case 'minInfo':
      return { rule: 'information', atMost: threshold };
    case 'classification':
      return { rule: 'classification', cuts: [threshold], alpha: stop.alpha };
    default:
      throw new Error(`no rule ${stop.rules[k]}`);
  }
}

function targetsOf({ bank, pool_size, content_target }: Case) {
  const groups = Object.keys(content_target!);
  const label = goldenSource(bank).group.slice(0, pool_size);
  return { groupOf: label.map((name) => groups.indexOf(name)), shares: Object.values(content_target!) };
}

function designOf(golden: Case): AdaptiveDesign {
  const { stop, estimator, prior, range, quadrature, start, criterion } = golden;
  const maximum = stop.thresholds[stop.rules.indexOf('length')]!;
  const bounds = { lower: range[0], upper: range[1] };
  const normal = priorOf(prior);
  if (normal.kind !== 'normal') throw new Error('every configuration has a normal prior');
  const estimators: Record<string, Estimator> = {
    EAP: { method: 'eap', prior: normal, quadrature },
    MAP: { method: 'map', prior: normal, bounds },
    WLE: { method: 'wle', bounds },
    ML: { method: 'ml', bounds },
  };
  const startSize = start.fixed_items?.length ?? start.theta!.length;
  return {
    criterion: criteria[criterion.toLowerCase() as keyof typeof criteria],
    constraints: [],
    enemies: [],
    length: { minimum: stop.rules.length > 1 ? startSize : maximum, maximum },
    stopRules: stop.rules.map((_, k) => ruleOf(golden, k)),
    estimator: estimators[estimator]!,
    startTheta: 0,
    start: start.fixed_items
      ? { kind: 'items', items: start.fixed_items }
      : {
          kind: 'thetas',
          thetas: start.theta!,
          criterion: criteria[start.rule!.toLowerCase() as keyof typeof criteria],
        },
    ...(golden.constant_pattern_rule && { constantPattern: { kind: 'step', by: 0.4 } }),
    ...(golden.content_target && { choose: byContentQuota(targetsOf(golden)) }),
  };
}
