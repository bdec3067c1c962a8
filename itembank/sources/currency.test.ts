import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expiryByMonth, kept, standingOf } from './currency.ts';
import { registeredSource } from './registeredSource.ts';
import { sourceRegistry } from './sourceRegistry.ts';

const today = '2026-11-22';
const registry = sourceRegistry([
  registeredSource('M09', [
    {
      type: 'registered',
      by: 'anna',
      kind: 'nhgStandard',
      title: 'X',
      number: 'M09',
      first: { edition: '2021', since: '2021', note: '', url: null },
    },
  ]),
]);
const item = (reviewBy: string, source = 'M09', edition = '2021') =>
  ({ code: 'LHK-001', stage: 'inUse', theme: 'chronic', reviewBy, cites: [{ source, edition }] }) as const;
const fine = { outdated: false, unknown: false, past: false, soon: false };

describe('how up to date an item is', () => {
  test.each([
    [item('2028-01-01'), fine],
    [item('2026-11-21'), { ...fine, past: true }],
    [item('2026-11-22'), { ...fine, soon: true }],
    [item('2027-02-22'), { ...fine, soon: true }],
    [item('2027-02-23'), fine],
    [item('2028-01-01', 'M09', '2015'), { ...fine, outdated: true }],
    [item('2028-01-01', 'M10', '2015'), { ...fine, unknown: true }],
  ])('[SO9] %j', (one, standing) => {
    expect(standingOf(one, registry, today)).toEqual(standing);
  });

  test('[SO9] what has left the bank is not kept up to date', () => {
    const stages = ['draft', 'inUse', 'archived', 'burned', 'needsRevision'] as const;
    expect(kept(stages.map((stage) => ({ stage }))).map(({ stage }) => stage)).toEqual([
      'draft',
      'inUse',
      'needsRevision',
    ]);
  });

  test('[SO10] every item ahead is in one month or later, and what is past in none', () => {
    const days = fc.date({ min: new Date('2025-01-01'), max: new Date('2031-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(fc.array(days), (dates) => {
        const items = dates.map((date) => ({ reviewBy: date.toISOString().slice(0, 10) }));
        const { months, later } = expiryByMonth(items, today, 13);
        const ahead = items.filter(({ reviewBy }) => reviewBy >= today).length;
        expect(months.reduce((sum, month) => sum + month.items, later)).toBe(ahead);
        expect([months[0]?.month, months[2]?.month, months[12]?.month]).toEqual([
          '2026-11',
          '2027-01',
          '2027-11',
        ]);
      }),
    );
  });
});
