import { afterAll, describe, expect, test } from 'vitest';
import {
  type ConstantPatternRule,
  stepAfterConstantPattern,
} from '#psychometrics/estimation/constantPattern.ts';
import { efficientStandardError } from '#psychometrics/estimation/efficientStandardError.ts';
import { Comparison } from './comparison.ts';
import { goldenBank, readGolden } from './golden.ts';
import { estimateAs, type GoldenEstimator, methodOf } from './goldenEstimator.ts';

interface Case extends GoldenEstimator {
  readonly bank: string;
  readonly D: number;
  readonly items: number[];
  readonly responses: (number | null)[];
  readonly pattern: string;
  readonly theta: number;
  readonly se: number;
  readonly se_new?: number;
  readonly at_bound?: boolean | null;
  readonly n_roots?: number | null;
  readonly constant_pattern_rule?: 'fixed4' | 'fixed7' | 'var';
  readonly current_theta?: number;
  readonly bank_b_range?: readonly [number, number];
}

const { cases } = readGolden<{ cases: Case[] }>('theta_estimation');
const run = cases.filter(({ pattern }) => pattern !== 'constant');
const constant = cases.filter(({ pattern }) => pattern === 'constant');

test('[ES9] every golden case is run: no method or model is left out', () => {
  expect([run.length, constant.length, cases.length]).toEqual([773, 16, 789]);
});

describe.each([
  { rule: 'ES1', method: 'EAP', count: 321, tolerance: 1e-10 },
  { rule: 'ES3', method: 'WLE', count: 76, tolerance: 1e-8 },
  { rule: 'ES4', method: 'ML', count: 80, tolerance: 1e-8 },
  { rule: 'ES5', method: 'MAP', count: 272, tolerance: 1e-8 },
  { rule: 'ES10', method: 'ROB', count: 24, tolerance: 1e-8 },
])('$method', ({ rule, method, count, tolerance }) => {
  const comparison = new Comparison('theta_estimation');
  afterAll(() => comparison.report());

  test(`[${rule}] ability and standard error agree with catR`, () => {
    const own = run.filter((golden) => golden.method === method);
    for (const golden of own) {
      const responses = { items: golden.items, scores: golden.responses.map((score) => score ?? undefined) };
      const { theta, se } = estimateAs(goldenBank(golden.bank, golden.D), golden, responses);
      const at = `${golden.bank} ${golden.pattern} n=${golden.items.length} ${golden.prior?.dist} D=${golden.D}`;
      if (golden.at_bound) comparison.same(`${method} θ at a bound`, theta, golden.theta, at);
      else comparison.check(`${method} θ`, theta, golden.theta, { abs: tolerance }, `theta ${at}`);
      comparison.check(`${method} SE`, se, golden.se, { rel: 1e-8 }, `se ${at}`);
    }
    expect(comparison.worst, comparison.worstAt).toBeLessThanOrEqual(1);
    expect(own.length).toBe(count);
  });
});

test('[ES13] the standard errors that heed the slope of the weight agree with catR', () => {
  const comparison = new Comparison('theta_estimation');
  const own = run.filter(({ se_new }) => se_new !== undefined);
  for (const golden of own) {
    const bank = goldenBank(golden.bank, golden.D);
    const method = methodOf(golden);
    if (method.method === 'eap' || method.method === 'robust') throw new Error('a likelihood method');
    const responses = { items: golden.items, scores: golden.responses.map((score) => score ?? undefined) };
    const se = efficientStandardError(bank, method, responses, golden.theta);
    comparison.check(
      'efficient SE',
      se,
      golden.se_new!,
      { rel: 1e-8 },
      `${golden.bank} ${golden.method} ${golden.prior?.dist}`,
    );
  }
  comparison.report();
  expect(comparison.worst, comparison.worstAt).toBeLessThanOrEqual(1);
  expect(own.length).toBe(41);
});

test('[ES11] constant patterns move by the step rules of catR', () => {
  const comparison = new Comparison('theta_estimation');
  for (const { bank, D, items, responses, theta, current_theta, bank_b_range, ...golden } of constant) {
    const [easiest, hardest] = bank_b_range!;
    const rules: Record<string, ConstantPatternRule> = {
      fixed4: { kind: 'step', by: 0.4 },
      fixed7: { kind: 'step', by: 0.7 },
      var: { kind: 'halfway', easiest, hardest },
    };
    const pattern = { items, scores: responses.map((score) => score ?? undefined) };
    const rule = rules[golden.constant_pattern_rule!]!;
    const moved = stepAfterConstantPattern(rule, current_theta!, goldenBank(bank, D), pattern);
    comparison.same('step after a constant pattern', moved, theta, `${bank} from ${current_theta}`);
  }
  comparison.report();
});

test('[ES6] every golden case has at most one root, so none is left out for having several', () => {
  expect(run.filter(({ n_roots }) => (n_roots ?? 0) > 1)).toEqual([]);
});
