import { expect, test } from 'vitest';
import type { ItemList } from '#contracts/itemList.ts';
import { mergeItems } from './mergeItems.ts';

const list = (
  revision: number,
  whole: boolean,
  ...rows: readonly (readonly [string, number])[]
): ItemList => {
  const all = <T>(value: T) => ({ values: [value], at: rows.map(() => 0) });
  return {
    revision,
    whole,
    columns: {
      code: rows.map(([code]) => code),
      version: rows.map(([, version]) => version),
      pool: all('lhk' as const),
      stage: all('draft' as const),
      type: all('singleChoice'),
      question: rows.map(() => 'Wat past het best?'),
      icpc: all('K'),
      theme: all('chronic'),
      ageBand: all('any'),
      aspect: all('management'),
      urgency: all('chronic'),
      reviewBy: all('2030-01-01'),
      sources: all([]),
      changedAt: rows.map(() => 0),
      returned: all(false),
      due: all(null),
    },
  };
};
const nobody = { wrote: [], reviewed: [], asked: [] };

test('[SCS4] what changed takes the place of what was known; the rest stays the same object', () => {
  const first = mergeItems(undefined, list(4, true, ['LHK-001', 1], ['LHK-002', 1]), nobody);
  const next = mergeItems(first, list(6, false, ['LHK-002', 2], ['LHK-003', 1]), nobody);
  expect(next.revision).toBe(6);
  expect(next.rows.map(({ code, version }) => [code, version])).toEqual([
    ['LHK-001', 1],
    ['LHK-002', 2],
    ['LHK-003', 1],
  ]);
  expect(next.rows[0]).toBe(first.rows[0]);
  expect(mergeItems(next, list(6, false), nobody).rows).toBe(next.rows);
  expect(mergeItems(next, list(7, true), nobody).rows).toEqual([]);
});

test('[SCS4] a whole list replaces everything, and what is mine follows the person', () => {
  const first = mergeItems(undefined, list(4, true, ['LHK-001', 1], ['LHK-002', 1]), nobody);
  const mine = { wrote: ['LHK-002'], reviewed: [], asked: [] };
  expect(mergeItems(first, list(4, false), mine).rows.map((row) => row.mine)).toEqual([null, 'wrote']);
  expect(mergeItems(first, list(1, true, ['KOV-001', 1]), nobody).rows.map(({ code }) => code)).toEqual([
    'KOV-001',
  ]);
});
