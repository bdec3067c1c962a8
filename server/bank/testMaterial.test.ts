import { describe, expect, test } from 'vitest';
import { rightResponse } from '#itembank/content/rightResponse.ts';
import { wrongResponse } from '#itembank/content/wrongResponse.ts';
import { testInformation } from '#psychometrics/irt/testInformation.ts';
import { seededRandom } from '#psychometrics/numerics/seededRandom.ts';
import { type AnsweredItem, itemSelector } from '#server/attempts/itemSelector.ts';
import { quotasMet } from '#server/results/sittingResults.ts';
import { madeClassification, madeDesign, madeEntry, madeRelease } from '#tests/support/madeBank.ts';
import { readDemoBank } from './demoBank.ts';
import { entryOf, feasibility, testMaterial } from './testMaterial.ts';

const entries = [
  madeEntry('LHK-002', { parameters: { a: 1.5, b: 1, c: 0.25 } }),
  madeEntry('LHK-001', { parameters: { a: 0.7, b: -1, c: 0.2, d: 0.95 } }),
];
const { designs, releases } = readDemoBank('2026-11-21');
const pairs = designs.map(
  (design) => [design.id, design, releases.find(({ pool }) => pool === design.pool)!] as const,
);

/** All choices of `size` from the numbers below `n`. */
function subsets(n: number, size: number): number[][] {
  if (size === 0) return [[]];
  if (n < size) return [];
  return [...subsets(n - 1, size), ...subsets(n - 1, size - 1).map((rest) => [...rest, n - 1])];
}

describe('test material', () => {
  test('[BM1] compiles the parameters of a release in its own order, and finds a version by its hash', () => {
    const material = testMaterial(madeDesign(2), madeRelease(entries));
    const { bank } = material.test;
    expect(material.release.entries.map(({ version }) => version.code)).toEqual(['LHK-001', 'LHK-002']);
    expect([bank.size, ...bank.a, ...bank.b]).toEqual([2, 0.7, 1.5, -1, 1]);
    for (const [index, { version }] of material.release.entries.entries()) {
      expect(material.indexOf.get(version.hash)).toBe(index);
      expect(entryOf(material, version.hash).version.code).toBe(version.code);
    }
  });

  test('[BM1] stops at a version that is not in the release, because the log must be damaged', () => {
    const material = testMaterial(madeDesign(2), madeRelease(entries));
    expect(() => entryOf(material, 'f'.repeat(64))).toThrow(/not in release made-1/);
  });

  test.each(pairs)('[BM2] a test by the design %s can be made from its release', (_id, design, release) => {
    expect(feasibility(design, release)).toEqual({ kind: 'feasible' });
  });

  test('[BM2] a quota that asks for more than the release has is found out, and named', () => {
    const design = madeDesign(2, {
      blueprint: [{ attribute: 'theme', value: 'child', minimum: 1, maximum: 2 }],
    });
    expect(feasibility(design, madeRelease(entries))).toMatchObject({
      kind: 'infeasible',
      conflict: ['theme:child'],
    });
  });

  test('[BM3] enemies are kept apart, and a code that is not in the release is nobody’s enemy', () => {
    const enemies = (...codes: string[]) => madeRelease(entries, [{ codes, reason: 'cue' }]);
    expect(feasibility(madeDesign(2), enemies('LHK-001', 'LHK-002'))).toMatchObject({ kind: 'infeasible' });
    expect(feasibility(madeDesign(2), enemies('LHK-001', 'LHK-999'))).toEqual({ kind: 'feasible' });
  });

  const mixed = madeRelease(
    Array.from({ length: 12 }, (_, i) =>
      madeEntry(`LHK-${String(i + 1).padStart(3, '0')}`, {
        content: { classification: madeClassification({ theme: i < 8 ? 'chronic' : 'child' }) },
        parameters: { a: 0.5 + i / 10, b: (i % 3) - 1 },
      }),
    ),
    [{ codes: ['LHK-007', 'LHK-008'], reason: 'overlap' }],
  );
  const blueprint = [
    { attribute: 'theme', value: 'chronic', minimum: 4, maximum: 4 },
    { attribute: 'theme', value: 'child', minimum: 1, maximum: 2 },
  ] as const;

  test('[BM10] the form of a linear test meets every quota and keeps enemies apart; none says more at the prior mean', () => {
    const material = testMaterial(madeDesign(6, { blueprint: [...blueprint] }), mixed);
    const { bank } = material.test;
    const meets = (form: readonly number[]) =>
      form.filter((item) => item < 8).length === 4 && !(form.includes(6) && form.includes(7));
    const informationOf = (form: readonly number[]) => testInformation(bank, form, 0);
    const all = subsets(12, 6).filter(meets);
    const best = Math.max(...all.map(informationOf));
    expect(meets(material.form!)).toBe(true);
    expect(informationOf(material.form!)).toBeCloseTo(best, 9);
    expect(testMaterial(madeDesign(6, { blueprint: [...blueprint] }), mixed).form).toEqual(material.form);
  });

  test('[BM10] an adaptive test has no form', () => {
    const selection = { kind: 'adaptive', criterion: 'mfi', startSpread: 0 } as const;
    expect(testMaterial(madeDesign(2, { selection }), madeRelease(entries)).form).toBeNull();
  });

  test.each(pairs.filter(([, design]) => design.selection.kind === 'linear'))(
    '[BM10] the form of the design %s meets its blueprint',
    (_id, design, release) => {
      const material = testMaterial(design, release);
      expect(material.form).toHaveLength(design.length.maximum);
      const items = material.form!.map((index, i) => ({
        position: i + 1,
        index,
        entry: release.entries[index]!,
        correct: false,
      }));
      expect(quotasMet(material, items)).toBe(true);
    },
  );

  const adaptive = pairs.filter(([, design]) => design.selection.kind === 'adaptive');
  test.each(adaptive)(
    '[BM4] every test by the design %s meets its blueprint, whatever is answered',
    (id, design, release) => {
      const material = testMaterial(design, release);
      for (const chance of [0, 0.3, 0.6, 0.9, 1]) {
        const random = seededRandom(`${id}/${chance}`);
        const select = itemSelector(material, `seed-${chance}`);
        const answered: AnsweredItem[] = [];
        for (let next = select.next([], []); next.kind === 'item'; next = select.next([...answered], [])) {
          const { content } = entryOf(material, next.item).version;
          const right = random() < chance;
          const response = right ? rightResponse(content) : wrongResponse(content, random);
          answered.push({ item: next.item, response });
        }
        const items = answered.map(({ item }, i) => ({
          position: i + 1,
          index: material.indexOf.get(item)!,
          entry: entryOf(material, item),
          correct: false,
        }));
        const codes = new Set(items.map(({ entry }) => entry.version.code));
        expect(codes.size).toBe(answered.length);
        expect(codes.size).toBeGreaterThanOrEqual(design.length.minimum);
        expect(codes.size).toBeLessThanOrEqual(design.length.maximum);
        expect(quotasMet(material, items)).toBe(true);
        for (const set of release.enemies)
          expect(set.codes.filter((code) => codes.has(code)).length).toBeLessThan(2);
      }
    },
  );
});
