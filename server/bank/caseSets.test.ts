import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ItemSet } from '#itembank/release/itemSet.ts';
import { seededRandom, shuffled } from '#psychometrics/numerics/seededRandom.ts';
import { type AnsweredItem, itemSelector } from '#server/attempts/itemSelector.ts';
import { madeClassification, madeDesign, madeEntry, madeRelease } from '#tests/support/madeBank.ts';
import { caseSets, placeInSet } from './caseSets.ts';
import { entryOf, feasibility, testMaterial } from './testMaterial.ts';

const code = (n: number) => `LHK-${String(n).padStart(3, '0')}`;
const entries = Array.from({ length: 24 }, (_, i) =>
  madeEntry(code(i + 1), {
    content: { classification: madeClassification({ theme: i % 2 === 0 ? 'chronic' : 'child' }) },
    parameters: { a: 0.6 + (i % 7) / 10, b: (i % 9) / 3 - 1.3 },
  }),
);
/** Not in the order of their codes, nor of what they tell. */
const sets: ItemSet[] = [
  { code: 'SET-001', codes: [code(7), code(3), code(12)] },
  { code: 'SET-002', codes: [code(20), code(21)] },
  { code: 'SET-003', codes: [code(18), code(2), code(9), code(15)] },
];
const release = madeRelease(entries, [], sets);
const adaptive = { selection: { kind: 'adaptive', criterion: 'mfi', startSpread: 0.5 } } as const;
const designs = {
  linear: madeDesign(14),
  adaptive: madeDesign(14, adaptive),
  'adaptive, of several lengths,': madeDesign(16, {
    ...adaptive,
    length: { minimum: 8, maximum: 16 },
    stopAtStandardError: 0.55,
    blueprint: [{ attribute: 'theme', value: 'child', minimum: 3, maximum: 9 }],
  }),
};

/** The codes of a test whose answers are right or wrong by chance, taken up from the log after the answers in `resumedAt`. */
function taken(design: (typeof designs)['linear'], seed: string, resumedAt: readonly number[]): string[] {
  const material = testMaterial(design, release);
  const random = seededRandom(`answers ${seed}`);
  let select = itemSelector(material, seed);
  const answered: AnsweredItem[] = [];
  const known: number[] = [];
  for (let next = select.next([], []); next.kind === 'item'; next = select.next([...answered], [...known])) {
    if (resumedAt.includes(answered.length) && answered.length > 0) {
      select = itemSelector(material, seed);
      known.push(answered.length);
    }
    const option = random() < 0.5 ? ('A' as const) : ('B' as const);
    answered.push({ item: next.item, response: { type: 'singleChoice', option } });
  }
  return answered.map(({ item }) => entryOf(material, item).version.code);
}

describe.each(Object.entries(designs))('an %s test with items about one case', (_, design) => {
  test('[IS1] has all items of a set, one after the other in the order of the set, or none', () => {
    let complete = 0;
    fc.assert(
      fc.property(fc.string(), fc.array(fc.nat(15), { maxLength: 4 }), (seed, resumedAt) => {
        const codes = taken(design, seed, resumedAt);
        expect(new Set(codes).size).toBe(codes.length);
        for (const set of sets) {
          const first = codes.findIndex((one) => set.codes.includes(one));
          if (first < 0) continue;
          complete += 1;
          expect(codes.slice(first, first + set.codes.length)).toEqual(set.codes);
        }
      }),
      { numRuns: 25 },
    );
    expect(complete).toBeGreaterThan(10);
  });
});

test('[IS2] an item says where it stands in its set; one by itself is in none', () => {
  const found = caseSets(release);
  const indexOf = (wanted: string) => release.entries.findIndex(({ version }) => version.code === wanted);
  expect(sets[0]!.codes.map((one) => placeInSet(found, indexOf(one)))).toEqual([
    { number: 1, of: 3 },
    { number: 2, of: 3 },
    { number: 3, of: 3 },
  ]);
  expect(placeInSet(found, indexOf(code(1)))).toBeNull();
});

test('[IS3] a set that cannot be in any test whole is found out before publication, where the test needs it', () => {
  const design = madeDesign(2, {
    blueprint: [{ attribute: 'theme', value: 'child', minimum: 1, maximum: 1 }],
  });
  const small = madeRelease(
    shuffled(entries.slice(0, 4), seededRandom('any')),
    [],
    [{ code: 'SET-001', codes: [code(1), code(2), code(3)] }],
  );
  expect(feasibility(design, small)).toMatchObject({ kind: 'infeasible' });
  const conflict = feasibility(design, small);
  expect('conflict' in conflict && conflict.conflict).toContain('SET-001');
});

test('[IS4] of sets that overlap the first counts, and a set of which one item is left is none', () => {
  const overlapping = madeRelease(
    entries,
    [],
    [
      { code: 'SET-001', codes: [code(1), code(2)] },
      { code: 'SET-002', codes: [code(2), code(3)] },
      { code: 'SET-001', codes: [code(4), code(5)] },
      { code: 'SET-004', codes: [code(6), 'LHK-900'] },
    ],
  );
  expect(caseSets(overlapping)).toEqual([{ name: 'SET-001', items: [0, 1] }]);
  expect(() => testMaterial(designs.adaptive, overlapping)).not.toThrow();
});
