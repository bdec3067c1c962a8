import type { PausedBy } from '#contracts/attempt.ts';
import type { RoomKind, RoomReason } from '#contracts/room.ts';
import { mostExtraMinutes } from '#contracts/roster.ts';
import type { Attempt } from './attempt.ts';
import { type Context, type Decision, done, finish, rejected } from './decision.ts';
import { pauseToFollow } from './followSitting.ts';
import { endIfGoingOn, isPaused, sittingPause } from './ownEnd.ts';
import { timeCountsFrom } from './ownStart.ts';
import { type Span, uncoveredMs } from './span.ts';

type Why = RoomReason['category'];

/** What staff do to one candidate. Each carries an id made by who does it: sent again, it changes nothing. */
export type Intervention =
  /** Lets a candidate begin whose identity was checked. */
  | { readonly kind: 'admit' }
  /** Says in what kind of room a candidate sits who had signed in before; `mayBegin` as in the event. */
  | { readonly kind: 'place'; readonly condition: RoomKind; readonly mayBegin?: boolean | undefined }
  | {
      readonly kind: 'pause';
      readonly pauseId: string;
      readonly by: Exclude<PausedBy, 'sitting'>;
      readonly why: Why;
    }
  /** Ends one pause. `compensate`: the time it took is given back. */
  | { readonly kind: 'continue'; readonly pauseId: string; readonly compensate: boolean }
  | {
      readonly kind: 'extend';
      readonly extensionId: string;
      readonly byMs: number;
      readonly because: 'incident' | 'accommodation';
    }
  | { readonly kind: 'terminate'; readonly terminationId: string; readonly why: Why }
  /** Takes back an end. `compensate`: the time since is given back; `byMs` is given besides. */
  | {
      readonly kind: 'reopen';
      readonly reopenId: string;
      readonly compensate: boolean;
      readonly byMs: number;
    };

/** What happens when staff act on an attempt. Pure, as `decide`. */
export function decideIntervention(attempt: Attempt, command: Intervention, context: Context): Decision {
  if (isDone(attempt, command)) return done();
  if (command.kind === 'reopen') return decideReopening(attempt, command, context);
  if (attempt.state === 'finished') return rejected('finished');
  switch (command.kind) {
    case 'admit':
      return done({ type: 'admitted' });
    case 'place': {
      const { condition, mayBegin } = command;
      return done({ type: 'placed', condition, ...(mayBegin !== undefined && { mayBegin }) });
    }
    case 'pause': {
      const { pauseId, by, why } = command;
      return done({ type: 'paused', pauseId, by, why, since: context.now });
    }
    case 'continue': {
      const { pauseId, compensate } = command;
      const pause = attempt.pauses.get(pauseId);
      if (pause === undefined) return rejected('notPaused');
      return done({ type: 'continued', pauseId, ...timeBack(attempt, compensate, pause.since, context) });
    }
    case 'extend': {
      const { extensionId, byMs, because } = command;
      const isTooMuch = because === 'accommodation' && attempt.extraMs + byMs > mostExtraMinutes * 60_000;
      if (isTooMuch) return rejected('tooMuchExtraTime');
      return done({ type: 'extended', extensionId, byMs, because });
    }
    case 'terminate': {
      const { terminationId, why } = command;
      return done({ ...finish(attempt, 'terminated', context), terminationId, why });
    }
  }
}

function isDone({ acts, admitted, pauses, condition, state }: Attempt, command: Intervention): boolean {
  switch (command.kind) {
    case 'admit':
      return admitted;
    case 'place': {
      const { mayBegin = admitted } = command;
      return condition === command.condition && (state !== 'waiting' || admitted === mayBegin);
    }
    case 'pause':
      return acts.has(command.pauseId);
    case 'continue':
      return acts.has(command.pauseId) && !pauses.has(command.pauseId);
    case 'extend':
      return acts.has(command.extensionId);
    case 'terminate':
      return acts.has(command.terminationId);
    case 'reopen':
      return acts.has(command.reopenId);
  }
}

/** Someone who answered everything has nothing to go on with, and someone without time left would end at once. */
function decideReopening(
  attempt: Attempt,
  { reopenId, compensate, byMs }: Extract<Intervention, { kind: 'reopen' }>,
  context: Context,
): Decision {
  if (attempt.state !== 'finished') return rejected('notFinished');
  if (context.closed) return rejected('sittingClosed');
  if (attempt.reason === 'complete') return rejected('nothingLeft');
  const back = timeBack(attempt, compensate, attempt.finishedAt, context);
  const end = endIfGoingOn(attempt, context.gate?.endsAt ?? null);
  const standsStill = isPaused(attempt, context.gate);
  if (end !== null && !standsStill && context.now >= end + back.lostMs + byMs) return rejected('timeUp');
  const extended = { type: 'extended', extensionId: reopenId, byMs, because: 'incident' } as const;
  return done(
    { type: 'reopened', reopenId, ...back },
    ...(byMs > 0 ? [extended] : []),
    ...pauseToFollow(attempt, context.gate),
  );
}

/**
 * What is given back of the time since a moment: as far as it was time of the test, and not given back before. What
 * the sitting as a whole stood still everyone gets by its end.
 */
function timeBack(attempt: Attempt, compensate: boolean, since: number, { now, gate }: Context) {
  const from =
    compensate && gate !== undefined
      ? Math.min(now, Math.max(since, timeCountsFrom(attempt, gate, now)))
      : now;
  // A pause of everyone that is over is not known any more in a log that had ended: then all of the time is given back.
  const pausedAt = gate?.pausedAt ?? null;
  const everyone = pausedAt === null ? null : (attempt.pauses.get(sittingPause)?.since ?? pausedAt);
  const withEveryone: Span[] = everyone === null ? [] : [{ from: everyone, until: now }];
  return { from, lostMs: uncoveredMs({ from, until: now }, [...attempt.restored, ...withEveryone]) };
}
