import { expect, test } from 'vitest';
import { highsSolver } from '#server/platform/highsSolver.ts';
import { playMatches } from './shadowReferee.ts';

test('[AS15] shadow tests are worth at least 99.9 % of the optimum of HiGHS, tight blueprints included', async () => {
  const matches = [...playMatches(24, await highsSolver(), () => 0, { lhkItems: 400, lhkLength: 60 })];
  for (const { family, shortfall, gap, meets } of matches) {
    expect(meets, family).toBe(true);
    expect(shortfall, family).toBeLessThanOrEqual(0.001);
    expect(gap, family).toBeLessThanOrEqual(0.00101);
  }
  expect(matches.length).toBe(24);
}, 60_000);
