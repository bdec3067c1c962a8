import { expect, test } from 'vitest';
import { exampleItem, exampleView } from './attemptExamples.ts';
import { unknownAttempt } from './attemptState.ts';
import { pollDelayMs } from './pollDelay.ts';

const now = 1_000_000;
const delays = (view: Parameters<typeof exampleView>[0], item = exampleView(view).item) =>
  [0, 1].map((random) =>
    pollDelayMs({ ...unknownAttempt, view: exampleView(view), item: item ?? undefined }, now, random),
  );

test('[C26] asks every 15 to 20 seconds', () => {
  expect(delays({})).toEqual([15_000, 20_000]);
});

test('[C26] asks 1 to 3 seconds after T0 while the first question is not there, and no sooner', () => {
  const start = { state: 'waiting', item: null, startsAt: now + 10_000 } as const;
  expect(delays(start)).toEqual([11_000, 13_000]);
  expect(delays({ ...start, startsAt: now - 60_000 })).toEqual([1_000, 3_000]);
  expect(delays({ ...start, startsAt: now + 60_000 })).toEqual([15_000, 20_000]);
  expect(delays(start, exampleItem(1))).toEqual([15_000, 20_000]);
});

test('[C26] asks every 4 to 8 seconds while the surveillant has yet to let in, or let go on', () => {
  expect(delays({ state: 'waiting', item: null, startsAt: now - 1, admitted: false })).toEqual([
    4_000, 8_000,
  ]);
  expect(delays({ state: 'paused', item: null })).toEqual([4_000, 8_000]);
});

test('[C26] does not ask during practice, which nobody else can change', () => {
  expect(delays({ sittingId: null, endsAt: null })).toEqual([undefined, undefined]);
});
