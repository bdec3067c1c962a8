import { expect, test } from 'vitest';
import { globalMaximum } from './globalMaximum.ts';

/** The derivative of −(x − p)²·(x − q)² plus a tilt: two hills, at p and q when the tilt is nothing. */
const hills = (p: number, q: number, tilt: number) => (x: number) =>
  -2 * (x - p) * (x - q) * (2 * x - p - q) + tilt;

test.each([
  { tilt: 0.1, near: 2, why: 'a tilt to the right makes the right hill the higher' },
  { tilt: -0.1, near: -2, why: 'a tilt to the left makes the left hill the higher' },
])('[ES6] $why', ({ tilt, near }) => {
  const found = globalMaximum(hills(-2, 2, tilt), -5, 5, 0.25);
  expect(Math.abs(found - near)).toBeLessThan(0.01);
  expect(Math.abs(hills(-2, 2, tilt)(found))).toBeLessThan(1e-11);
});

test.each([
  { derivative: () => 1, at: 3, why: 'what only rises is highest at the upper bound' },
  { derivative: () => -1, at: -3, why: 'what only falls is highest at the lower bound' },
  {
    derivative: (x: number) => x + 0.5,
    at: 3,
    why: 'of two bounds beside a valley the higher is taken, here the upper',
  },
  {
    derivative: (x: number) => x - 0.5,
    at: -3,
    why: 'of two bounds beside a valley the higher is taken, here the lower',
  },
])('[ES6] $why', ({ derivative, at }) => {
  expect(globalMaximum(derivative, -3, 3, 0.25)).toBe(at);
});
