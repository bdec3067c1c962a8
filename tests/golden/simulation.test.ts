import { afterAll, describe, expect, test } from 'vitest';
import { compileTest, respond, startTest, type TestState } from '#psychometrics/adaptiveTest.ts';
import { emptyExposure, overexposed, recordedExposure } from '#psychometrics/exposure/maximumRate.ts';
import type { Quadrature } from '#psychometrics/numerics/quadrature.ts';
import { criteria } from '#psychometrics/selection/criteria.ts';
import { simulationSummary } from '#psychometrics/simulation/simulationSummary.ts';
import { Comparison, goldenBank, readGolden } from './golden.ts';
import { type GoldenPrior, priorOf } from './goldenEstimator.ts';

interface Case {
  readonly config: string;
  readonly bank: string;
  readonly prior: GoldenPrior;
  readonly quadrature: Quadrature;
  readonly start_theta: number;
  readonly stop: { readonly rules: readonly string[]; readonly thresholds: readonly number[] };
  readonly r_max: number;
  readonly true_theta: readonly number[];
  readonly responses: readonly string[];
  readonly estimated_theta: readonly number[];
  readonly final_se: readonly number[];
  readonly n_items: readonly number[];
  readonly correlation: number;
  readonly bias: number;
  readonly rmse: number;
  readonly mean_test_length: number;
  readonly exposure_rates: readonly number[];
  readonly overlap_rate: number;
  readonly conditional: Readonly<
    Record<'theta' | 'bias' | 'rmse' | 'n_items' | 'se' | 'stop_satisfied' | 'n', readonly number[]>
  >;
}

const { cases } = readGolden<{ cases: Case[] }>('cat_simulation');
const comparison = new Comparison('cat_simulation');
afterAll(() => comparison.report());

/** Every examinee in turn; an item exposed too often so far is not available to the next. */
function run({ stop, r_max, ...golden }: Case): TestState[] {
  const bank = goldenBank(golden.bank, 1);
  const prior = priorOf(golden.prior);
  if (prior.kind !== 'normal') throw new Error('every configuration has a normal prior');
  const maximum = stop.thresholds[stop.rules.indexOf('length')]!;
  const se = stop.thresholds[stop.rules.indexOf('precision')];
  const compiled = compileTest(bank, {
    criterion: criteria.mfi,
    constraints: [],
    enemies: [],
    length: { minimum: se === undefined ? maximum : 1, maximum },
    stopRules: se === undefined ? [] : [{ rule: 'precision', atMost: se }],
    estimator: { method: 'eap', prior, quadrature: golden.quadrature },
    startTheta: golden.start_theta,
  });
  let exposure = emptyExposure(bank.size);
  return golden.responses.map((responses) => {
    let state = startTest(compiled, r_max < 1 ? overexposed(exposure, r_max) : []);
    while (state.next.kind === 'item') {
      state = respond(state, state.next.item, Number(responses[state.next.item]));
    }
    exposure = recordedExposure(exposure, state.items);
    return state;
  });
}

describe.each(cases)('$config', (golden) => {
  test('[SI2][EX2] every estimate, length and rate agrees with catR', () => {
    const states = run(golden);
    const summary = simulationSummary(
      goldenBank(golden.bank, 1).size,
      states.map(({ items, estimate, next }, k) => ({
        trueTheta: golden.true_theta[k]!,
        ...estimate,
        items,
        stopRuleMet: next.kind === 'stop' && next.reason !== 'exhausted',
      })),
    );
    states.forEach(({ items, estimate }, k) => {
      const at = `${golden.config} examinee ${k}`;
      comparison.check(estimate.theta, golden.estimated_theta[k]!, { abs: 1e-8 }, at);
      comparison.check(estimate.se, golden.final_se[k]!, { abs: 1e-8 }, at);
      expect(items.length, at).toBe(golden.n_items[k]);
    });
    const figures = {
      correlation: [summary.correlation, golden.correlation],
      bias: [summary.bias, golden.bias],
      rmse: [summary.rmse, golden.rmse],
      length: [summary.meanLength, golden.mean_test_length],
      overlap: [summary.overlap, golden.overlap_rate],
    };
    for (const [name, [actual, expected]] of Object.entries(figures)) {
      comparison.check(actual!, expected!, { abs: 1e-8 }, `${golden.config} ${name}`);
    }
    expect([...summary.exposure]).toEqual(golden.exposure_rates);

    const named = {
      theta: 'theta',
      bias: 'bias',
      rmse: 'rmse',
      n_items: 'meanLength',
      se: 'meanSe',
      stop_satisfied: 'stopRuleMet',
      n: 'persons',
    } as const;
    for (const [name, own] of Object.entries(named)) {
      const expected = golden.conditional[name as keyof typeof named];
      expect(summary.conditional.length).toBe(expected.length);
      summary.conditional.forEach((group, k) => {
        comparison.check(group[own], expected[k]!, { abs: 1e-8 }, `${golden.config} ${name} decile ${k}`);
      });
    }
    expect(comparison.worst, comparison.worstAt).toBeLessThanOrEqual(1);
  });
});

test('[SI2] every golden simulation is run', () => {
  expect(cases.map(({ responses }) => responses.length)).toEqual([100, 100, 100]);
});
