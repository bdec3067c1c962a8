import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileMethod } from '../estimation/abilityMethod.ts';
import { abilityGrid, expectedAbility, posteriorAfter, priorOnGrid } from '../estimation/posterior.ts';
import type { ScoredPattern } from '../estimation/responsePattern.ts';
import { compileBank, type ItemRow, itemOf } from '../irt/bank.ts';
import { probability } from '../irt/logistic.ts';
import { itemInformation } from '../irt/testInformation.ts';
import { criteria } from './criteria.ts';
import type { Evidence } from './evidence.ts';
import { observedInformation } from './expectedInformation.ts';

const prior = { kind: 'normal', mean: 0, sd: 1 } as const;
const quadrature = { lower: -6, upper: 6, n: 241 };
const rows: ItemRow[] = [
  [1.2, -0.7, 0, 1],
  [0.8, 0.1, 0.2, 1],
  [1.6, 0.4, 0.1, 0.97],
  [1, 1.3, 0, 1],
  [0.6, -1.5, 0.25, 1],
];
const bank = compileBank([...rows, { model: 'grm', a: 1.1, thresholds: [-0.8, 0.3, 1.2] }]);
const grid = abilityGrid(bank, quadrature);
const eap = compileMethod(bank, { method: 'eap', prior, quadrature });
const evidenceOf = (responses: ScoredPattern): Evidence => ({ grid, prior, responses, estimate: eap });
const answered: ScoredPattern = { items: [0, 2], scores: [1, 0] };
const theta = 0.2;

function valuesOf(name: keyof typeof criteria, responses = answered): Float64Array {
  const values = new Float64Array(bank.size);
  criteria[name].fill(bank, { theta, evidence: evidenceOf(responses) }, values);
  return values;
}

/** Simpson's rule on a grid of its own, against the trapezoid rule of the criteria. */
function integral(f: (x: number) => number): number {
  const n = 2000;
  let sum = 0;
  for (let k = 0; k <= n; k++) {
    const weight = k === 0 || k === n ? 1 : k % 2 === 1 ? 4 : 2;
    sum += weight * f(-6 + (12 * k) / n);
  }
  return (sum * 12) / (3 * n);
}

const p = (item: number, x: number) => probability(x, itemOf(bank, item));
const likelihood = (x: number) => p(0, x) * (1 - p(2, x));
const density = (x: number) => Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI);
const dichotomous = [0, 1, 2, 3, 4];

