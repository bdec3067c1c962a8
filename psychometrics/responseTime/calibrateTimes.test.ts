import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cholesky, solveCholesky } from '../numerics/cholesky.ts';
import { normalQuantile } from '../numerics/normalDistribution.ts';
import { mean, standardDeviation } from '../numerics/sampleMoments.ts';
import { type Random, seededRandom } from '../numerics/seededRandom.ts';
import { calibrateTimes } from './calibrateTimes.ts';
import { compileTimes, InvalidTimes } from './timeMatrix.ts';

const standardNormal = (random: Random) => normalQuantile(random() || 0.5);
const truth = Array.from({ length: 12 }, (_, k) => ({ alpha: 1.4 + 0.1 * k, beta: 3.5 + 0.05 * k }));

function simulated(persons: number, random: Random, { speedSd = 0.3, missing = 0 } = {}) {
  return Array.from({ length: persons }, () => {
    const tau = speedSd * standardNormal(random);
    return truth.map(({ alpha, beta }) => {
      const time = Math.exp(beta - tau + standardNormal(random) / alpha);
      return random() < missing ? undefined : time;
    });
  });
}

/** The log-likelihood by the density of the multivariate normal distribution, person by person. */
function likelihood(
  rows: readonly (readonly (number | undefined)[])[],
  items: readonly { alpha: number; beta: number }[],
  speedVariance: number,
): number {
  let total = 0;
  for (const row of rows) {
    const given = [...row.keys()].filter((k) => row[k] !== undefined);
    const n = given.length;
    if (n === 0) continue;
    const sigma = given.flatMap((i) =>
      given.map((j) => speedVariance + (i === j ? items[i]!.alpha ** -2 : 0)),
    );
    const l = cholesky(sigma, n)!;
    const residual = given.map((k) => Math.log(row[k]!) - items[k]!.beta);
    const solved = solveCholesky(l, residual);
    for (let k = 0; k < n; k++) {
      total -= Math.log(2 * Math.PI) / 2 + Math.log(l[k * (n + 1)]!) + (residual[k]! * solved[k]!) / 2;
    }
  }
  return total;
}

describe('calibrateTimes', () => {
  test('[RT5] by hand: of two items the means, variances and covariance are those of the sample', () => {
    const logs = [
      [0, 2],
      [2, 5],
      [2, 1],
      [4, 4],
    ];
    const { items, speedSd, converged } = calibrateTimes(compileTimes(logs.map((row) => row.map(Math.exp))));
    // Means 2 and 3; variances 2 and 2.5 over 4 persons; the covariance 1 is the variance of speed.
    expect(converged).toBe(true);
    expect(items.map(({ beta }) => beta)).toEqual([expect.closeTo(2, 7), expect.closeTo(3, 7)]);
    expect(items.map(({ alpha }) => alpha ** -2)).toEqual([expect.closeTo(1, 6), expect.closeTo(1.5, 6)]);
    expect(speedSd).toBeCloseTo(1, 6);
    // β is a mean of four: its variance is that of ln t over 4.
    expect(items[0]!.seBeta).toBeCloseTo(Math.sqrt(2 / 4), 6);
    expect(items[1]!.seBeta).toBeCloseTo(Math.sqrt(2.5 / 4), 6);
  });

  test('[RT5] is a maximum of the likelihood, counted out person by person, also with times missing', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(0, 0.4), (seed, missing) => {
        const rows = simulated(60, seededRandom(seed), { missing });
        const { items, speedSd, logLikelihood, converged } = calibrateTimes(compileTimes(rows));
        expect(converged).toBe(true);
        const at = (change: (x: number, k: number) => number) => {
          const moved = items.map(({ alpha, beta }, k) => ({
            beta: change(beta, k),
            alpha: change(alpha, 12 + k),
          }));
          return likelihood(rows, moved, change(speedSd ** 2, 24));
        };
        const highest = at((x) => x);
        expect(logLikelihood).toBeCloseTo(highest, 7);
        for (const k of [0, 5, 12, 20, 24]) {
          for (const factor of [0.99, 1.01]) {
            expect(at((x, own) => (own === k ? factor * x : x))).toBeLessThan(highest);
          }
        }
      }),
      { numRuns: 20 },
    );
  });

  test.each([0, 0.4])(
    '[RT5] recovers parameters without bias and with the errors promised, %f of the times missing',
    (missing) => {
      const random = seededRandom(`recovery ${missing}`);
      const runs = Array.from({ length: 100 }, () =>
        calibrateTimes(compileTimes(simulated(300, random, { missing }))),
      );
      const figures = [
        ...[0, 6, 11].flatMap((k) => [
          {
            put: truth[k]!.beta,
            found: runs.map(({ items }) => items[k]!.beta),
            se: runs.map(({ items }) => items[k]!.seBeta),
          },
          {
            put: truth[k]!.alpha,
            found: runs.map(({ items }) => items[k]!.alpha),
            se: runs.map(({ items }) => items[k]!.seAlpha),
          },
        ]),
        { put: 0.3, found: runs.map(({ speedSd }) => speedSd), se: runs.map(({ seSpeedSd }) => seSpeedSd) },
      ];
      for (const { put, found, se } of figures) {
        const spread = standardDeviation(found);
        expect(Math.abs(mean(found) - put)).toBeLessThan(0.4 * spread); // four standard errors of the mean
        expect(Math.abs(mean(se) / spread - 1)).toBeLessThan(0.25); // 100 runs know a spread to 7 %
      }
    },
  );

  test('[RT5] items that cannot be estimated are left out and named; their persons count for the others', () => {
    const rows = simulated(50, seededRandom('left out')).map((row, person) => [
      ...row.slice(0, 4),
      person < 2 ? 30 : undefined,
      20,
    ]);
    const { items, omitted } = calibrateTimes(compileTimes(rows));
    expect(items.map(({ item }) => item)).toEqual([0, 1, 2, 3]);
    expect(omitted).toEqual([
      { item: 4, reason: 'tooFewTimes' },
      { item: 5, reason: 'noSpread' },
    ]);
    expect(() => calibrateTimes(compileTimes(rows.map((row) => row.slice(3))))).toThrow(
      'from 2 items on, not 1',
    );
  });

  test('[RT5] says when speed explains an item to the last digit', () => {
    const twins = simulated(40, seededRandom('twins')).map(([time]) => [time, time, time]);
    expect(calibrateTimes(compileTimes(twins), { maximumIterations: 200, tolerance: 1e-9 }).converged).toBe(
      false,
    );
  });

  test('[RT4] times that are none are refused by row, column and reason', () => {
    const rows = [[1, 2], [0, Number.NaN], [3], [undefined, null]];
    expect(() => compileTimes(rows)).toThrow(InvalidTimes);
    expect(() => compileTimes(rows)).toThrow(
      'row 1, column 0: 0 is not a number of seconds above 0; row 1, column 1: NaN is not a number of seconds above 0; row 2: has 1 times, not 2',
    );
  });
});
