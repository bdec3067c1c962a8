import { expect, test } from 'vitest';
import type { Column } from './column.ts';
import { fittingColumns } from './fittingColumns.ts';

const column = (id: string, dispensable?: 'first' | 'later'): Column<object> => ({
  id,
  header: id,
  width: 100,
  cell: () => id,
  ...(dispensable && { dispensable }),
});
const columns = [
  column('name'),
  column('institute', 'first'),
  column('answered', 'later'),
  column('ends', 'later'),
  column('start', 'first'),
  column('action'),
];

test.each([
  { roomPx: 600, shown: 'name institute answered ends start action' },
  { roomPx: 599, shown: 'name institute answered ends action' },
  { roomPx: 400, shown: 'name answered ends action' },
  { roomPx: 350, shown: 'name answered action' },
  { roomPx: 200, shown: 'name action' },
  { roomPx: 100, shown: 'name action' },
])('[SCL5] in $roomPx px stand: $shown', ({ roomPx, shown }) => {
  expect(fittingColumns(columns, roomPx).map(({ id }) => id)).toEqual(shown.split(' '));
});
