import { describe, expect, test } from 'vitest';
import type { ModelParameters } from '../calibration/calibrationModel.ts';
import { compileResponses } from '../calibration/responseMatrix.ts';
import { normalAbilities, simulatedResponses } from '../calibration/simulatedResponses.ts';
import { quadratureNodes } from '../numerics/quadrature.ts';
import { seededRandom } from '../numerics/seededRandom.ts';
import { empiricalCurve } from './empiricalCurve.ts';
import { infitOutfit } from './infitOutfit.ts';
import { localDependence } from './localDependence.ts';
import { sX2 } from './sX2.ts';

const right = (a: number, b: number): ModelParameters => ({ model: 'logistic', a, b, c: 0, d: 1 });
const items = Array.from({ length: 12 }, (_, k) => right(0.7 + 0.1 * (k % 6), -1.8 + 0.3 * k));
const random = seededRandom('item fit');
const abilities = normalAbilities(2000, 0, 1, random);
const responses = simulatedResponses(items, abilities, random);
const nodes = quadratureNodes({ lower: -6, upper: 6, n: 61 });
const standard = { mean: 0, variance: 1 };
const free = items.map(() => 0);

describe('S-X²', () => {
  test('[FI1] responses that follow the model are not suspected; an item with another curve is', () => {
    const good = sX2(responses, items, free, standard, nodes)!;
    expect(good.filter(({ p }) => p! < 0.05).length).toBeLessThanOrEqual(2);
    for (const { statistic, df } of good)
      expect(Math.abs(statistic - df)).toBeLessThan(4 * Math.sqrt(2 * df));
    const flat = items.map((item, k) => (k === 5 ? right(2.5, -0.3) : item));
    expect(sX2(responses, flat, free, standard, nodes)![5]!.p!).toBeLessThan(1e-6);
  });

  test('[FI1] it looks at complete rows only, and says nothing where there are none', () => {
    const codes = responses.codes.map((code, at) => (at % 12 === 3 ? -1 : code));
    expect(sX2({ ...responses, codes }, items, free, standard, nodes)).toBeUndefined();
  });
});

describe('infit and outfit', () => {
  test('[FI2] hand-worked: three responses at θ = b have W = ¼ each and mean squares of 1', () => {
    const fit = infitOutfit(compileResponses([[1], [0], [1]]), [right(1, 0)], [0, 0, 0])[0]!;
    expect(fit.infit).toBeCloseTo(1, 12);
    expect(fit.outfit).toBeCloseTo(1, 12);
  });

  test('[FI2] at true abilities both are 1 on average; guessing on a hard item raises the outfit', () => {
    const fit = infitOutfit(responses, items, abilities);
    for (const { infit, outfit } of fit) {
      expect(infit).toBeCloseTo(1, 0);
      expect(outfit).toBeCloseTo(1, 0);
    }
    const guessed = simulatedResponses(
      items.map((item, k) => (k === 11 ? { model: 'logistic', a: 1.2, b: 1.5, c: 0.3, d: 1 } : item)),
      abilities,
      random,
    );
    expect(infitOutfit(guessed, items, abilities)[11]!.outfit).toBeGreaterThan(1.3);
  });
});

describe('local dependence', () => {
  test('[FI3] a copied item stands out, and an item that was not answered is left out pairwise', () => {
    const codes = responses.codes.slice();
    for (let person = 0; person < 2000; person++) {
      if (person % 3) codes[person * 12 + 1] = codes[person * 12]!;
      if (person % 4 === 0) codes[person * 12 + 7] = -1;
    }
    const q3 = localDependence({ ...responses, codes }, items, abilities);
    expect(q3[1]!).toBeGreaterThan(0.4);
    expect(q3[1]).toBe(q3[12]);
    for (let i = 2; i < 12; i++) expect(Math.abs(q3[i]!)).toBeLessThan(0.1);
  });
});

describe('empirical curve', () => {
  test('[FI6] groups of equal size rise with ability, and lie about the model within their error', () => {
    const curve = empiricalCurve(responses, 4, items[4]!, abilities);
    expect(curve.map(({ persons }) => persons)).toEqual(new Array(10).fill(200));
    for (const [g, { theta, observed, expected, se }] of curve.entries()) {
      if (g > 0) expect(theta).toBeGreaterThan(curve[g - 1]!.theta);
      expect(Math.abs(observed - expected)).toBeLessThan(4 * se);
    }
  });

  test('[FI6] there are never more groups than responses', () => {
    expect(empiricalCurve(compileResponses([[1], [undefined], [0]]), 0, items[0]!, [0, 1, 2]).length).toBe(2);
  });
});
