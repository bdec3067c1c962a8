import { expect, test } from 'vitest';
import { dutchDay } from './dutchDay.ts';

test.each([
  { utc: '2026-06-30T21:59:59.999Z', day: '2026-06-30', why: 'just before midnight in summer' },
  { utc: '2026-06-30T22:00:00Z', day: '2026-07-01', why: 'midnight in summer' },
  { utc: '2026-12-31T22:59:59Z', day: '2026-12-31', why: 'just before midnight in winter' },
  { utc: '2026-12-31T23:00:00Z', day: '2027-01-01', why: 'midnight in winter' },
  { utc: '2026-10-25T00:30:00Z', day: '2026-10-25', why: 'the night the clock goes back' },
])('[TX4] $why it is $day in the Netherlands', ({ utc, day }) => {
  expect(dutchDay(Date.parse(utc))).toBe(day);
});
