import { afterAll, describe, expect, test } from 'vitest';
import type { TestState } from '#psychometrics/adaptiveTest.ts';
import type { Quadrature } from '#psychometrics/numerics/quadrature.ts';
import { compileStudy } from '#psychometrics/simulation/compileStudy.ts';
import { runBlock } from '#psychometrics/simulation/studyBlock.ts';
import { studyReport } from '#psychometrics/simulation/studyReport.ts';
import { Comparison } from './comparison.ts';
import { goldenBank, readGolden } from './golden.ts';
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
function run({ stop, r_max, ...golden }: Case) {
  const bank = goldenBank(golden.bank, 1);
  const prior = priorOf(golden.prior);
  if (prior.kind !== 'normal') throw new Error('every configuration has a normal prior');
  const maximum = stop.thresholds[stop.rules.indexOf('length')]!;
  const se = stop.thresholds[stop.rules.indexOf('precision')];
  const study = compileStudy({
    bank,
    design: {
      criterion: 'mfi',
      constraints: [],
      enemies: [],
      length: { minimum: se === undefined ? maximum : 1, maximum },
      stopRules: se === undefined ? [] : [{ rule: 'precision', atMost: se }],
      estimator: { method: 'eap', prior, quadrature: golden.quadrature },
      startTheta: golden.start_theta,
      exposure: r_max < 1 ? { kind: 'restricted', maximumRate: r_max } : { kind: 'none' },
      balance: 'shadowTest',
      excluded: [],
    },
    population: { kind: 'list', thetas: golden.true_theta },
    replications: 1,
    seed: 'given responses',
    blockSize: golden.true_theta.length,
  });
  const states: TestState[] = [];
  const tally = runBlock(study, 0, {
    answers: (person) => (item) => Number(golden.responses[person]![item]),
    onTest: ({ state }) => states.push(state),
  });
  return { states, report: studyReport(study, tally) };
}

describe.each(cases)('$config', (golden) => {
  test('[SI2][EX2] every estimate, length and rate agrees with catR', () => {
    const { states, report } = run(golden);
    states.forEach(({ items, estimate }, k) => {
      const at = `${golden.config} examinee ${k}`;
      comparison.check('θ', estimate.theta, golden.estimated_theta[k]!, { abs: 1e-8 }, at);
      comparison.check('SE', estimate.se, golden.final_se[k]!, { abs: 1e-8 }, at);
      comparison.same('length', items.length, golden.n_items[k], at);
    });
    // catR counts pairs of everyone with themselves as well: Σ rate² / mean length.
    const withSelf = report.exposure.rates.reduce((sum, rate) => sum + rate * rate, 0) / report.items.mean;
    const figures = {
      correlation: [report.correlation!, golden.correlation],
      bias: [report.bias, golden.bias],
      rmse: [report.rmse, golden.rmse],
      'mean length': [report.items.mean, golden.mean_test_length],
      overlap: [withSelf, golden.overlap_rate],
    };
    for (const [name, [actual, expected]] of Object.entries(figures)) {
      comparison.check(name, actual!, expected!, { abs: 1e-8 }, golden.config);
    }
    comparison.same('exposure rates', report.exposure.rates, golden.exposure_rates, golden.config);

    const named = {
      theta: 'theta',
      bias: 'bias',
      rmse: 'rmse',
      n_items: 'length',
      se: 'se',
      stop_satisfied: 'stopRuleMet',
      n: 'n',
    } as const;
    for (const [name, own] of Object.entries(named)) {
      const expected = golden.conditional[name as keyof typeof named];
      expect(report.conditional.length).toBe(expected.length);
      report.conditional.forEach((group, k) => {
        const at = `${golden.config} decile ${k}`;
        comparison.check(`by decile: ${name}`, group[own]!, expected[k]!, { abs: 1e-8 }, at);
      });
    }
    expect(comparison.worst, comparison.worstAt).toBeLessThanOrEqual(1);
  });
});

test('[SI2] every golden simulation is run', () => {
  expect(cases.map(({ responses }) => responses.length)).toEqual([100, 100, 100]);
});
