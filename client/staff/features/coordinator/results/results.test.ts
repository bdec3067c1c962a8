import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AttemptId } from '#contracts/ids.ts';
import type { ResultRow } from '#contracts/results.ts';
import { distributionOf, medianOf } from './distribution.ts';
import { resultsCsv } from './resultsCsv.ts';
import { nl } from './text.nl.ts';

const percents = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1, maxLength: 200 });

describe('the distribution', () => {
  test('[SCR1] keeps empty bars between full ones, and 100 in the last', () => {
    expect(distributionOf([81, 84.9, 100])).toEqual([
      { from: 80, to: 85, count: 2 },
      { from: 85, to: 90, count: 0 },
      { from: 90, to: 95, count: 0 },
      { from: 95, to: 100, count: 1 },
    ]);
    expect(distributionOf([])).toEqual([]);
  });

  test('[SCR1] counts every level once', () => {
    fc.assert(
      fc.property(percents, (levels) => {
        const bins = distributionOf(levels);
        expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(levels.length);
        expect(bins[0]!.count).toBeGreaterThan(0);
        expect(bins.at(-1)!.count).toBeGreaterThan(0);
      }),
    );
  });

  test('[SCR2] the median is the middle, or between the middle two', () => {
    expect(medianOf([3, 1, 2])).toBe(2);
    expect(medianOf([4, 1, 2, 3])).toBe(2.5);
    expect(medianOf([])).toBeUndefined();
  });

  test('[SCR2] as many levels lie at or above the median as at or below it', () => {
    fc.assert(
      fc.property(percents, (levels) => {
        const median = medianOf(levels)!;
        const half = levels.length / 2;
        expect(levels.filter((level) => level <= median).length).toBeGreaterThanOrEqual(half);
        expect(levels.filter((level) => level >= median).length).toBeGreaterThanOrEqual(half);
      }),
    );
  });
});

test('[SCR3] the download is unrounded and has one column per area', () => {
  const row: ResultRow = {
    attemptId: '1' as AttemptId,
    number: 'HN26001',
    name: 'Anouk van Aalst',
    institute: 'UMC Utrecht',
    state: 'finished',
    finishReason: 'complete',
    finishedAt: 0,
    durationMs: 3_630_000,
    items: 60,
    correct: 41,
    theta: 0.123456,
    standardError: 0.31,
    level: { percent: 64.25, lower: 55.5, upper: 72 },
    itemsByArea: { chronic: 9 },
    quotasMet: true,
    comments: 0,
  };
  const areas = [
    { area: 'chronic', name: { nl: 'Chronische zorg', en: 'Chronic care' }, minimum: 6, maximum: 12 },
    { area: 'child', name: { nl: 'Zorg voor het kind', en: 'Child care' }, minimum: 3, maximum: 8 },
  ];
  const file = resultsCsv({ rows: [row], areas }, nl, (names) => names.nl);
  expect(file.header.slice(-2)).toEqual(['Chronische zorg', 'Zorg voor het kind']);
  expect(file.rows).toEqual([
    [
      'HN26001',
      'Anouk van Aalst',
      'UMC Utrecht',
      'Af',
      'volledig',
      60,
      41,
      64.25,
      55.5,
      72,
      0.123456,
      0.31,
      'ja',
      60.5,
      9,
      0,
    ],
  ]);
  expect(file.rows[0]).toHaveLength(file.header.length);
});
