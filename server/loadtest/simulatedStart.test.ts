import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { AttemptView } from '#contracts/attempt.ts';
import type { Push } from '#contracts/events.ts';
import type { ItemView } from '#contracts/itemView.ts';
import { newSealKey, seal } from '#server/attempts/sealedPacket.ts';
import type { CandidateLine } from './candidateLine.ts';
import { simulatedStart } from './simulatedStart.ts';

const startsAt = 1_800_000_000_000;
const sealKey = newSealKey();
const paragraph = { type: 'paragraph' as const, content: ['Vraag 1?'] };
const item: ItemView = {
  position: 1,
  type: 'singleChoice',
  inSet: null,
  vignette: null,
  stem: [paragraph],
  options: (['A', 'B'] as const).map((letter) => ({ letter, content: [letter] })),
};
const waiting = { state: 'waiting', startsAt, sealKey: null, sealed: seal(item, sealKey), item: null };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A candidate in the waiting room whose clock stands at `clock.now`. */
function inWaitingRoom(random: number, seen: object = waiting) {
  const clock = { now: startsAt - 1_000 };
  let push = (_: Push<'sitting:started'>): void => undefined;
  const line = {
    on(_name: string, listener: typeof push) {
      push = listener;
    },
  } as unknown as CandidateLine;
  let begun: object | undefined;
  const start = simulatedStart({
    line,
    look: async () => ({ ...(begun ?? seen), attemptId: randomUUID() }) as unknown as AttemptView,
    begin: async () => {
      if (clock.now >= startsAt) begun = { state: 'running', sealed: null, item };
    },
    now: () => clock.now,
    random: () => random,
  });
  return { clock, start, push: (message: Push<'sitting:started'>) => push(message) };
}

test('[LT1] the first item counts from when its key came, not from when the crowd got round to opening it', async () => {
  const { clock, start, push } = inWaitingRoom(0.5);
  await start.arrive();
  const first = start.firstItem(new AbortController().signal);
  await vi.advanceTimersByTimeAsync(100);
  clock.now = startsAt + 40;
  push({ startsAt, endsAt: 9e12, sealKey });
  clock.now = startsAt + 2_540;
  await vi.advanceTimersByTimeAsync(2_500);
  const { item: opened, afterStartMs } = await first;
  expect(opened).toEqual(item);
  expect(afterStartMs).toBeGreaterThanOrEqual(40);
  expect(afterStartMs).toBeLessThan(1_000);
});

test('[SLT18] who waits for the moment of a room begins then, and not before', async () => {
  const slot = { room: 'Zaal 1', institute: 'Leiden', kind: 'supervised', seat: '1' };
  const ownStart = { from: startsAt, until: 9e12, slot };
  const { clock, start } = inWaitingRoom(0.5, { ...waiting, sealed: null, startsAt: null, ownStart });
  const first = start.firstItem(new AbortController().signal);
  let got: unknown;
  void first.then((one) => {
    got = one;
  });
  await vi.advanceTimersByTimeAsync(900);
  expect(got).toBeUndefined();
  clock.now = startsAt + 750;
  await vi.advanceTimersByTimeAsync(900);
  expect(await first).toEqual({ item });
});

test('[LT4] who comes in while everybody is paused begins when time runs again, and not before', async () => {
  const { start } = inWaitingRoom(0.5, { ...waiting, state: 'paused', sealed: null });
  await start.arrive();
  let opened: ItemView | null | undefined;
  void start.firstItem(new AbortController().signal).then((first) => {
    opened = first.item;
  });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(opened).toBeUndefined();
  start.seen({ ...waiting, state: 'running', sealed: null, item } as unknown as AttemptView);
  await vi.advanceTimersByTimeAsync(10);
  expect(opened).toEqual(item);
});
