import type { Clock } from '#server/platform/clock.ts';

/** A clock that stands still until a test moves it. */
export interface HandClock extends Clock {
  set(now: number): void;
  pass(ms: number): void;
}

export function handClock(now = 1_800_000_000_000): HandClock {
  let time = now;
  return {
    now: () => time,
    set(to) {
      time = to;
    },
    pass(ms) {
      time += ms;
    },
  };
}
