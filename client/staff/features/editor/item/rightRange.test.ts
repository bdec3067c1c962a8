import { expect, test } from 'vitest';
import { rightRange } from './rightRange.ts';

test.each([
  [2.5, 0.1, '2,4', '2,6'],
  [0.3, 0.1, '0,2', '0,4'],
  [12, 0, '12', '12'],
  [-1, 2, '-3', '1'],
])('[SCE20] %s with a tolerance of %s is right from %s to %s', (value, tolerance, from, to) => {
  expect(rightRange({ value, tolerance })).toEqual({ from, to });
});

test('[SCE20] while a number is missing nothing is right yet', () => {
  expect(rightRange({ value: Number.NaN, tolerance: 0 })).toBeUndefined();
  expect(rightRange({ value: 1, tolerance: Number.NaN })).toBeUndefined();
});
