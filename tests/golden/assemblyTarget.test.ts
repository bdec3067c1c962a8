import { afterAll, expect, test } from 'vitest';
import { meetsAll } from '#psychometrics/assembly/assembleTest.ts';
import { assembleForms, deviationOf } from '#psychometrics/assembly/parallelForms.ts';
import { fillInformation } from '#psychometrics/irt/testInformation.ts';
import { highsSolver } from '#server/platform/highsSolver.ts';
import { Comparison } from './comparison.ts';
import { readGolden } from './golden.ts';
import { type GoldenPool, goldenAssembly } from './goldenBlueprint.ts';

interface Golden extends GoldenPool {
  readonly cases: readonly {
    readonly locations: readonly number[];
    readonly targets: readonly number[];
    readonly best_max_abs_deviation: number;
    readonly solution: readonly number[];
  }[];
}

const golden = readGolden<Golden>('assembly_tif_target');
const { bank, blueprint, length } = goldenAssembly(golden);
const comparison = new Comparison('assembly_tif_target');
afterAll(() => comparison.report());

/** The gap asked for is a fifth of the tolerance: the solver may stop there, and no later than the time. */
const limits = { gap: 0.01, seconds: 20 };

test('[AS14] forms come as close to the target as the reference, and meet every row', async () => {
  const solve = await highsSolver();
  for (const { locations, targets, best_max_abs_deviation: best, solution } of golden.cases) {
    const information = locations.map((theta) => {
      const into = new Float64Array(bank.size);
      fillInformation(bank, theta, into);
      return into;
    });
    const target = locations.map((theta, k) => ({ theta, information: targets[k]! }));
    const none = { included: [], excluded: [] };
    const problem = { blueprint, length, forms: 1, targets: target, information, ...none, maximumUse: 1 };
    expect(deviationOf(problem, [solution])).toBeCloseTo(best, 9);

    const result = assembleForms(problem, solve, limits);
    if (result.kind !== 'assembled') throw new Error(result.kind);
    const chosen = new Uint8Array(bank.size);
    for (const item of result.forms[0]!) chosen[item] = 1;
    const met = meetsAll({ blueprint, values: new Float64Array(bank.size), length, ...none }, chosen);
    comparison.same('every row met', met, true, `θ ${locations}`);
    const excess = Math.max(0, result.deviation - best);
    const beyond = comparison.check(
      'largest deviation',
      best + excess,
      best,
      { abs: 0.05 },
      `θ ${locations}`,
    );
    expect(beyond).toBeLessThan(1);
  }
  expect(golden.cases.length).toBe(3);
}, 90_000);
