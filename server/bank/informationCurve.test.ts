import { expect, test } from 'vitest';
import { compileBank } from '#psychometrics/irt/bank.ts';
import { informationCurve } from './informationCurve.ts';

const rasch = compileBank([0, 0, 2, -2].map((b) => [1, b, 0, 1] as const));
const at = (theta: number, test: readonly number[] | number) =>
  informationCurve(rasch, test).find((point) => point.theta === theta)!;

/** P·Q of the Rasch model at a distance of 2 logits: 0.8808 · 0.1192. */
const far = Math.exp(2) / (1 + Math.exp(2)) ** 2;

test('[BM11] an item says ¼ where ability equals difficulty, and items add up', () => {
  expect(at(0, 2).bank).toBeCloseTo(0.5 + 2 * far, 12);
  expect(informationCurve(rasch, 2).map(({ theta }) => theta)).toHaveLength(33);
});

test('[BM11] an adaptive test is given the items that say most at each ability', () => {
  expect(at(0, 2).test).toBeCloseTo(0.5, 12);
  expect(at(2, 1).test).toBeCloseTo(0.25, 12);
  expect(at(2, 99).test).toBeCloseTo(at(2, 99).bank, 12);
});

test('[BM11] a linear test says what its own items say', () => {
  expect(at(0, [0, 2]).test).toBeCloseTo(0.25 + far, 12);
  expect(at(2, [0, 2]).test).toBeCloseTo(0.25 + far, 12);
});
