import { afterAll, expect, test } from 'vitest';
import { partialCreditCurve } from '#psychometrics/irt/generalisedPartialCredit.ts';
import { gradedCurve } from '#psychometrics/irt/gradedResponse.ts';
import { Comparison } from './comparison.ts';
import { goldenSource, readGolden } from './golden.ts';

type Figure = 'P' | 'dP' | 'd2P' | 'd3P';
type Case = { readonly bank: string; readonly item: number; readonly D: number; readonly theta: number } & {
  readonly [name in Figure]: number[];
} & { readonly info: number; readonly dInfo: number; readonly d2Info: number; readonly J: number };

const tolerance = { abs: 1e-12, rel: 1e-10 };
const comparison = new Comparison('probabilities', 'as calibrated');
afterAll(() => comparison.report());

test('[CM2] P, its derivatives and the information of both polytomous models agree with catR', () => {
  const run = readGolden<{ cases: Case[] }>('probabilities').cases.filter(({ bank }) =>
    ['grm', 'gpcm'].includes(bank),
  );
  for (const golden of run) {
    const [a, ...thresholds] = goldenSource(golden.bank).items[golden.item]!;
    const curveOf = golden.bank === 'grm' ? gradedCurve : partialCreditCurve;
    const curve = curveOf(golden.theta, { a: a!, thresholds }, golden.D);
    const at = `of ${golden.bank}[${golden.item}] at ${golden.theta}`;
    for (const [figure, own] of [
      ['P', curve.p],
      ['dP', curve.dp],
      ['d2P', curve.d2p],
      ['d3P', curve.d3p],
    ] as const) {
      for (const [k, value] of own.entries()) {
        comparison.check(figure, value, golden[figure][k]!, tolerance, `${figure} ${k} ${at}`);
      }
    }
    comparison.check('info', curve.information, golden.info, tolerance, `information ${at}`);
  }
  expect(comparison.worst, comparison.worstAt).toBeLessThanOrEqual(1);
  expect(run.length).toBe(352);
});
