import { expect, test } from 'vitest';
import { newsOf } from './newsOf.ts';

const endsAt = 1_000_000;
const later = endsAt + 60_000;
const running = { state: 'running', endsAt } as const;

test.each([
  { before: running, after: { ...running, endsAt: later }, kind: 'moreTime', endMoved: true },
  { before: { state: 'paused', endsAt }, after: running, kind: 'continued', endMoved: false },
  {
    before: { state: 'paused', endsAt },
    after: { ...running, endsAt: later },
    kind: 'continued',
    endMoved: true,
  },
  { before: { state: 'finished', endsAt }, after: running, kind: 'reopened', endMoved: false },
] as const)('[CS1] who goes on hears why and until when: $kind, end moved: $endMoved', (row) => {
  const { before, after, kind, endMoved } = row;
  expect(newsOf(before, after)).toEqual({ kind, endsAt: after.endsAt, endMoved });
});

test('[CS1] nothing is said when nothing changed, at the start, or while the test stands still', () => {
  expect(newsOf(running, running)).toBeUndefined();
  expect(newsOf({ state: 'waiting', endsAt: null }, running)).toBeUndefined();
  expect(newsOf(running, { state: 'paused', endsAt: later })).toBeUndefined();
});
