import fc from 'fast-check';
import { expect, test } from 'vitest';
import { moved } from './moved.ts';

const list = ['A', 'B', 'C', 'D'];

test.each([
  { from: 0, to: 2, becomes: 'BCAD' },
  { from: 3, to: 0, becomes: 'DABC' },
  { from: 1, to: 0, becomes: 'BACD' },
])('[C72] the element at $from moves to $to', ({ from, to, becomes }) => {
  expect(moved(list, from, to).join('')).toBe(becomes);
});

test.each([
  { from: 0, to: -1 },
  { from: 3, to: 4 },
  { from: 2, to: 2 },
  { from: 9, to: 0 },
])('[C72] from $from to $to is no move', ({ from, to }) => {
  expect(moved(list, from, to)).toBe(list);
});

test('[C72] a move loses nothing, and moving back undoes it', () => {
  const places = fc.nat(list.length - 1);
  fc.assert(
    fc.property(places, places, (from, to) => {
      const after = moved(list, from, to);
      expect([...after].sort()).toEqual(list);
      expect(moved(after, to, from)).toEqual(list);
    }),
  );
});
