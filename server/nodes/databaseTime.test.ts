import { expect, test } from 'vitest';
import { monotonicClock } from '#server/platform/clock.ts';
import { aheadOfDatabase, databaseTime } from './databaseTime.ts';

/** A server and a database with a clock each, and a line between them that takes its time. */
function serverAndDatabase({ databaseAheadMs = 0, wayMs = 0 } = {}) {
  let timer = 1_000_000;
  let offMs = databaseAheadMs;
  const clock = monotonicClock(
    () => timer,
    () => timer,
  );
  const databaseNow = async () => {
    timer += wayMs;
    const now = timer + offMs;
    timer += wayMs;
    return now;
  };
  return {
    clock,
    databaseNow,
    pass(ms: number) {
      timer += ms;
    },
    /** Sets the clock of the database. */
    set(byMs: number) {
      offMs += byMs;
    },
    offMs: () => clock.now() - (timer + offMs),
  };
}

test('[ND13] half the way of the question counts when the database is asked for its time', async () => {
  const { clock, databaseNow } = serverAndDatabase({ databaseAheadMs: 500, wayMs: 20 });
  expect(await aheadOfDatabase(clock, databaseNow)).toEqual({ aheadMs: -500, tookMs: 40 });
});

test('[ND13] a clock that runs a little fast or slow is kept beside it, by a millisecond a reading, and never goes back', async () => {
  for (const databaseAheadMs of [60, -60]) {
    const world = serverAndDatabase({ databaseAheadMs, wayMs: 1 });
    const time = databaseTime(world.clock, world.databaseNow, 0);
    let before = world.clock.now();
    for (let i = 0; i < 200; i++) {
      expect(await time.look()).toBeUndefined();
      world.pass(1_000);
      expect(world.clock.now()).toBeGreaterThanOrEqual(before);
      before = world.clock.now();
    }
    expect(Math.abs(world.offMs())).toBeLessThanOrEqual(11);
  }
});

test('[ND13] a reading that took long says too little to follow', async () => {
  const world = serverAndDatabase({ databaseAheadMs: 60, wayMs: 100 });
  const time = databaseTime(world.clock, world.databaseNow, 0);
  const before = world.offMs();
  for (let i = 0; i < 20; i++) await time.look();
  expect(world.offMs()).toBe(before);
});

test('[ND14] a database clock that is set is told once and not followed', async () => {
  for (const byMs of [3_600_000, -3_600_000]) {
    const world = serverAndDatabase({ wayMs: 1 });
    const time = databaseTime(world.clock, world.databaseNow, 0);
    expect(await time.look()).toBeUndefined();
    const before = world.clock.now();
    world.set(byMs);
    expect(await time.look()).toBe(byMs);
    expect(await time.look()).toBeUndefined();
    expect(time.aheadMs).toBe(-byMs);
    expect(world.clock.now() - before).toBeLessThan(10);
  }
});
