import { expect, test } from 'vitest';
import { chosenColumns, type ItemColumn } from './itemColumn.ts';

const column = (id: string, standard: boolean): ItemColumn => ({
  id,
  header: id,
  width: 100,
  standard,
  dispensable: 'first',
  cell: () => id,
});
const all = [column('code', true), column('question', true), column('itemRest', false)];

test.each([
  ['', 'code question'],
  ['itemRest', 'code itemRest'],
  ['itemRest,question', 'code question itemRest'],
  ['nothing', 'code question'],
])('[SCS5] columns=%s shows: %s', (named, shown) => {
  expect(chosenColumns(all, named).map(({ id }) => id)).toEqual(shown.split(' '));
});
