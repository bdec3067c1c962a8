import { afterAll, describe, expect, test } from 'vitest';
import { Comparison, dichotomous, goldenBank, readGolden } from './golden.ts';
import { estimateAs, type GoldenEstimator } from './goldenEstimator.ts';

interface Case extends GoldenEstimator {
  readonly bank: string;
  readonly D: number;
  readonly items: number[];
  readonly responses: (0 | 1 | null)[];
  readonly pattern: string;
  readonly theta: number;
  readonly se: number;
  readonly at_bound: boolean | null;
  readonly n_roots: number | null;
}

/** Left out: polytomous banks, robust estimators (ROB), and step rules for constant patterns. */
const { cases } = readGolden<{ cases: Case[] }>('theta_estimation');
const run = cases.filter(
  ({ bank, method, pattern }) => dichotomous.includes(bank) && method !== 'ROB' && pattern !== 'constant',
);

describe.each([
  { rule: 'ES1', method: 'EAP', count: 197, tolerance: 1e-10 },
  { rule: 'ES3', method: 'WLE', count: 42, tolerance: 1e-8 },
  { rule: 'ES4', method: 'ML', count: 47, tolerance: 1e-8 },
  { rule: 'ES5', method: 'MAP', count: 163, tolerance: 1e-8 },
])('$method', ({ rule, method, count, tolerance }) => {
  const comparison = new Comparison(`theta_estimation ${method}`);
  afterAll(() => comparison.report());

  test(`[${rule}] ability and standard error agree with catR`, () => {
    const own = run.filter((golden) => golden.method === method);
    for (const golden of own) {
      const responses = { items: golden.items, scores: golden.responses.map((score) => score ?? undefined) };
      const { theta, se } = estimateAs(goldenBank(golden.bank, golden.D), golden, responses);
      const at = `${golden.bank} ${golden.pattern} n=${golden.items.length}`;
      if (golden.at_bound) expect(theta, at).toBe(golden.theta);
      else comparison.check(theta, golden.theta, { abs: tolerance }, `theta ${at}`);
      comparison.check(se, golden.se, { rel: 1e-8 }, `se ${at}`);
    }
    expect(comparison.worst, comparison.worstAt).toBeLessThanOrEqual(1);
    expect(own.length).toBe(count);
  });
});

test('[ES6] every golden case has at most one root, so none is left out for having several', () => {
  expect(run.filter(({ n_roots }) => (n_roots ?? 0) > 1)).toEqual([]);
});
