import { useEffect, useState } from 'react';
import type { ServerClock } from '../../shared/serverClock.ts';
import type { AttemptState } from './attemptState.ts';
import { type ScreenName, screenOf } from './screenOf.ts';

/** Longest wait a browser's timer can hold, in ms. */
const longestTimerMs = 2 ** 31 - 1;

/** The screen for now, renewed exactly at the start and at the end of the time. */
export function useScreen(state: AttemptState, clock: ServerClock, prepared: boolean): ScreenName {
  const [, renew] = useState(0);
  const now = clock.now();
  const { startsAt = null, endsAt = null } = state.view ?? {};
  const next = [startsAt, endsAt].filter((instant) => instant !== null && instant > now) as number[];
  const nextChange = next.length === 0 ? undefined : Math.min(...next);
  useEffect(() => {
    if (nextChange === undefined) return;
    const untilMs = Math.max(0, Math.ceil(nextChange - clock.now()));
    const timer = setTimeout(() => renew((times) => times + 1), Math.min(longestTimerMs, untilMs));
    return () => clearTimeout(timer);
  });
  return screenOf(state, now, prepared);
}
