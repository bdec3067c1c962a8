import { afterAll, expect, test } from 'vitest';
import { itemOf } from '#psychometrics/irt/bank.ts';
import { responseCurve } from '#psychometrics/irt/logistic.ts';
import { Comparison, dichotomous, goldenBank, readGolden } from './golden.ts';

interface Case {
  readonly bank: string;
  readonly item: number;
  readonly D: number;
  readonly theta: number;
  readonly P: number;
  readonly dP: number;
  readonly d2P: number;
  readonly d3P: number;
  readonly info: number;
  readonly dInfo: number;
  readonly d2Info: number;
  readonly J: number;
}

const tolerance = { abs: 1e-12, rel: 1e-10 };
const comparison = new Comparison('probabilities');
afterAll(() => comparison.report());

test('[IR1] P, its derivatives and the information agree with catR', () => {
  const { cases } = readGolden<{ cases: Case[] }>('probabilities');
  const run = cases.filter(({ bank }) => dichotomous.includes(bank));
  for (const golden of run) {
    const curve = responseCurve(golden.theta, itemOf(goldenBank(golden.bank, golden.D), golden.item));
    const pairs = {
      P: [curve.p, golden.P],
      dP: [curve.dp, golden.dP],
      d2P: [curve.d2p, golden.d2P],
      d3P: [curve.d3p, golden.d3P],
      info: [curve.information, golden.info],
      dInfo: [curve.dInformation, golden.dInfo],
      d2Info: [curve.d2Information, golden.d2Info],
      J: [curve.j, golden.J],
    } as const;
    for (const [name, [actual, expected]] of Object.entries(pairs)) {
      comparison.check(
        actual,
        expected,
        tolerance,
        `${name} of ${golden.bank}[${golden.item}] at ${golden.theta}`,
      );
    }
  }
  expect(comparison.worst).toBeLessThanOrEqual(1);
  // 704 of 1,496: the others are polytomous.
  expect(run.length).toBe(704);
});
