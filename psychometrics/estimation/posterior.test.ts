import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileBank, type ItemRow } from '../irt/bank.ts';
import { estimateEap } from './estimateAbility.ts';
import { abilityGrid, expectedAbility, posteriorAfter, priorOnGrid, updatedPosterior } from './posterior.ts';

const bank = compileBank(Array.from({ length: 30 }, (_, k): ItemRow => [0.5 + k / 15, k / 10 - 1.5, 0.2, 1]));
const grid = abilityGrid(bank, { lower: -6, upper: 6, n: 61 });
const prior = { kind: 'normal', mean: 0, sd: 1 } as const;

test('[ES8] updating response by response gives what the whole pattern gives, to the last bit', () => {
  const responses = fc.array(fc.tuple(fc.nat(29), fc.constantFrom<0 | 1>(0, 1)), { maxLength: 60 });
  fc.assert(
    fc.property(responses, (pairs) => {
      const items = pairs.map(([item]) => item);
      const scores = pairs.map(([, score]) => score);
      const start = priorOnGrid(grid, prior);
      const stepwise = pairs.reduce((before, [item, score]) => updatedPosterior(before, item, score), start);
      expect(expectedAbility(stepwise)).toEqual(estimateEap(grid, prior, { items, scores }));
      expect(expectedAbility(posteriorAfter(start, { items, scores }))).toEqual(expectedAbility(stepwise));
    }),
  );
});

test('[ES8] an update leaves the posterior it started from as it was', () => {
  const before = priorOnGrid(grid, prior);
  const copy = before.logDensity.slice();
  updatedPosterior(before, 3, 1);
  expect(before.logDensity).toEqual(copy);
});

test('[ES1] ten thousand responses do not underflow', () => {
  const items = Array.from({ length: 10_000 }, (_, k) => k % 30);
  const scores = items.map((item): 0 | 1 => (item < 15 ? 1 : 0));
  const { theta, se } = estimateEap(grid, prior, { items, scores });
  expect(Number.isFinite(theta)).toBe(true);
  expect(se).toBeGreaterThanOrEqual(0);
});
