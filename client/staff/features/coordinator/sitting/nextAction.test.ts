import { expect, test } from 'vitest';
import { nextAction } from './nextAction.ts';

test.each([
  { state: 'draft', candidates: 0, next: 'importRoster' },
  { state: 'draft', candidates: 1, next: 'publish' },
  { state: 'published', candidates: 40, next: 'start' },
  { state: 'open', candidates: 40, next: 'close' },
  { state: 'closed', candidates: 40, next: 'release' },
  { state: 'released', candidates: 40, next: undefined },
] as const)('[SCD1] $state with $candidates candidates: $next', ({ state, candidates, next }) => {
  expect(nextAction({ state, candidates })).toBe(next);
});
