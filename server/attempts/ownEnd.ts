import type { Attempt } from './attempt.ts';
import type { AttemptEvent } from './attemptEvent.ts';

/** The start of a sitting: given at `startsAt`, over at `endsAt` for who has no extra time (null: never). */
export interface Gate {
  readonly startsAt: number;
  readonly endsAt: number | null;
}

/**
 * When this candidate's time is over: by the end on record, or by the common end where that was moved since.
 *
 * @param commonEnd the end of the sitting for who has no extra time; null when there is none, or not yet
 */
export function ownEnd(attempt: Attempt, commonEnd: number | null): number | null {
  if (attempt.state === 'finished') return attempt.endsAt;
  const recorded = attempt.state === 'waiting' ? null : attempt.endsAt;
  const planned = commonEnd === null ? null : commonEnd + attempt.extraMs;
  return recorded === null || planned === null ? (recorded ?? planned) : Math.max(recorded, planned);
}

/** Brings the end on record up to date with the common end; nothing when it is. */
export function movedEnd(attempt: Attempt, gate: Gate | undefined): AttemptEvent[] {
  if (attempt.state !== 'running' || attempt.endsAt === null || gate?.endsAt == null) return [];
  return gate.endsAt + attempt.extraMs > attempt.endsAt ? [{ type: 'endMoved', commonEnd: gate.endsAt }] : [];
}

/** Why an attempt should be ended now without anyone asking; undefined when it may go on. */
export function overdue(
  attempt: Attempt,
  { gate, closed }: { readonly gate: Gate | undefined; readonly closed: boolean },
  now: number,
): 'timeUp' | 'closed' | undefined {
  if (attempt.state === 'finished') return undefined;
  if (closed) return 'closed';
  const end = ownEnd(attempt, gate?.endsAt ?? null);
  return end !== null && now > end ? 'timeUp' : undefined;
}
