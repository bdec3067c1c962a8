import { expect, test } from 'vitest';
import { madeDesign, madeEntry, madeRelease } from '#tests/support/madeBank.ts';
import { blueprintConflict } from './blueprintConflict.ts';

const release = madeRelease([madeEntry('LHK-001'), madeEntry('LHK-002')]);

test('[SS5] a blueprint that a test can meet conflicts with nothing', () => {
  expect(blueprintConflict(madeDesign(2), release)).toBeUndefined();
});

test('[SS5] a release that is too small is said in numbers', () => {
  expect(blueprintConflict(madeDesign(3), release)).toMatchObject({
    refused: 'blueprintInfeasible',
    detail: expect.stringContaining('3 tot 3 vragen'),
  });
});

test('[SS12] a blueprint of which nothing could be found out is refused, and says so instead of "impossible"', () => {
  const refusal = blueprintConflict(madeDesign(2), release, { kind: 'undecided' });
  expect(refusal).toMatchObject({ refused: 'blueprintUndecided' });
  expect(refusal!.detail).toContain('niet vast te stellen');
  expect(refusal!.detail).not.toContain('kan geen toets');
});
