import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CategoryCurve } from './categoryCurve.ts';
import {
  partialCreditCurve,
  partialCreditInformation,
  partialCreditProbabilities,
} from './generalisedPartialCredit.ts';
import { gradedCurve, gradedInformation, gradedProbabilities } from './gradedResponse.ts';
import { responseCurve } from './logistic.ts';

const ability = fc.double({ min: -5, max: 5, noNaN: true });
const item = fc.record({
  a: fc.double({ min: 0.3, max: 2.5, noNaN: true }),
  thresholds: fc
    .array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 1, maxLength: 5 })
    .map((steps) => steps.map((step, k) => step + 6 * k)), // ascending, as graded items need
});

describe.each([
  ['graded response', gradedCurve, gradedProbabilities, gradedInformation],
  ['partial credit', partialCreditCurve, partialCreditProbabilities, partialCreditInformation],
] as const)('%s', (_, curveOf, probabilitiesOf, informationOf) => {
  test('[CM1] probabilities are positive and sum to 1, and D multiplies the slope', () => {
    fc.assert(
      fc.property(ability, item, (theta, source) => {
        const p = probabilitiesOf(theta, source, 1.702);
        expect(p.reduce((sum, x) => sum + x, 0)).toBeCloseTo(1, 12);
        for (const x of p) expect(x).toBeGreaterThanOrEqual(0);
        const scaled = probabilitiesOf(theta, { ...source, a: 1.702 * source.a });
        for (const [k, x] of p.entries()) expect(x).toBeCloseTo(scaled[k]!, 12);
      }),
    );
  });

  test('[CM2] each derivative is the slope of the one before, measured numerically', () => {
    const h = 1e-5;
    fc.assert(
      fc.property(ability, item, (theta, source) => {
        const [left, here, right] = [-h, 0, h].map((by) => curveOf(theta + by, source)) as [
          CategoryCurve,
          CategoryCurve,
          CategoryCurve,
        ];
        for (let k = 0; k < here.p.length; k++) {
          expect(here.dp[k]!).toBeCloseTo((right.p[k]! - left.p[k]!) / (2 * h), 6);
          expect(here.d2p[k]!).toBeCloseTo((right.dp[k]! - left.dp[k]!) / (2 * h), 5);
          expect(here.d3p[k]!).toBeCloseTo((right.d2p[k]! - left.d2p[k]!) / (2 * h), 4);
        }
        expect(here.information).toBeGreaterThanOrEqual(0);
        expect(here.information).toBe(informationOf(theta, source));
      }),
    );
  });

  test('[CM3] with two categories it is the two-parameter logistic model', () => {
    fc.assert(
      fc.property(ability, item, (theta, { a, thresholds }) => {
        const b = thresholds[0]!;
        const { p, dp, information } = responseCurve(theta, { a, b, c: 0, d: 1 });
        const curve = curveOf(theta, { a, thresholds: [b] });
        expect(curve.p[1]!).toBeCloseTo(p, 12);
        expect(curve.dp[1]!).toBeCloseTo(dp, 12);
        expect(curve.information).toBeCloseTo(information, 12);
      }),
    );
  });

  test('[CM1] nothing is lost in the tails', () => {
    const p = probabilitiesOf(-200, { a: 2, thresholds: [-1, 0, 1] });
    expect(p[0]).toBe(1);
    expect(p[1]!).toBeGreaterThan(0);
    expect(p.every(Number.isFinite)).toBe(true);
  });
});

test('[CM1] hand-worked: a graded item with boundaries at ±ln 3 gives ¼, ½, ¼ at θ = 0', () => {
  const p = gradedProbabilities(0, { a: 1, thresholds: [-Math.log(3), Math.log(3)] });
  for (const [k, x] of [0.25, 0.5, 0.25].entries()) expect(p[k]!).toBeCloseTo(x, 14);
});

test('[CM1] hand-worked: partial credit steps at 0 and ln 2 give 2 : 2 : 1 at θ = 0', () => {
  const p = partialCreditProbabilities(0, { a: 1, thresholds: [0, Math.log(2)] });
  for (const [k, x] of [0.4, 0.4, 0.2].entries()) expect(p[k]!).toBeCloseTo(x, 14);
});
