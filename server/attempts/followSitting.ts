import { type Attempt, ownTimeMs } from './attempt.ts';
import type { AttemptEvent } from './attemptEvent.ts';
import { type Gate, sittingPause } from './ownEnd.ts';

/** Brings the log up to date with what holds for the whole sitting; nothing when it is. */
export function followed(attempt: Attempt, gate: Gate | undefined): AttemptEvent[] {
  return [...followedPause(attempt, gate), ...movedEnd(attempt, gate)];
}

/** The sitting gives the time of its pause back by its own end, so no time is lost here. */
export function followedPause(attempt: Attempt, gate: Gate | undefined): AttemptEvent[] {
  return attempt.state === 'finished' ? [] : pauseToFollow(attempt, gate);
}

/** The same for an attempt that is reopened in the same step: its log heard nothing of the sitting since its end. */
export function pauseToFollow({ pauses }: Pick<Attempt, 'pauses'>, gate: Gate | undefined): AttemptEvent[] {
  const known = pauses.get(sittingPause);
  const pausedAt = gate?.pausedAt ?? null;
  if (known === undefined && pausedAt !== null) {
    const pause = { pauseId: sittingPause, by: 'sitting', why: 'organisation', since: pausedAt } as const;
    return [{ type: 'paused', ...pause }];
  }
  if (known === undefined || pausedAt !== null) return [];
  return [{ type: 'continued', pauseId: sittingPause, from: known.since, lostMs: 0 }];
}

function movedEnd(attempt: Attempt, gate: Gate | undefined): AttemptEvent[] {
  if (attempt.state === 'waiting' || attempt.state === 'finished') return [];
  if (attempt.endsAt === null || gate?.endsAt == null) return [];
  const moved = gate.endsAt + ownTimeMs(attempt) > attempt.endsAt;
  return moved ? [{ type: 'endMoved', commonEnd: gate.endsAt }] : [];
}