describe('criteria that weigh', () => {
  test('[SE5] MLWI and MPWI are the integrals of their definitions', () => {
    const [mlwi, mpwi] = [valuesOf('mlwi'), valuesOf('mpwi')];
    for (const item of [...dichotomous, 5]) {
      const information = (x: number) => itemInformation(bank, item, x);
      expect(mlwi[item]).toBeCloseTo(
        integral((x) => likelihood(x) * information(x)),
        4,
      );
      expect(mpwi[item]).toBeCloseTo(
        integral((x) => likelihood(x) * density(x) * information(x)),
        7,
      );
    }
  });

  test('[SE8] KL and KLP are the integrals of their definitions, and never negative', () => {
    const [kl, klp] = [valuesOf('kl'), valuesOf('klp')];
    for (const item of dichotomous) {
      const here = p(item, theta);
      const divergence = (x: number) =>
        here * Math.log(here / p(item, x)) + (1 - here) * Math.log((1 - here) / (1 - p(item, x)));
      expect(kl[item]).toBeCloseTo(
        integral((x) => likelihood(x) * divergence(x)),
        4,
      );
      expect(klp[item]).toBeCloseTo(
        integral((x) => likelihood(x) * density(x) * divergence(x)),
        7,
      );
    }
    expect([...kl, ...klp].every((value) => value >= 0)).toBe(true);
  });

  test('[SE9] GDIP is the variance of P under the posterior', () => {
    const gdip = valuesOf('gdip');
    const total = integral((x) => likelihood(x) * density(x));
    for (const item of dichotomous) {
      const moment = (power: number) =>
        integral((x) => likelihood(x) * density(x) * p(item, x) ** power) / total;
      expect(gdip[item]).toBeCloseTo(moment(2) - moment(1) ** 2, 6);
    }
    expect(valuesOf('gdi').every((value) => value > 0)).toBe(true);
  });

  test('[SE7] MEPV is the posterior variance, averaged over the responses to come', () => {
    const mepv = valuesOf('mepv');
    const before = posteriorAfter(priorOnGrid(grid, prior), answered);
    for (const item of dichotomous) {
      const varianceAfter = (score: number) =>
        expectedAbility(posteriorAfter(before, { items: [item], scores: [score] })).se ** 2;
      const expected = p(item, theta) * varianceAfter(1) + (1 - p(item, theta)) * varianceAfter(0);
      expect(-mepv[item]!).toBeCloseTo(expected, 10);
    }
  });

  test('[SE6] for Rasch items observed and expected information are the same', () => {
    const rasch = compileBank([-1, 0, 1].map((b): ItemRow => [1, b, 0, 1]));
    const estimate = compileMethod(rasch, { method: 'eap', prior, quadrature });
    const responses = { items: [1], scores: [1] };
    const evidence = { grid: abilityGrid(rasch, quadrature), prior, responses, estimate };
    const [observed, fisher] = [new Float64Array(3), new Float64Array(3)];
    criteria.mei.fill(rasch, { theta, evidence }, observed);
    criteria.meifisher.fill(rasch, { theta, evidence }, fisher);
    observed.forEach((value, item) => {
      expect(value).toBeCloseTo(fisher[item]!, 12);
    });
  });

  test('[SE6] observed information is minus the second derivative of the log-probability', () => {
    const h = 1e-4;
    fc.assert(
      fc.property(fc.double({ min: -4, max: 4, noNaN: true }), fc.nat(4), fc.nat(1), (x, item, score) => {
        const log = (at: number) => Math.log(score === 1 ? p(item, at) : 1 - p(item, at));
        const curvature = (log(x + h) - 2 * log(x) + log(x - h)) / (h * h);
        expect(observedInformation(bank, item, score, x)).toBeCloseTo(-curvature, 4);
      }),
    );
  });

  test('[SE15] after 3,000 responses the criteria still tell items apart', () => {
    const responses = {
      items: Array.from({ length: 3000 }, (_, k) => k % 5),
      scores: Array.from({ length: 3000 }, (_, k) => (k % 3 === 0 ? 1 : 0)),
    };
    for (const name of ['mlwi', 'mpwi', 'kl', 'klp', 'gdi', 'gdip', 'mepv'] as const) {
      const values = valuesOf(name, responses);
      expect(values.every(Number.isFinite), name).toBe(true);
      expect(new Set(values).size, name).toBe(bank.size);
    }
  });

  test('[SE5] without evidence a criterion that weighs it says so', () => {
    expect(() => criteria.kl.fill(bank, { theta }, new Float64Array(bank.size))).toThrow('none came with');
  });
});

describe('nearest ability', () => {
  test('[SE4] bOpt takes the nearest difficulty, thOpt the nearest peak, which guessing moves up', () => {
    const guessing = compileBank([
      [1, 0, 0.3, 1],
      [1, 0.1, 0, 1],
    ]);
    const values = new Float64Array(2);
    criteria.bopt.fill(guessing, { theta: 0 }, values);
    expect([...values]).toEqual([-0, -0.1]);
    criteria.thopt.fill(guessing, { theta: 0 }, values);
    expect(values[0]).toBeCloseTo(-Math.log((1 + Math.sqrt(1 + 8 * 0.3)) / 2), 10);
    expect(values[1]).toBeCloseTo(-0.1, 10);
  });
});
