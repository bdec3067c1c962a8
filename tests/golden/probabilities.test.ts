import { afterAll, expect, test } from 'vitest';
import { itemOf } from '#psychometrics/irt/bank.ts';
import { curveOf } from '#psychometrics/irt/categoryModel.ts';
import { responseCurve } from '#psychometrics/irt/logistic.ts';
import { itemInformation } from '#psychometrics/irt/testInformation.ts';
import { Comparison } from './comparison.ts';
import { goldenBank, readGolden } from './golden.ts';

type Figures = number | readonly number[];

interface Case {
  readonly bank: string;
  readonly item: number;
  readonly D: number;
  readonly theta: number;
  readonly P: Figures;
  readonly dP: Figures;
  readonly d2P: Figures;
  readonly d3P: Figures;
  readonly info: number;
  readonly dInfo: number;
  readonly d2Info: number;
  readonly J: number;
}

const tolerance = { abs: 1e-12, rel: 1e-10 };
const comparison = new Comparison('probabilities');
afterAll(() => comparison.report());

test('[IR1][IR7] probabilities, their derivatives and the information agree with catR', () => {
  const { cases } = readGolden<{ cases: Case[] }>('probabilities');
  for (const golden of cases) {
    const bank = goldenBank(golden.bank, golden.D);
    const model = bank.polytomous.get(golden.item);
    const curve = model
      ? curveOf(golden.theta, model)
      : responseCurve(golden.theta, itemOf(bank, golden.item));
    const pairs = {
      P: [curve.p, golden.P],
      dP: [curve.dp, golden.dP],
      d2P: [curve.d2p, golden.d2P],
      d3P: [curve.d3p, golden.d3P],
      info: [curve.information, golden.info],
      dInfo: [curve.dInformation, golden.dInfo],
      d2Info: [curve.d2Information, golden.d2Info],
      J: [curve.j, golden.J],
      'fast info': [itemInformation(bank, golden.item, golden.theta), golden.info],
    } as const;
    for (const [name, [actual, expected]] of Object.entries(pairs)) {
      const at = `${name} of ${golden.bank}[${golden.item}] at ${golden.theta}`;
      const figures = figuresOf(actual);
      expect(figures.length, at).toBe(figuresOf(expected).length);
      figuresOf(expected).forEach((figure, k) => {
        comparison.check(name, figures[k]!, figure, tolerance, at);
      });
    }
  }
  expect(comparison.worst, comparison.worstAt).toBeLessThanOrEqual(1);
  expect(cases.length).toBe(1496);
});

function figuresOf(figures: number | ArrayLike<number>): number[] {
  return typeof figures === 'number' ? [figures] : Array.from(figures);
}
