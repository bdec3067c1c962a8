import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CellRow, collapseCells } from './collapseCells.ts';

const count = fc.integer({ min: 0, max: 12 });
const row = (cells: number) =>
  fc
    .tuple(
      fc.array(count, { minLength: cells, maxLength: cells }),
      fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: cells, maxLength: cells }),
    )
    .map(([observed, shares]): CellRow => {
      const persons = observed.reduce((sum, x) => sum + x, 0);
      const total = shares.reduce((sum, x) => sum + x, 0);
      return { observed, expected: shares.map((share) => (persons * share) / total) };
    });
const tables = fc
  .integer({ min: 2, max: 4 })
  .chain((cells) => fc.array(row(cells), { minLength: 1, maxLength: 20 }));
const total = (rows: readonly CellRow[], of: 'observed' | 'expected') =>
  rows.flatMap((r) => r[of]).reduce((sum, x) => sum + x, 0);

test('[FI5] collapsing loses nobody, and leaves no cell that expects less than a person while it can', () => {
  fc.assert(
    fc.property(tables, (rows) => {
      const collapsed = collapseCells(rows, 1);
      expect(total(collapsed, 'observed')).toBe(total(rows, 'observed'));
      expect(total(collapsed, 'expected')).toBeCloseTo(total(rows, 'expected'), 8);
      if (collapsed.length <= 1) return;
      for (const { expected } of collapsed) {
        for (const value of expected) expect(value === 0 || value >= 1).toBe(true);
      }
    }),
  );
});

test('[FI5] a hand-worked table: a group of one joins the next, a small cell joins the group with fewer', () => {
  const rows = [
    { observed: [1, 0], expected: [0.9, 0.1] },
    { observed: [6, 2], expected: [5, 3] },
    { observed: [5, 15], expected: [0.5, 19.5] },
    { observed: [4, 6], expected: [4, 6] },
  ];
  expect(collapseCells(rows, 1)).toEqual([
    { observed: [12, 17], expected: [expect.closeTo(6.4, 12), expect.closeTo(22.6, 12)] },
    { observed: [4, 6], expected: [4, 6] },
  ]);
});
