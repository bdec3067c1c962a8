import type { RejectionCode, SignalKind, SubmitAnswer } from '#contracts/attempt.ts';
import { canonicalJson } from '#itembank/content/canonicalJson.ts';
import { type Attempt, ownTimeMs } from './attempt.ts';
import type { AttemptEvent } from './attemptEvent.ts';
import { decideIntervention, type Intervention } from './decideIntervention.ts';
import { type Context, type Decision, done, finish, type Rejection, rejected, scored } from './decision.ts';
import { followed, followedPause } from './followSitting.ts';
import { isPaused, overdue, ownEnd } from './ownEnd.ts';
import { startOfWhoBegins } from './ownStart.ts';

/** What the item selector says after the answers so far, with the ability estimate it says it at. */
export type Selection =
  | { readonly kind: 'item'; readonly item: string; readonly theta: number; readonly standardError: number }
  | { readonly kind: 'stop'; readonly theta: number; readonly standardError: number };

export type Command =
  | { readonly kind: 'begin' }
  | ({ readonly kind: 'answer' } & SubmitAnswer)
  | { readonly kind: 'stop' }
  | { readonly kind: 'end'; readonly reason: 'timeUp' | 'closed' }
  /** Takes over what holds for the whole sitting, if that changed: its end, and whether everybody is paused. */
  | { readonly kind: 'followSitting' }
  | { readonly kind: 'signal'; readonly signal: SignalKind; readonly position: number }
  | Intervention;

/** Late answers kept as evidence at most: more than any test has items. */
export const mostLateAnswers = 200;

/** Signals kept at most: nobody leaves and enters a page so often in one test. */
export const mostSignals = 1_000;

/** What happens when a command reaches an attempt. Pure: the same arguments, the same decision. */
export function decide(attempt: Attempt, command: Command, context: Context): Decision {
  switch (command.kind) {
    case 'begin': {
      if (attempt.state !== 'waiting') return done();
      const start = startOf(attempt, context);
      return typeof start === 'string' ? rejected(start) : done(...start);
    }
    case 'answer':
      return decideAnswer(attempt, command, context);
    case 'stop':
      if (attempt.state === 'finished') return done();
      if (!context.mayStopEarly) return rejected('mayNotStopEarly');
      return done(finish(attempt, 'stopped', context));
    case 'end':
      return decideEnd(attempt, command.reason, context);
    case 'followSitting':
      return done(...followed(attempt, context.gate));
    case 'signal':
      if (attempt.state === 'finished') return done();
      if (signalsOf(attempt) >= mostSignals) return rejected('tooManySignals');
      return done({ type: 'signalled', kind: command.signal, position: command.position });
    default:
      return decideIntervention(attempt, command, context);
  }
}

/**
 * Whether a rejection stands whatever another server may have stored since: what was counted only grows, and a test
 * that is complete, or whose sitting is closed, is not reopened.
 */
export function isFinal(attempt: Attempt, code: Rejection, { closed }: Context): boolean {
  return (
    code === 'tooManySignals' || (attempt.state === 'finished' && (closed || attempt.reason === 'complete'))
  );
}

/** Someone whose time is over by an end that has been moved since goes on, and so does who is paused. */
function decideEnd(attempt: Attempt, reason: 'timeUp' | 'closed', context: Context): Decision {
  if (attempt.state === 'finished') return done();
  const before = followed(attempt, context.gate);
  const isOver = reason === 'closed' || overdue(attempt, context, context.now) !== undefined;
  return isOver ? done(...before, finish(attempt, reason, context)) : done(...before);
}

