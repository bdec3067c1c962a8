import { expect, test } from 'vitest';
import { seededRandom } from '../numerics/seededRandom.ts';
import { calibrate } from './calibrate.ts';
import type { ModelParameters } from './calibrationModel.ts';
import { normalAbilities, simulatedResponses } from './simulatedResponses.ts';

const items = Array.from({ length: 12 }, (_, k): ModelParameters => {
  return { model: 'logistic', a: 0.8 + (k % 5) / 5, b: (k - 5.5) / 4, c: 0, d: 1 };
});
const truth = { mean: 0.5, variance: 1.44 };
const replications = 40;

/** Two groups linked by all their items: the reference, and one of another mean and variance. */
function found(replication: number) {
  const random = seededRandom(`latent errors ${replication}`);
  const abilities = [
    ...normalAbilities(250, 0, 1, random),
    ...normalAbilities(250, truth.mean, Math.sqrt(truth.variance), random),
  ];
  const groups = abilities.map((_, person) => (person < 250 ? 0 : 1));
  const outcome = calibrate(simulatedResponses(items, abilities, random), { model: '2pl', groups });
  if (outcome.kind !== 'calibrated') throw new Error(outcome.kind);
  expect(outcome.latentSe![0]).toEqual({});
  return { estimate: outcome.latent[1]!, se: outcome.latentSe![1]! };
}

test('[CA12] standard errors of the mean and variance of a group are what these vary over new samples', () => {
  const all = Array.from({ length: replications }, (_, replication) => found(replication));
  for (const figure of ['mean', 'variance'] as const) {
    const values = all.map(({ estimate }) => estimate[figure]);
    const mean = values.reduce((sum, x) => sum + x, 0) / replications;
    const sd = Math.sqrt(values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (replications - 1));
    const promised = Math.sqrt(all.reduce((sum, { se }) => sum + se[figure]! ** 2, 0) / replications);
    // The SD of so many estimates is itself known to 11 %: three times that either way.
    expect(sd / promised, figure).toBeGreaterThan(0.67);
    expect(sd / promised, figure).toBeLessThan(1.33);
    expect(Math.abs(mean - truth[figure]), figure).toBeLessThan((4 * promised) / Math.sqrt(replications));
  }
});
