import { expect, test } from 'vitest';
import type { EditEvent } from '#itembank/editing/editEvent.ts';
import { textItem } from '#tests/support/textItem.ts';
import { itemConcerns } from './itemConcerns.ts';

const kindsFor = (...events: readonly EditEvent[]) =>
  itemConcerns(
    'LHK-900',
    [{ type: 'created', by: 'anna', content: textItem({}) } as const, ...events].map((event, i) => ({
      seq: i + 1,
      at: i,
      event,
    })),
    [],
  ).map(({ person, kind }) => [person, kind]);

test('[NTC3] whoever wrote on an item hears that it is established, and who did it does not', () => {
  const saved = {
    type: 'saved',
    by: 'bram',
    content: textItem({}),
    change: 'content',
    reason: 'Korter.',
  } as const;
  const step = { type: 'stepped', by: 'els', step: 'makeAvailable', reason: '' } as const;
  expect(kindsFor(saved, step)).toEqual([
    ['anna', 'established'],
    ['bram', 'established'],
  ]);
  expect(kindsFor({ ...step, by: 'anna' })).toEqual([]);
});

test('[NTC3] agreeing or passing an item on tells nobody anything', () => {
  const review = {
    type: 'reviewed',
    by: 'bram',
    version: 1,
    kind: 'content',
    verdict: 'agreed',
    remark: '',
  } as const;
  expect(kindsFor(review, { type: 'stepped', by: 'anna', step: 'pass', reason: '' })).toEqual([]);
});