function decideAnswer(attempt: Attempt, command: SubmitAnswer, context: Context): Decision {
  const { answerId, position, response: shown, elapsedMs } = command;
  const earlier = attempt.given.find(({ answer }) => answer?.answerId === answerId)?.answer;
  if (earlier !== undefined) {
    const same =
      canonicalJson(earlier.shown) === canonicalJson(shown) &&
      attempt.given[position - 1]?.answer === earlier;
    return same
      ? { events: [], outcome: { kind: 'duplicate', answer: earlier } }
      : rejected('answerIdReused');
  }

  const late = (because: 'timeUp' | 'finished', ...more: AttemptEvent[]): Decision => {
    if (attempt.late.has(answerId)) return rejected(because, more, true);
    if (attempt.late.size >= mostLateAnswers) return rejected(because, more);
    return rejected(
      because,
      [{ type: 'late', answerId, position, shown, elapsedMs, because }, ...more],
      true,
    );
  };
  if (attempt.state === 'finished') return late(attempt.reason === 'timeUp' ? 'timeUp' : 'finished');
  if (attempt.state !== 'waiting' && context.closed) {
    return late('finished', finish(attempt, 'closed', context));
  }

  // Where everyone begins at a moment of their own nobody has a question before that.
  const mayBegin = context.gate?.eachMs === undefined;
  const start = attempt.state !== 'waiting' ? [] : mayBegin ? startOf(attempt, context) : 'notStarted';
  if (typeof start === 'string') return rejected(start);
  if (isPaused(attempt, context.gate)) return rejected('paused');
  const before = attempt.state === 'waiting' ? start : followed(attempt, context.gate);
  const end = ownEnd(attempt, context.gate?.endsAt ?? null);
  if (end !== null && context.now > end) {
    return late('timeUp', ...before, finish(attempt, 'timeUp', context));
  }

  if (position !== attempt.given.length || attempt.given[position - 1]?.answer !== undefined) {
    return rejected('notCurrent');
  }
  const response = shown === null ? undefined : context.responseAt(position, shown);
  if (shown === null || response === undefined) return rejected('unfitResponse');

  const answered: AttemptEvent = { type: 'answered', answerId, position, shown, response, elapsedMs };
  const current = attempt.given[position - 1]!;
  const known = scored(attempt);
  const resumes = known.length > 0 && !context.select.remembers(known, attempt.resumedAt);
  const resumedAt = resumes ? [...attempt.resumedAt, known.length] : attempt.resumedAt;
  const selection = context.select.next([...known, { item: current.item, response }], resumedAt);
  const { theta, standardError } = selection;
  const next: AttemptEvent =
    selection.kind === 'item'
      ? { type: 'given', position: position + 1, item: selection.item, theta, standardError }
      : { type: 'finished', reason: 'complete', theta, standardError };
  const resumed: AttemptEvent[] = resumes ? [{ type: 'resumed', position }] : [];
  return done(...before, ...resumed, answered, ...tooFast(attempt, command, context), next);
}

/** What begins the test, once its moment has come; or why it does not begin yet. */
function startOf(attempt: Attempt, { gate, now }: Context): AttemptEvent[] | RejectionCode {
  if (!attempt.admitted) return 'notAdmitted';
  if (gate === undefined || now < gate.startsAt) return 'notStarted';
  if (isPaused(attempt, gate)) return 'paused';
  const start = startOfWhoBegins(gate, now);
  if (start === undefined) return 'timeUp';
  const { startedAt, aheadMs } = start;
  const endsAt = gate.endsAt === null ? null : gate.endsAt + ownTimeMs({ ...attempt, aheadMs });
  const started = { type: 'started', startedAt, endsAt, ...(aheadMs > 0 && { aheadMs }) } as const;
  return [...followedPause(attempt, gate), started];
}

/** Notices an answer that came, by the candidate's own clock, before the question can have been read. */
function tooFast(attempt: Attempt, { position, elapsedMs }: SubmitAnswer, context: Context): AttemptEvent[] {
  if (elapsedMs >= context.readingMsAt(position) || signalsOf(attempt) >= mostSignals) return [];
  return [{ type: 'signalled', kind: 'fastAnswer', position }];
}

function signalsOf({ signals }: Attempt): number {
  return Object.values(signals).reduce((sum, count) => sum + count, 0);
}
