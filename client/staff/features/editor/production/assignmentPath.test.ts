import { expect, test } from 'vitest';
import { assignmentIn, assignmentPath, cellPath } from './assignmentPath.ts';

const asked = {
  id: 'c3a0b8f2-0000-4000-8000-000000000001',
  pool: 'lhk',
  cell: { icpc: 'K', attribute: 'ageBand', value: '45-64' },
} as const;

test('[SCG2] the address of an item to be made says for which assignment and cell; another says nothing', () => {
  const [, search] = assignmentPath(asked).split('?');
  expect(assignmentIn(new URLSearchParams(search))).toEqual(asked);
  for (const wrong of ['', 'assignment=x', search!.replace('45-64', 'x'), search!.replace('lhk', 'x')]) {
    expect(assignmentIn(new URLSearchParams(wrong))).toBeUndefined();
  }
});

test('[SCG3] a cell opens its items in the bank', () => {
  expect(cellPath('kov', asked.cell)).toBe('/items?pool=kov&icpc=K&ageBand=45-64');
});
