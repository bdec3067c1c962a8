import { afterAll, expect, test } from 'vitest';
import {
  type AdaptiveDesign,
  compileTest,
  type Estimator,
  respond,
  startTest,
} from '#psychometrics/adaptiveTest.ts';
import type { Score } from '#psychometrics/estimation/responsePattern.ts';
import type { Quadrature } from '#psychometrics/numerics/quadrature.ts';
import { maximumInformation } from '#psychometrics/selection/maximumInformation.ts';
import type { StopRule } from '#psychometrics/stopping/stopRule.ts';
import { Comparison, goldenBank, readGolden } from './golden.ts';
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
  readonly start: { readonly theta: readonly number[] };
  readonly stop: { readonly rules: readonly string[]; readonly thresholds: readonly number[] };
  readonly all_responses: string;
  readonly items: readonly number[];
  readonly theta: readonly number[];
  readonly se: readonly number[];
  readonly final_theta: number;
  readonly final_se: number;
}

/** The configurations that use what exists; the others need other criteria, models, rules or start items. */
const configurations = [
  'mfi_eap_len30',
  'mfi_eap_3pl_len25_ml_final',
  'mfi_map_3pl_len25',
  'mfi_wle_2pl_len20',
  'mfi_eap_D1702_3pl_len20',
  'precision030_or_len40',
  'precision025_wide_quadrature',
];

const comparison = new Comparison('cat_trajectories');
afterAll(() => comparison.report());

test('[AT1] complete adaptive tests ask the same items and give the same estimates as catR', () => {
  const { cases } = readGolden<{ cases: Case[] }>('cat_trajectories');
  const run = cases.filter(({ config }) => configurations.includes(config));
  for (const golden of run) {
    const bank = goldenBank(golden.bank, golden.D, golden.pool_size);
    let state = startTest(compileTest(bank, designOf(golden)));
    while (state.next.kind === 'item') {
      const { item } = state.next;
      state = respond(state, item, Number(golden.all_responses[item]) as Score);
      const step = state.items.length - 1;
      const at = `${golden.config} step ${step}`;
      comparison.check(state.estimate.theta, golden.theta[step]!, { abs: 1e-8 }, at);
      comparison.check(state.estimate.se, golden.se[step]!, { abs: 1e-8 }, at);
    }
    expect(state.items, golden.config).toEqual(golden.items);

    const final = estimateAs(bank, { ...golden, method: golden.final_estimator }, state);
    comparison.check(final.theta, golden.final_theta, { abs: 1e-8 }, `${golden.config} final`);
    comparison.check(final.se, golden.final_se, { abs: 1e-8 }, `${golden.config} final`);
  }
  expect(comparison.worst, comparison.worstAt).toBeLessThanOrEqual(1);
  expect(run.length).toBe(28);
});

function designOf({ stop, estimator, prior, range, quadrature, start }: Case): AdaptiveDesign {
  const maximum = stop.thresholds[stop.rules.indexOf('length')]!;
  const se = stop.thresholds[stop.rules.indexOf('precision')];
  const stopRules: StopRule[] = se === undefined ? [] : [{ rule: 'precision', atMost: se }];
  const bounds = { lower: range[0], upper: range[1] };
  const normal = priorOf(prior);
  if (normal.kind !== 'normal') throw new Error('every configuration has a normal prior');
  const estimators: Record<string, Estimator> = {
    EAP: { method: 'eap', prior: normal, quadrature },
    MAP: { method: 'map', prior: normal, bounds },
    WLE: { method: 'wle', bounds },
  };
  return {
    criterion: maximumInformation,
    constraints: [],
    enemies: [],
    length: { minimum: stopRules.length > 0 ? 1 : maximum, maximum },
    stopRules,
    estimator: estimators[estimator]!,
    startTheta: start.theta[0]!,
  };
}
