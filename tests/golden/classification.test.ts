import { afterAll, expect, test } from 'vitest';
import { intervalDecision } from '#psychometrics/classification/confidenceInterval.ts';
import type { Decision } from '#psychometrics/classification/decision.ts';
import {
  generalisedLikelihoodRatio,
  logLikelihoodRatio,
  ratioDecision,
} from '#psychometrics/classification/likelihoodRatio.ts';
import { Comparison } from './comparison.ts';
import { goldenBank, readGolden } from './golden.ts';
import { estimateAs } from './goldenEstimator.ts';

interface Case {
  readonly bank: string;
  readonly items: number[];
  readonly responses: number[];
  readonly cut: number;
  readonly delta: number;
  readonly alpha: number;
  readonly beta: number;
  readonly log_likelihood_ratio: number;
  readonly sprt_decision: Decision;
  readonly glr: number;
  readonly glr_decision: Decision;
  readonly eap: {
    readonly theta: number;
    readonly se: number;
    readonly quadrature: readonly [number, number, number];
  };
  readonly ci_decision: Decision;
}

const comparison = new Comparison('classification');
afterAll(() => comparison.report());

test('[CL1][CL2][CL3] ratios, estimates and decisions agree with the reference', () => {
  const { cases } = readGolden<{ cases: Case[] }>('classification');
  for (const { cut, delta, alpha, beta, ...golden } of cases) {
    const bank = goldenBank(golden.bank, 1);
    const pattern = { items: golden.items, scores: golden.responses };
    const at = `${golden.bank} cut ${cut} n=${golden.items.length}`;

    const sprt = logLikelihoodRatio(bank, pattern, cut, delta);
    comparison.check('log likelihood ratio', sprt, golden.log_likelihood_ratio, { abs: 1e-9 }, `sprt ${at}`);
    comparison.same('SPRT decision', ratioDecision(sprt, { alpha, beta }), golden.sprt_decision, at);

    const glr = generalisedLikelihoodRatio(bank, pattern, cut, delta);
    comparison.check('generalised ratio', glr, golden.glr, { abs: 1e-9 }, `glr ${at}`);
    comparison.same('GLR decision', ratioDecision(glr, { alpha, beta }), golden.glr_decision, at);

    const [lower, upper, n] = golden.eap.quadrature;
    const eap = estimateAs(
      bank,
      { method: 'EAP', prior: { dist: 'norm', par: [0, 1] }, quadrature: { lower, upper, n } },
      pattern,
    );
    comparison.check('EAP', eap.theta, golden.eap.theta, { abs: 1e-9 }, `θ ${at}`);
    comparison.check('its SE', eap.se, golden.eap.se, { abs: 1e-9 }, `SE ${at}`);
    comparison.same('interval decision', intervalDecision(eap, cut, alpha), golden.ci_decision, at);
  }
  expect(comparison.worst, comparison.worstAt).toBeLessThanOrEqual(1);
  expect(cases.length).toBe(60);
});
