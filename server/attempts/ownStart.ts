import type { Attempt } from './attempt.ts';
import type { Gate } from './ownEnd.ts';

/** A start, and how much earlier than the end of the sitting the time that goes with it is over. */
interface Start {
  readonly startedAt: number;
  readonly aheadMs: number;
}

/**
 * The start of who begins now: that of everyone, or a moment of their own. Undefined when it is too late for a moment of
 * their own, because the full time would not fit before the end.
 */
export function startOfWhoBegins({ startsAt, endsAt, eachMs }: Gate, now: number): Start | undefined {
  if (eachMs === undefined || endsAt === null) return { startedAt: startsAt, aheadMs: 0 };
  const aheadMs = endsAt - eachMs - now;
  return aheadMs < 0 ? undefined : { startedAt: now, aheadMs };
}

/** From when on time that stands still is time of the test: nothing is lost of a test that has not begun. */
export function timeCountsFrom(attempt: Attempt, { startsAt, eachMs }: Gate, now: number): number {
  if (eachMs === undefined) return startsAt;
  return attempt.state === 'waiting' ? now : (attempt.startedAt ?? now);
}

/** The end a screen shows: who has yet to begin at a moment of their own has none. */
export function shownEnd(attempt: Attempt, gate: Gate | undefined, end: number | null): number | null {
  return attempt.state === 'waiting' && gate?.eachMs !== undefined ? null : end;
}
