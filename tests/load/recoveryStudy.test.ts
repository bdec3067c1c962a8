import { describe, expect, test } from 'vitest';
import { recoverParameters } from './recoveryStudy.ts';

/** A small version of `tsx tests/load/calibrationRecovery.ts`; seeded, so it always gives the same figures. */
describe.each([
  { what: 'complete', condition: { persons: 500, items: 20, missing: 0, anchors: 0 } },
  { what: '60 % missing', condition: { persons: 1000, items: 30, missing: 0.6, anchors: 0 } },
  { what: 'pilot items on anchors', condition: { persons: 500, items: 24, missing: 0, anchors: 18 } },
])('$what', ({ condition }) => {
  test('[CA8] known parameters are recovered: no bias, and an RMSE as the standard errors promise', () => {
    const { a, intercept, converged } = recoverParameters(condition, 8, () => 0);
    expect(converged).toBe(1);
    for (const recovery of [a, intercept]) {
      expect(Math.abs(recovery.bias)).toBeLessThan(0.3 * recovery.asymptoticSe);
      expect(recovery.rmse / recovery.asymptoticSe).toBeGreaterThan(0.8);
      expect(recovery.rmse / recovery.asymptoticSe).toBeLessThan(1.25);
      expect(recovery.coverage).toBeGreaterThan(0.9);
    }
  });
});
