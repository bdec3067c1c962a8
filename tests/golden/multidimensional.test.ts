import { afterAll, expect, test } from 'vitest';
import {
  type CompensatoryItem,
  checkDimensions,
  informationMatrix,
} from '#psychometrics/multidimensional/compensatoryModel.ts';
import { optimalityValues } from '#psychometrics/multidimensional/optimalityRules.ts';
import { posteriorMode, precisionOf } from '#psychometrics/multidimensional/posteriorMode.ts';
import { mostValuable } from '#psychometrics/selection/criterion.ts';
import { Comparison } from './comparison.ts';
import { readGolden } from './golden.ts';

interface Golden {
  readonly a: readonly (readonly number[])[];
  readonly d: readonly number[];
  readonly responses: readonly string[];
  readonly map: readonly (readonly number[])[];
  readonly map_se: readonly (readonly number[])[];
  readonly information: readonly {
    readonly theta: readonly number[];
    readonly item: number;
    readonly information_matrix: readonly (readonly number[])[];
  }[];
  readonly cases: readonly {
    readonly criterion: 'Drule' | 'Trule' | 'Arule' | 'DPrule';
    readonly administered: readonly number[];
    readonly responses: readonly (0 | 1)[];
    readonly theta_map: readonly number[];
    readonly selected: number;
    readonly items: readonly number[];
    readonly values: readonly (number | string)[];
  }[];
}

const golden = readGolden<Golden>('multidimensional');
const items = golden.a.map((slopes, k): CompensatoryItem => ({ slopes, intercept: golden.d[k]! }));
const prior = {
  mean: [0, 0, 0],
  covariance: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
};
const comparison = new Comparison('multidimensional');
afterAll(() => comparison.report());

test('[MD1] posterior modes and their standard errors agree with mirt', () => {
  checkDimensions(items, 3);
  golden.responses.forEach((line, person) => {
    const scores = [...line].map((one) => (one === '.' ? undefined : one === '1' ? 1 : 0));
    const { theta, se } = posteriorMode(items, scores, prior);
    theta.forEach((value, k) => {
      comparison.check('MAP', value, golden.map[person]![k]!, { abs: 1e-4 }, `MAP of person ${person}`);
      comparison.check('SE', se[k]!, golden.map_se[person]![k]!, { abs: 1e-4 }, `SE of person ${person}`);
    });
  });
  expect(comparison.worst, comparison.worstAt).toBeLessThanOrEqual(1);
  expect(golden.responses.length).toBe(24);
});

test('[MD1] information matrices agree with the reference', () => {
  for (const { theta, item, information_matrix } of golden.information) {
    const matrix = informationMatrix(theta, [items[item]!]);
    information_matrix.flat().forEach((expected, k) => {
      comparison.check(
        'information matrix',
        matrix[k]!,
        expected,
        { abs: 1e-12, rel: 1e-10 },
        `information of item ${item}`,
      );
    });
  }
  expect(comparison.worst, comparison.worstAt).toBeLessThanOrEqual(1);
  expect(golden.information.length).toBe(5);
});

test('[MD2] the D-, T-, A- and posterior D-rule choose the items mirtCAT chooses', () => {
  for (const { criterion, administered, responses, theta_map, selected, values } of golden.cases) {
    const at = `${criterion} after ${administered.length}`;
    const scores = items.map((_, item) => {
      const place = administered.indexOf(item);
      return place < 0 ? undefined : responses[place];
    });
    const { theta } = posteriorMode(items, scores, prior);
    theta.forEach((value, k) => {
      comparison.check('MAP', value, theta_map[k]!, { abs: 1e-4 }, `MAP ${at}`);
    });
    const rule = criterion === 'Trule' ? 't' : criterion === 'Arule' ? 'a' : 'd';
    const precision = criterion === 'DPrule' ? precisionOf(prior) : undefined;
    const own = optimalityValues(rule, theta_map, items, administered, precision);
    const open = new Uint8Array(items.length).fill(1);
    for (const item of administered) open[item] = 0;
    comparison.same(`${criterion} item`, mostValuable(own, open), selected, at);
    values.forEach((value, item) => {
      comparison.check(
        `${criterion} value`,
        own[item]!,
        Number(value),
        { abs: 1e-12, rel: 1e-8 },
        `value of item ${item} ${at}`,
      );
    });
  }
  expect(comparison.worst, comparison.worstAt).toBeLessThanOrEqual(1);
  expect(golden.cases.length).toBe(16);
});
