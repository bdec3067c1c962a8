import { expect, test } from 'vitest';
import type { ItemContent } from '#itembank/content/item.ts';
import { emptyItem } from '../content/emptyItem.ts';
import { pointsAt } from './pointsAt.ts';

const item = {
  ...emptyItem('matching'),
  elements: [
    { id: '1', content: ['oor'], rationale: ['Om te horen.'], key: '2' },
    { id: '2', content: ['oog'], rationale: ['Om te zien.'], key: '' },
  ],
  targets: [
    { id: '1', content: ['zien'] },
    { id: '2', content: ['horen'] },
  ],
} as ItemContent;

test('[SCE20] an element says in words what it belongs to, and nothing while that is not chosen', () => {
  expect(pointsAt(item, 'elements.1')).toBe('2 horen');
  expect(pointsAt(item, 'elements.2')).toBeUndefined();
  expect(pointsAt(item, 'targets.2')).toBeUndefined();
});
