import { expect, test } from 'vitest';
import { calibrateTimes } from '#psychometrics/responseTime/calibrateTimes.ts';
import { compileTimes } from '#psychometrics/responseTime/timeMatrix.ts';
import { readGolden } from './golden.ts';

interface Dataset {
  readonly alpha: readonly number[];
  readonly beta: readonly number[];
  readonly times_seconds: readonly (readonly number[])[];
}

const { datasets } = readGolden<{ datasets: readonly Dataset[] }>('response_time');

test('[RT5] the parameters behind the reference times lie within the errors of those calibrated from them', () => {
  for (const { alpha, beta, times_seconds } of datasets) {
    const { items, converged } = calibrateTimes(compileTimes(times_seconds));
    expect(converged).toBe(true);
    expect(items.length).toBe(alpha.length);
    const off = items.flatMap((item, k) => [
      (item.beta - beta[k]!) / item.seBeta,
      (item.alpha - alpha[k]!) / item.seAlpha,
    ]);
    for (const z of off) expect(Math.abs(z)).toBeLessThan(4);
    const size = Math.sqrt(off.reduce((sum, z) => sum + z * z, 0) / off.length);
    expect(size).toBeGreaterThan(0.5);
    expect(size).toBeLessThan(1.5);
  }
  expect(datasets.length).toBeGreaterThan(0);
});
