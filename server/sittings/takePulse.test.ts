import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import {
  actor,
  draftSitting,
  openTestWorld,
  publishedSitting,
  type TestWorld,
} from '#tests/support/testWorld.ts';
import { sampleEveryMs } from './sittingPulse.ts';
import { takePulse } from './takePulse.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterEach(() => vi.useRealTimers());
afterAll(() => world.close());

test('[CR10] sittings are read once, and followed from then on by what is told of them', async () => {
  const [before, far] = [await publishedSitting(world), await draftSitting(world)];
  let lists = 0;
  let sampled: string[] = [];
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const stop = takePulse({
    store: {
      list() {
        lists += 1;
        return world.sittingStore.list();
      },
    },
    changes: world.sittingChanges,
    pulse: { sample: async (id) => void sampled.push(id) },
    clock: world.clock,
    log: pino({ level: 'silent' }),
  });
  const nextSample = async () => {
    sampled = [];
    vi.advanceTimersByTime(sampleEveryMs);
    for (let turn = 0; turn < 100 && !sampled.includes(before); turn += 1) await sleep(20);
    await sleep(20);
    return sampled;
  };
  expect(await nextSample()).toEqual([before]);
  const later = await publishedSitting(world);
  await world.sittings.start(actor, before, 3, 1_000);
  expect((await nextSample()).toSorted()).toEqual([before, later].toSorted());
  world.clock.moveBy(4 * 3_600_000);
  expect(await nextSample()).toEqual([before]); // open; the other was planned long ago
  await world.sittings.close(actor, before, 4, 'klaar');
  sampled = [];
  vi.advanceTimersByTime(sampleEveryMs);
  await sleep(50);
  expect(sampled).toEqual([]);
  expect(sampled).not.toContain(far);
  expect(lists).toBe(1);
  stop();
});
