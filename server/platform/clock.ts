/** The server's time. */
export interface Clock {
  /** Epoch milliseconds, whole. */
  now(): number;
}

/**
 * A clock that takes the wall time once and then runs on the monotonic timer, so that setting the
 * machine's clock moves no deadline.
 *
 * @param wall wall clock, epoch ms
 * @param monotonic timer that is never set back, ms
 */
export function monotonicClock(wall: () => number, monotonic: () => number): Clock {
  const offset = wall() - monotonic();
  return { now: () => Math.round(monotonic() + offset) };
}

/** How far the wall clock has been moved since the server started, in ms. */
export function wallClockStep(clock: Clock, wall: () => number): number {
  return wall() - clock.now();
}
