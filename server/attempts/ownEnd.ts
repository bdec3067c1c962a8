import { type Attempt, ownTimeMs } from './attempt.ts';

/** The start of a sitting: given at `startsAt`, over at `endsAt` for who has no extra time (null: never). */
export interface Gate {
  readonly startsAt: number;
  readonly endsAt: number | null;
  /** Since when everybody is paused; null while time runs. */
  readonly pausedAt: number | null;
  /**
   * Only where everyone begins at a moment of their own from `startsAt` on: how long each has, in ms. `endsAt` is then
   * the end of who begins last.
   */
  readonly eachMs?: number;
}

/**
 * When this candidate's time is over: by the end on record, or by the common end where that was moved since.
 *
 * @param commonEnd the end of the sitting for who has no extra time; null when there is none, or not yet
 */
export function ownEnd(attempt: Attempt, commonEnd: number | null): number | null {
  return attempt.state === 'finished' ? attempt.endsAt : endIfGoingOn(attempt, commonEnd);
}

/** The same for an attempt that goes on, also when it is over now and may be reopened. */
export function endIfGoingOn(attempt: Attempt, commonEnd: number | null): number | null {
  const recorded = attempt.state === 'waiting' ? null : attempt.endsAt;
  const planned = commonEnd === null ? null : commonEnd + ownTimeMs(attempt);
  return recorded === null || planned === null ? (recorded ?? planned) : Math.max(recorded, planned);
}

/** Why an attempt should be ended now without anyone asking; undefined when it may go on. */
export function overdue(
  attempt: Attempt,
  { gate, closed }: { readonly gate: Gate | undefined; readonly closed: boolean },
  now: number,
): 'timeUp' | 'closed' | undefined {
  if (attempt.state === 'finished') return undefined;
  if (closed) return 'closed';
  if (isPaused(attempt, gate)) return undefined;
  const end = ownEnd(attempt, gate?.endsAt ?? null);
  return end !== null && now > end ? 'timeUp' : undefined;
}

/** The name under which a log holds that everybody is paused. */
export const sittingPause = 'sitting';

/** Whether time stands still: for everyone, as the sitting says whatever the log knows of it, or for this candidate. */
export function isPaused(attempt: Attempt, gate: Gate | undefined): boolean {
  return isHeldBack(attempt) || (gate !== undefined && gate.pausedAt !== null);
}

/** Whether time stands still for this candidate, by something else than a pause of everyone. */
export function isHeldBack({ pauses }: Attempt): boolean {
  return pauses.size > (pauses.has(sittingPause) ? 1 : 0);
}
