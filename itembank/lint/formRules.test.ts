import { describe, expect, test } from 'vitest';
import { allDemoItems, demoItems } from '#tests/support/demoFiles.ts';
import { textItem } from '#tests/support/textItem.ts';
import { atLeast, lintForm } from './formRules.ts';

const plain = (code: string, options: readonly string[], stem = `Wat past bij casus ${code} het best?`) => ({
  code,
  content: textItem({ vignette: `Casus ${code}.`, stem, options }),
});
const rules = (items: Parameters<typeof lintForm>[0]) => new Set(lintForm(items).map(({ rule }) => rule));
const many = (count: number, options: readonly string[]) =>
  Array.from({ length: count }, (_, i) =>
    plain(
      `LHK-${100 + i}`,
      options.map((option) => `${option} ${i * 7}`),
    ),
  );

describe('the lint of several items', () => {
  test('[LF1] notices that keys are the longest option more often than chance explains', () => {
    expect(rules(many(12, ['Een lange optie', 'Kort', 'Klein', 'Smal']))).toContain('keysAreLongest');
    expect(rules(many(1, ['Een lange optie', 'Kort', 'Klein', 'Smal']))).not.toContain('keysAreLongest');
  });

  test('[LF2] notices that keys stand at one letter too often, and at others too rarely', () => {
    const found = lintForm(many(30, ['Rust', 'Gips', 'Kous', 'Stok'])).filter(
      ({ rule }) => rule === 'keyPlaces',
    );
    expect(found.map(({ codes }) => codes.length)).toEqual([30, 0, 0, 0]);
  });

  test('[LF3] notices two items that are almost one, in one pass over all pairs', () => {
    const text =
      'Mevrouw Pieters, 54 jaar, heeft sinds een jaar pijn in haar linkerheup bij het lopen en bij het opstaan.';
    const one = { code: 'LHK-001', content: textItem({ vignette: text }) };
    const other = { code: 'LHK-002', content: textItem({ vignette: text.replace('54', '55') }) };
    const found = lintForm([one, plain('LHK-003', ['Rust', 'Gips', 'Kous']), other]);
    expect(found.filter(({ rule }) => rule === 'nearDuplicate').map(({ codes }) => codes)).toEqual([
      ['LHK-001', 'LHK-002'],
    ]);
  });

  test('[LF4] notices that one item gives away the key of another', () => {
    const asks = plain('LHK-001', ['Colchicine tweemaal daags slikken', 'Rust', 'Koelen']);
    const tells = plain(
      'LHK-002',
      ['Ja', 'Misschien', 'Later'],
      'Hoelang blijft hij colchicine tweemaal daags slikken?',
    );
    expect(rules([asks, tells])).toContain('cueAcross');
    expect(rules([asks, plain('LHK-002', ['Ja', 'Misschien', 'Later'])])).not.toContain('cueAcross');
  });

  test('[LF5] the yardstick gives the probabilities of a coin and a die', () => {
    expect(atLeast(2, [0.5, 0.5])).toBeCloseTo(0.25, 12);
    expect(atLeast(1, [1 / 6, 1 / 6])).toBeCloseTo(11 / 36, 12);
    expect(atLeast(0, [0.2])).toBe(1);
    expect(
      atLeast(
        70,
        Array.from({ length: 160 }, () => 0.25),
      ),
    ).toBeLessThan(1e-6);
  });
});

test('[LF6] the demonstration bank shows no pattern of keys and no near-duplicates', () => {
  for (const items of [demoItems.lhk, demoItems.practice, demoItems.kov, allDemoItems]) {
    expect(lintForm(items).filter(({ rule }) => rule !== 'cueAcross')).toEqual([]);
  }
});
