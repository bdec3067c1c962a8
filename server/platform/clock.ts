/** The server's time. */
export interface Clock {
  /** Epoch milliseconds, whole. */
  now(): number;
}

/** A clock that can be put right: once, before anything is timed by it, and from then on by hairs. */
export interface SettableClock extends Clock {
  /** Goes on from this moment. Only at the start: whoever reads the clock meanwhile may see it go back. */
  set(now: number): void;
  /** Takes up a small difference, in ms. The clock never goes back for it: it stands still until it is right. */
  nudge(ms: number): void;
}

/**
 * A clock that takes the wall time once and then runs on the monotonic timer, so that setting the
 * machine's clock moves no deadline.
 *
 * @param wall wall clock, epoch ms
 * @param monotonic timer that is never set back, ms
 */
export function monotonicClock(wall: () => number, monotonic: () => number): SettableClock {
  let offset = wall() - monotonic();
  let latest = Number.NEGATIVE_INFINITY;
  return {
    now() {
      latest = Math.max(latest, Math.round(monotonic() + offset));
      return latest;
    },
    set(now) {
      offset = now - monotonic();
      latest = Number.NEGATIVE_INFINITY;
    },
    nudge(ms) {
      offset += ms;
    },
  };
}

/** How far the wall clock is ahead of the server's, in ms. */
export function wallClockStep(clock: Clock, wall: () => number): number {
  return wall() - clock.now();
}
