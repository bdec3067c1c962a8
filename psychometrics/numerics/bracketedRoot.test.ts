import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bracketedRoot } from './bracketedRoot.ts';

test.each([
  { f: (x: number) => x * x - 2, lower: 0, upper: 2, root: Math.SQRT2, within: 1e-14, why: 'a parabola' },
  {
    f: (x: number) => Math.cos(x) - x,
    lower: 0,
    upper: 1,
    root: 0.7390851332151607,
    within: 1e-14,
    why: 'cos x = x',
  },
  {
    f: (x: number) => Math.tanh(40 * (x - 0.1)),
    lower: -5,
    upper: 7,
    root: 0.1,
    within: 1e-14,
    why: 'a cliff',
  },
  {
    f: (x: number) => (x - 1) ** 9,
    lower: -1,
    upper: 4,
    root: 1,
    within: 1e-10,
    why: 'a root so flat that secants creep',
  },
])('[NU1] finds the root of $why', ({ f, lower, upper, root, within }) => {
  expect(Math.abs(bracketedRoot(f, lower, upper) - root)).toBeLessThanOrEqual(within);
});

test('[NU1] finds the root of any rising cubic to the last digits', () => {
  const figures = fc.double({ min: -5, max: 5, noNaN: true });
  fc.assert(
    fc.property(figures, fc.double({ min: 0.1, max: 5, noNaN: true }), (root, slope) => {
      const found = bracketedRoot((x) => slope * (x - root) + (x - root) ** 3, -6, 6);
      expect(Math.abs(found - root)).toBeLessThan(1e-13);
    }),
  );
});

test('[NU1] takes a bound that is a root, and refuses a bracket without a change of sign', () => {
  expect(bracketedRoot((x) => x, 0, 1)).toBe(0);
  expect(bracketedRoot((x) => x - 1, 0, 1)).toBe(1);
  expect(() => bracketedRoot((x) => x * x + 1, -1, 1)).toThrow('no change of sign between -1 and 1');
});
