import fc from 'fast-check';
import { expect, test } from 'vitest';
import { likeness } from './dutchText.ts';
import { pairs } from './findings.ts';
import { likelyPairs } from './likelyPairs.ts';

const sets = fc.array(
  fc.uniqueArray(fc.constantFrom(...'abcdefghij'), { maxLength: 8 }).map((all) => new Set(all)),
  { maxLength: 14 },
);

test('[LF7] no two sets that have the share in common are passed over, and each pair comes once', () => {
  fc.assert(
    fc.property(sets, fc.constantFrom(0.3, 0.5, 0.8, 1), (all, share) => {
      const alike = ([one, other]: [Set<string>, Set<string>]) => likeness(one, other) >= share;
      const named = (found: [Set<string>, Set<string>][]) =>
        found.map(([one, other]) => `${all.indexOf(one)} ${all.indexOf(other)}`).sort();
      const found = likelyPairs(all, (one) => one, share);
      expect(named(found.filter(alike))).toEqual(named(pairs(all).filter(alike)));
      expect(new Set(named(found)).size).toBe(found.length);
    }),
  );
});

test('[LF7] sets that hold only common elements in common are not compared', () => {
  const all = Array.from({ length: 200 }, (_, i) => new Set(['de', `a${i}`, `b${i}`, `c${i}`, `d${i}`]));
  expect(likelyPairs(all, (one) => one, 0.8)).toEqual([]);
});
