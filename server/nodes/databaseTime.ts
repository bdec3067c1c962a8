import type { SettableClock } from '#server/platform/clock.ts';
import { toleratedMs } from '#server/platform/startTime.ts';

/** A reading that took longer says too little, in ms. */
const slowMs = 50;
/** Differences below this are the noise of the reading, in ms. */
const noiseMs = 10;

/** How a server's clock stands to the clock of the database that all servers share. */
export interface DatabaseTime {
  /** How far the clock is meant to be ahead of the database's, in ms. */
  readonly aheadMs: number;
  /** Reads the database's clock. @returns how far that was moved since the last reading, where it was; in ms */
  look(): Promise<number | undefined>;
}

/** How far the clock is ahead of the database's: half the way of the question counts, as with any clock asked over a line. */
export async function aheadOfDatabase(clock: SettableClock, databaseNow: () => Promise<number>) {
  const askedAt = clock.now();
  const theirs = await databaseNow();
  const tookMs = clock.now() - askedAt;
  return { aheadMs: askedAt + tookMs / 2 - theirs, tookMs };
}

/**
 * Keeps the clock beside the database's by a millisecond a reading, as two good clocks need. A clock that was set is
 * not followed: then the servers go on together, as far from it as they now are.
 */
export function databaseTime(
  clock: SettableClock,
  databaseNow: () => Promise<number>,
  startAheadMs: number,
): DatabaseTime {
  let meant = startAheadMs;
  return {
    get aheadMs() {
      return meant;
    },
    async look() {
      const { aheadMs, tookMs } = await aheadOfDatabase(clock, databaseNow);
      const offMs = aheadMs - meant;
      if (tookMs > slowMs && Math.abs(offMs) < toleratedMs + tookMs) return undefined;
      if (Math.abs(offMs) > toleratedMs) {
        meant = Math.round(aheadMs);
        return -Math.round(offMs);
      }
      if (Math.abs(offMs) > noiseMs) clock.nudge(-Math.sign(offMs));
      return undefined;
    },
  };
}
