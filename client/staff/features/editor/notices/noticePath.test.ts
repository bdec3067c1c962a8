import { expect, test } from 'vitest';
import { noticePath } from './noticePath.ts';

const nothing = { kind: 'replied' as const, assignment: null, code: null, thread: null };
const cell = { icpc: 'K', attribute: 'theme', value: 'chronic' } as const;
const assignment = { id: '3f0c4d1e-6f52-4a53-9f0b-6a5d7a0f3c11', pool: 'lhk', cell, count: 2 } as const;

test.each([
  ['/items/LHK-001?thread=4', { ...nothing, code: 'LHK-001', thread: 4 }],
  ['/items/LHK-001', { ...nothing, code: 'LHK-001' }],
  ['/work', { ...nothing, kind: 'withdrawn' as const, assignment }],
  [
    `/items/new?assignment=${assignment.id}&pool=lhk&icpc=K&attribute=theme&value=chronic`,
    { ...nothing, assignment },
  ],
])('[SCN1] a notice leads to the place it is about: %s', (path, notice) => {
  expect(noticePath(notice)).toBe(path);
});
