import { expect, test } from 'vitest';
import { mostPrecise, reachOf, standardErrorOf } from './precision.ts';

const points = [
  { theta: -2, bank: 9, test: 1 },
  { theta: -1, bank: 30, test: 25 },
  { theta: 0, bank: 30, test: 16 },
  { theta: 1, bank: 9, test: 4 },
];

test('[SCM1] the standard error is one over the root of the information', () => {
  expect(standardErrorOf(25)).toBe(0.2);
  expect(standardErrorOf(0)).toBe(Number.POSITIVE_INFINITY);
});

test('[SCM2] a stop rule reaches from the lowest to the highest ability where a test meets it', () => {
  expect(reachOf(points, 0.25)).toEqual({ from: -1, to: 0 });
  expect(reachOf(points, 0.5)).toEqual({ from: -1, to: 1 });
  expect(reachOf(points, 0.1)).toBeUndefined();
});

test('[SCM3] a test is most precise where its information is highest', () => {
  expect(mostPrecise(points)?.theta).toBe(-1);
  expect(mostPrecise([])).toBeUndefined();
});
