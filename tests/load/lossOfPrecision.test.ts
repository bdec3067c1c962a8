import { expect, test } from 'vitest';
import { normalAbilities } from '#psychometrics/calibration/simulatedResponses.ts';
import { mean, standardDeviation } from '#psychometrics/numerics/sampleMoments.ts';
import { seededRandom } from '#psychometrics/numerics/seededRandom.ts';
import { lossOfPrecision } from './lossOfPrecision.ts';

const random = seededRandom('loss of precision');

/** A sample of persons whose errors are 10 % larger under the second design, and correlate 0.6. */
function sample(persons: number) {
  const [own, shared, other] = [0, 1, 2].map(() => Float64Array.from(normalAbilities(persons, 0, 1, random)));
  const free = own!.map((error, k) => 0.8 * error + 0.6 * shared![k]!);
  const held = other!.map((error, k) => 1.1 * (0.8 * error + 0.6 * shared![k]!));
  const spread = (errors: Float64Array) => errors.map((error) => 1 + 0.1 * error);
  return lossOfPrecision(
    { errors: held, standardErrors: spread(held) },
    { errors: free, standardErrors: spread(free) },
  );
}

test('[SR4] the loss is found, and its standard error is as large as losses spread over samples', () => {
  const samples = Array.from({ length: 400 }, () => sample(400));
  for (const [of, loss] of [
    ['rmse', 0.1],
    ['expectedRmse', 0],
  ] as const) {
    const shares = samples.map((found) => found[of].share);
    expect(mean(shares), of).toBeCloseTo(loss, 2);
    const promised = mean(samples.map((found) => found[of].se));
    expect(promised / standardDeviation(shares), of).toBeGreaterThan(0.85);
    expect(promised / standardDeviation(shares), of).toBeLessThan(1.15);
  }
});

test('[SR4] nothing is lost, and for certain, by a design that errs alike', () => {
  const same = { errors: Float64Array.of(0.1, -0.4, 0.2), standardErrors: Float64Array.of(0.3, 0.35, 0.3) };
  const nothing = { share: expect.closeTo(0, 12), se: expect.closeTo(0, 12) };
  expect(lossOfPrecision(same, same)).toEqual({ rmse: nothing, expectedRmse: nothing });
});

test('[SR4] figures of other persons are no pair', () => {
  const one = { errors: Float64Array.of(0.1), standardErrors: Float64Array.of(0.3) };
  const two = { errors: Float64Array.of(0.1, 0.2), standardErrors: Float64Array.of(0.3, 0.3) };
  expect(() => lossOfPrecision(one, two)).toThrow('cannot be paired');
});
