import { afterAll, describe, expect, test } from 'vitest';
import { assembleTest, defaultEffort, meetsAll } from '#psychometrics/assembly/assembleTest.ts';
import { fillInformation } from '#psychometrics/irt/testInformation.ts';
import { Comparison } from './comparison.ts';
import { readGolden } from './golden.ts';
import { type GoldenPool, goldenAssembly } from './goldenBlueprint.ts';
import { posteriorBySum } from './posteriorBySum.ts';

interface Golden extends GoldenPool {
  readonly assembly_cases: readonly {
    readonly theta: number;
    readonly fixed_items: readonly number[];
    readonly optimal_objective: number;
    readonly one_optimal_solution: readonly number[];
  }[];
  readonly shadow_cats: readonly {
    readonly true_theta: number;
    readonly items: readonly number[];
    readonly responses: readonly number[];
    readonly theta: readonly number[];
    readonly se: readonly number[];
    readonly initial_theta: number;
  }[];
  /** A row of 0 and 1 per person, for all items. */
  readonly all_responses: readonly string[];
  readonly summary: { readonly rmse: number };
}

const golden = readGolden<Golden>('shadow_synthetic');
const { bank, blueprint, length } = goldenAssembly(golden);
const items = golden.pool.items.map(({ par }) => par);
const objective = new Comparison('shadow_synthetic');
const ability = new Comparison('shadow_synthetic');
const tolerance = { abs: 1e-6 };
const toTheEnd = { ...defaultEffort, gap: 1e-8, improvement: 20_000 };

const chosenOf = (chosen: readonly number[]) =>
  Uint8Array.from({ length: bank.size }, (_, item) => (chosen.includes(item) ? 1 : 0));

function optimum(theta: number, included: readonly number[]) {
  const values = new Float64Array(bank.size);
  fillInformation(bank, theta, values);
  const problem = { blueprint, values, length, included };
  const result = assembleTest(problem, toTheEnd);
  if (result.kind !== 'assembled') throw new Error(result.kind);
  objective.same('every row met', meetsAll(problem, chosenOf(result.items)), true, `θ ${theta}`);
  expect(result.bound - result.objective).toBeLessThan(1e-6);
  return { ...result, values };
}

afterAll(() => {
  objective.report();
  ability.report();
});

describe('shadow tests with counts, a sum of words and enemies', () => {
  test('[AS11] are worth what two MIP solvers find, and meet every row', () => {
    for (const { theta, fixed_items, optimal_objective, one_optimal_solution } of golden.assembly_cases) {
      const result = optimum(theta, fixed_items);
      const problem = { blueprint, values: result.values, length, included: fixed_items };
      expect(meetsAll(problem, chosenOf(one_optimal_solution))).toBe(true);
      expect(
        objective.check('objective', result.objective, optimal_objective, tolerance, `θ ${theta}`),
      ).toBeLessThan(1);
    }
    expect(golden.assembly_cases.length).toBe(27);
  });

  test('[AS11] every item of the reference tests is the best of an optimal shadow test at that point', () => {
    let steps = 0;
    for (const cat of golden.shadow_cats) {
      for (let k = 0; k < cat.items.length; k++) {
        const given = cat.items.slice(0, k);
        const item = cat.items[k]!;
        const theta = cat.theta[k - 1] ?? cat.initial_theta;
        const free = optimum(theta, given);
        const withIt = optimum(theta, [...given, item]);
        expect(
          objective.check(
            'objective with the item of the reference',
            withIt.objective,
            free.objective,
            tolerance,
            `item ${k}`,
          ),
        ).toBeLessThan(1);
        const best = Math.max(
          ...withIt.items.filter((one) => !given.includes(one)).map((one) => free.values[one]!),
        );
        expect(free.values[item]!).toBeCloseTo(best, 9);

        const { mean, sd } = posteriorBySum(items, cat.items.slice(0, k + 1), cat.responses);
        expect(ability.check('EAP', mean, cat.theta[k]!, tolerance, `θ ${k}`)).toBeLessThan(1);
        expect(ability.check('posterior SD', sd, cat.se[k]!, tolerance, `SE ${k}`)).toBeLessThan(1);
        steps++;
      }
      expect(
        meetsAll(
          { blueprint, values: new Float64Array(bank.size), length, included: [] },
          chosenOf(cat.items),
        ),
      ).toBe(true);
    }
    expect({ cats: golden.shadow_cats.length, steps }).toEqual({ cats: 8, steps: 320 });
  });

  test('[AS11] our own complete tests break no row and measure as well as the reference', () => {
    const errors = golden.shadow_cats.map(({ true_theta, initial_theta }, person) => {
      const given: number[] = [];
      const scores: number[] = [];
      let theta = initial_theta;
      while (given.length < length) {
        const shadow = optimum(theta, given);
        const free = shadow.items.filter((item) => !given.includes(item));
        const next = free.reduce((best, item) => (shadow.values[item]! > shadow.values[best]! ? item : best));
        given.push(next);
        scores.push(Number(golden.all_responses[person]![next]));
        theta = posteriorBySum(items, given, scores).mean;
      }
      expect(
        meetsAll({ blueprint, values: new Float64Array(bank.size), length, included: [] }, chosenOf(given)),
      ).toBe(true);
      return theta - true_theta;
    });
    const rmse = Math.sqrt(errors.reduce((sum, error) => sum + error ** 2, 0) / errors.length);
    const excess = Math.max(0, rmse - golden.summary.rmse);
    expect(ability.check('excess RMSE of our own tests', excess, 0, { abs: 0.001 }, 'all')).toBeLessThan(1);
  });
});
