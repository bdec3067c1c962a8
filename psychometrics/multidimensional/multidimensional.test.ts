import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { estimateByLikelihood } from '../estimation/estimateAbility.ts';
import { compileBank, type ItemRow } from '../irt/bank.ts';
import { testInformation } from '../irt/testInformation.ts';
import { checkDimensions, compensatoryProbability, informationMatrix } from './compensatoryModel.ts';
import { optimalityValues } from './optimalityRules.ts';
import { posteriorMode, precisionOf } from './posteriorMode.ts';

const identity = {
  mean: [0, 0],
  covariance: [
    [1, 0],
    [0, 1],
  ],
};
const items = [
  { slopes: [1.2, 0], intercept: 0.3 },
  { slopes: [0, 0.9], intercept: -0.5 },
  { slopes: [0.8, 0.8], intercept: 0 },
  { slopes: [2, 0], intercept: -0.2 },
  { slopes: [0, 1.5], intercept: 0.1 },
];
const scores = fc.array(fc.constantFrom<0 | 1>(0, 1), { minLength: 5, maxLength: 5 });

describe('the compensatory model', () => {
  test('[MD1] strength in one ability makes up for weakness in another', () => {
    expect(compensatoryProbability([1, -1], items[2]!)).toBe(0.5);
    expect(compensatoryProbability([0, 0], items[0]!)).toBeCloseTo(1 / (1 + Math.exp(-0.3)), 12);
  });

  test('[MD1] with one dimension it is the 2PL model: the same MAP, SE and information', () => {
    const rows: ItemRow[] = [
      [1.3, -0.4, 0, 1],
      [0.8, 0.6, 0, 1],
      [1.1, 0.1, 0, 1],
    ];
    const bank = compileBank(rows);
    const one = rows.map(([a, b]) => ({ slopes: [a], intercept: -a * b }));
    const prior = { kind: 'normal', mean: 0.2, sd: 1.5 } as const;
    for (const pattern of [
      [1, 0, 1],
      [1, 1, 1],
      [0, 0, 0],
    ] as const) {
      const { theta, se } = posteriorMode(one, pattern, { mean: [0.2], covariance: [[2.25]] });
      const bounds = { lower: -9, upper: 9 };
      const map = estimateByLikelihood(
        bank,
        { method: 'map', bounds, prior },
        { items: [0, 1, 2], scores: pattern },
      )!;
      expect(theta[0]).toBeCloseTo(map.theta, 10);
      expect(se[0]).toBeCloseTo(map.se, 10);
      expect(informationMatrix(theta, one)[0]).toBeCloseTo(testInformation(bank, [0, 1, 2], theta[0]!), 10);
    }
  });

  test('[MD1] abilities measured by different items, believed unrelated, are estimated apart', () => {
    const apart = [items[0]!, items[1]!];
    const both = posteriorMode(apart, [1, 0], identity);
    const first = posteriorMode([{ slopes: [1.2], intercept: 0.3 }], [1], { mean: [0], covariance: [[1]] });
    expect(both.theta[0]).toBeCloseTo(first.theta[0]!, 12);
    expect(both.se[0]).toBeCloseTo(first.se[0]!, 12);
  });

  test('[MD1] nothing answered: the prior; a correlated prior carries what is learnt over', () => {
    const related = {
      mean: [0, 0],
      covariance: [
        [1, 0.8],
        [0.8, 1],
      ],
    };
    const nothing = posteriorMode(items, [undefined, undefined, undefined, undefined, undefined], related);
    expect([...nothing.theta]).toEqual([0, 0]);
    expect([...nothing.se].map((se) => Math.round(se * 1e9) / 1e9)).toEqual([1, 1]);
    const one = posteriorMode([items[0]!], [1], related);
    expect(one.theta[1]).toBeCloseTo(0.8 * one.theta[0]!, 10);
  });

  test('[MD1] the mode is where the gradient of the log-posterior is 0', () => {
    fc.assert(
      fc.property(scores, (list) => {
        const { theta } = posteriorMode(items, list, identity);
        for (const k of [0, 1]) {
          const gradient = items.reduce(
            (sum, item, at) => sum + (list[at]! - compensatoryProbability(theta, item)) * item.slopes[k]!,
            -theta[k]!,
          );
          expect(gradient).toBeCloseTo(0, 10);
        }
      }),
    );
  });

  test('[MD1] refuses items, scores and priors that do not fit', () => {
    expect(() => checkDimensions(items, 3)).toThrow('item 0: has 2 slopes, not 3');
    expect(() => checkDimensions([{ slopes: [0, 0], intercept: 0 }], 2)).toThrow('measures nothing');
    expect(() => checkDimensions([{ slopes: [Number.NaN, 1], intercept: 0 }], 2)).toThrow(
      'not a finite number',
    );
    expect(() => posteriorMode(items, [1], identity)).toThrow('one score per item');
    expect(() => posteriorMode([items[0]!], [2 as 1], identity)).toThrow('score 2 of item 0');
    const flat = {
      mean: [0, 0],
      covariance: [
        [1, 1],
        [1, 1],
      ],
    };
    expect(() => precisionOf(flat)).toThrow('positive definite');
  });
});

describe('optimality rules', () => {
  test('[MD2] with information on the first ability only, the d- and a-rule ask about the second', () => {
    const known = [0, 3];
    for (const rule of ['d', 'a'] as const) {
      const values = optimalityValues(rule, [0, 0], items, known, precisionOf(identity));
      expect(values.indexOf(Math.max(...values))).toBe(4);
    }
  });

  test('[MD2] the t-rule sums the informations and asks the steepest item', () => {
    const values = optimalityValues('t', [0.1, 0], items, []);
    expect(values.indexOf(Math.max(...values))).toBe(3);
    const p = compensatoryProbability([0.1, 0], items[2]!);
    expect(values[2]).toBeCloseTo(p * (1 - p) * 2 * 0.64, 12);
  });

  test('[MD2] before every ability is measured the d-rule is 0 and the a-rule lowest', () => {
    expect([...optimalityValues('d', [0, 0], items, [])]).toEqual([0, 0, 0, 0, 0]);
    expect(optimalityValues('a', [0, 0], items, [])[0]).toBe(Number.NEGATIVE_INFINITY);
  });
});
