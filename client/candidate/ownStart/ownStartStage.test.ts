import { expect, test } from 'vitest';
import { exampleView } from '../attempt/attemptExamples.ts';
import { ownStartStage } from './ownStartStage.ts';

const [from, until] = [1_000, 9_000];
const waiting = exampleView({
  state: 'waiting',
  startsAt: null,
  endsAt: null,
  ownStart: { from, until, slot: null },
});
const pause = { by: 'sitting', since: 5_000 } as const;

test.each([
  { why: 'before the first moment', at: from - 1, change: {}, is: 'early' },
  { why: 'at the first moment', at: from, change: {}, is: 'now' },
  { why: 'at the last moment', at: until, change: {}, is: 'now' },
  { why: 'after the last moment', at: until + 1, change: {}, is: 'over' },
  { why: 'while the surveillant has yet to look', at: from, change: { admitted: false }, is: 'notAdmitted' },
  {
    why: 'while time stands still, as the last moment moves with it',
    at: until + 1,
    change: { pause },
    is: 'paused',
  },
])('[C28] a start of one’s own $why: $is', ({ at, change, is }) => {
  expect(ownStartStage({ ...waiting, ...change }, at)).toBe(is);
});
