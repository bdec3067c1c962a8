import { afterAll, expect, test } from 'vitest';
import { abilityOfMaximumInformation } from '#psychometrics/irt/abilityOfMaximumInformation.ts';
import { itemOf } from '#psychometrics/irt/bank.ts';
import { information } from '#psychometrics/irt/logistic.ts';
import { testInformation } from '#psychometrics/irt/testInformation.ts';
import { Comparison } from './comparison.ts';
import { goldenBank, readGolden } from './golden.ts';

interface Golden {
  readonly cases: readonly {
    readonly bank: string;
    readonly item: number;
    readonly D: number;
    readonly theta_max: number;
    readonly info_max: Readonly<Record<string, number>>;
  }[];
  readonly test_information: readonly {
    readonly bank: string;
    readonly items: readonly number[];
    readonly D: number;
    readonly theta: number;
    readonly test_information: number;
    readonly se: number;
  }[];
}

const golden = readGolden<Golden>('information');
const comparison = new Comparison('information');
afterAll(() => comparison.report());

test('[IR4] the most informative ability of an item agrees with the closed form', () => {
  for (const { bank, item, D, theta_max, info_max } of golden.cases) {
    const parameters = itemOf(goldenBank(bank, D), item);
    const theta = abilityOfMaximumInformation(parameters);
    const [highest] = Object.values(info_max);
    comparison.check(
      'θ of most information',
      theta,
      theta_max,
      { abs: 1e-9 },
      `theta_max of ${bank}[${item}]`,
    );
    comparison.check(
      'highest information',
      information(theta, parameters),
      highest!,
      { rel: 1e-10 },
      `info_max of ${bank}[${item}]`,
    );
  }
  expect(comparison.worst).toBeLessThanOrEqual(1);
  expect(golden.cases.length).toBe(96);
});

test('[IR3] test information and its standard error agree with catR', () => {
  for (const { bank, items, D, theta, test_information: expected, se } of golden.test_information) {
    const total = testInformation(goldenBank(bank, D), items, theta);
    comparison.check(
      'test information',
      total,
      expected,
      { rel: 1e-10 },
      `information of ${bank} at ${theta}`,
    );
    comparison.check('SE', 1 / Math.sqrt(total), se, { rel: 1e-10 }, `se of ${bank} at ${theta}`);
  }
  expect(comparison.worst).toBeLessThanOrEqual(1);
  expect(golden.test_information.length).toBe(81);
});
