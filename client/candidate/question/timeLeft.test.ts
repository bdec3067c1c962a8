import { expect, test } from 'vitest';
import { dueAnnouncement } from './timeLeft.ts';

const minute = 60_000;

test.each([
  { before: 30 * minute + 1, now: 30 * minute, said: 30, why: 'on the minute' },
  { before: 30 * minute, now: 30 * minute - 1_000, said: undefined, why: 'already said' },
  { before: 20 * minute, now: 19 * minute, said: undefined, why: 'nothing in between' },
  { before: 31 * minute, now: 9 * minute, said: 10, why: 'after a gap only the last one' },
  { before: 2 * minute, now: -1, said: undefined, why: 'the time is up: another screen says so' },
])('[C31] $why', ({ before, now, said }) => {
  expect(dueAnnouncement(before, now)).toBe(said);
});
