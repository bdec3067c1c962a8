import { expect, test } from 'vitest';
import { type StopRule, shouldStop } from './stopRule.ts';

const precise: StopRule[] = [{ rule: 'precision', atMost: 0.3 }];

test.each([
  {
    range: [5, 5],
    rules: [],
    administered: 4,
    se: 0,
    reason: undefined,
    why: 'a fixed length is not reached',
  },
  { range: [5, 5], rules: [], administered: 5, se: 9, reason: 'length', why: 'a fixed length is reached' },
  {
    range: [5, 9],
    rules: precise,
    administered: 4,
    se: 0.1,
    reason: undefined,
    why: 'precise, but too short',
  },
  { range: [5, 9], rules: precise, administered: 5, se: 0.3, reason: 'precision', why: 'precise enough' },
  { range: [5, 9], rules: precise, administered: 8, se: 0.31, reason: undefined, why: 'not precise yet' },
  { range: [5, 9], rules: precise, administered: 9, se: 0.31, reason: 'length', why: 'as long as it may be' },
] as const)('[ST2] $why', ({ range: [minimum, maximum], rules, administered, se, reason }) => {
  expect(shouldStop({ minimum, maximum }, rules, { administered, se })).toBe(reason);
});
