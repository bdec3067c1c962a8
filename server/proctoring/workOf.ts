import { answeredItems } from '#server/attempts/attempt.ts';
import type { LiveAttempt } from '#server/attempts/liveAttempts.ts';
import { type Gate, isHeldBack, isPaused, ownEnd } from '#server/attempts/ownEnd.ts';
import { shownEnd } from '#server/attempts/ownStart.ts';
import type { Work } from './roomRow.ts';

/** How somebody's work stands; `live` is undefined for who never signed in. */
export function workOf(live: Readonly<LiveAttempt> | undefined, gate: Gate | undefined): Work {
  if (live === undefined) return notHere;
  const { attempt, lastStoredAt } = live;
  const { state, signals, admitted, extraMs, incidentMs } = attempt;
  const count = (kind: keyof typeof signals) => signals[kind] ?? 0;
  return {
    stage:
      state === 'running' || state === 'paused' ? (isPaused(attempt, gate) ? 'paused' : 'running') : state,
    admitted,
    heldBack: isHeldBack(attempt),
    finishedAt: attempt.state === 'finished' ? attempt.finishedAt : null,
    answered: answeredItems(attempt).length,
    lastStoredAt,
    endsAt: shownEnd(attempt, gate, ownEnd(attempt, gate?.endsAt ?? null)),
    extraMinutes: Math.round(extraMs / 60_000),
    incidentMinutes: Math.round(incidentMs / 60_000),
    signals: Object.values(signals).reduce((sum, one) => sum + one, 0),
    secondDevice: count('otherDevice') > 0,
    away: count('focusLost') > count('focusBack') || count('fullScreenLeft') > count('fullScreenBack'),
  };
}

const notHere: Work = {
  stage: 'away',
  admitted: false,
  heldBack: false,
  finishedAt: null,
  answered: 0,
  lastStoredAt: null,
  endsAt: null,
  extraMinutes: null,
  incidentMinutes: 0,
  signals: 0,
  secondDevice: false,
  away: false,
};
