import type { RejectionCode, SubmitAnswer } from '#contracts/attempt.ts';
import type { ShownResponse } from '#contracts/itemView.ts';
import { canonicalJson } from '#itembank/content/canonicalJson.ts';
import type { Response } from '#itembank/content/response.ts';
import { type Answer, type Attempt, answeredItems } from './attempt.ts';
import type { AttemptEvent } from './attemptEvent.ts';
import type { AnsweredItem, ItemSelector } from './itemSelector.ts';
import { type Gate, movedEnd, ownEnd } from './ownEnd.ts';

/** What the item selector says after the answers so far, with the ability estimate it says it at. */
export type Selection =
  | { readonly kind: 'item'; readonly item: string; readonly theta: number; readonly standardError: number }
  | { readonly kind: 'stop'; readonly theta: number; readonly standardError: number };

/** Everything a decision depends on besides the attempt itself; nothing is looked up. */
export interface Context {
  /** Server time at which the command arrived. */
  readonly now: number;
  /** Undefined until the start has been given, and again once the sitting is closed. */
  readonly gate: Gate | undefined;
  /** Whether the sitting is closed: whoever still runs then is over. */
  readonly closed: boolean;
  readonly mayStopEarly: boolean;
  /** What was answered to the item at a position; undefined when it cannot be an answer to that item. */
  readonly responseAt: (position: number, shown: ShownResponse) => Response | undefined;
  readonly select: ItemSelector;
}

export type Command =
  | { readonly kind: 'begin' }
  | ({ readonly kind: 'answer' } & SubmitAnswer)
  | { readonly kind: 'stop' }
  | { readonly kind: 'end'; readonly reason: 'timeUp' | 'closed' }
  /** More time for this candidate alone, once for each id. */
  | { readonly kind: 'extend'; readonly extensionId: string; readonly byMs: number }
  /** Takes over the end of the sitting, if that was moved. */
  | { readonly kind: 'followEnd' }
  | {
      readonly kind: 'signal';
      readonly signal: 'focusLost' | 'focusBack' | 'otherDevice';
      readonly position: number;
    };

/** The events a command leads to, and what to tell who gave it. Events are stored even with a rejection. */
export interface Decision {
  readonly events: readonly AttemptEvent[];
  readonly outcome:
    | { readonly kind: 'done' }
    | { readonly kind: 'duplicate'; readonly answer: Answer }
    | { readonly kind: 'rejected'; readonly code: Rejection; readonly kept: boolean };
}

/** Why a command is not taken: an answer for the reasons candidates are told, others for these as well. */
export type Rejection = RejectionCode | 'mayNotStopEarly' | 'tooManySignals';

/** Late answers kept as evidence at most: more than any test has items. */
export const mostLateAnswers = 200;

/** Signals kept at most: nobody leaves and enters a page so often in one test. */
export const mostSignals = 1_000;

const done = (...events: AttemptEvent[]): Decision => ({ events, outcome: { kind: 'done' } });
const rejected = (code: Rejection, events: readonly AttemptEvent[] = [], kept = false): Decision => ({
  events,
  outcome: { kind: 'rejected', code, kept },
});

/** What happens when a command reaches an attempt. Pure: the same arguments, the same decision. */
export function decide(attempt: Attempt, command: Command, context: Context): Decision {
  switch (command.kind) {
    case 'begin': {
      if (attempt.state !== 'waiting') return done();
      const start = startOf(attempt, context);
      return start === undefined ? rejected('notStarted') : done(start);
    }
    case 'answer':
      return decideAnswer(attempt, command, context);
    case 'stop':
      if (attempt.state === 'finished') return done();
      if (!context.mayStopEarly) return rejected('mayNotStopEarly');
      return done(finish(attempt, 'stopped', context));
    case 'end':
      return decideEnd(attempt, command.reason, context);
    case 'extend': {
      const { extensionId, byMs } = command;
      if (attempt.extensions.has(extensionId)) return done();
      return attempt.state === 'finished'
        ? rejected('finished')
        : done({ type: 'extended', extensionId, byMs });
    }
    case 'followEnd':
      return done(...movedEnd(attempt, context.gate));
    case 'signal':
      if (attempt.state === 'finished') return done();
      if (attempt.signals >= mostSignals) return rejected('tooManySignals');
      return done({ type: 'signalled', kind: command.signal, position: command.position });
  }
}

/**
 * Whether a rejection stands whatever another server may have stored since: nothing but late evidence
 * follows an end, and what was counted only grows.
 */
export function isFinal(attempt: Attempt, code: Rejection): boolean {
  return attempt.state === 'finished' || code === 'tooManySignals';
}

/** Someone whose time is over by an end that has been moved since goes on. */
function decideEnd(attempt: Attempt, reason: 'timeUp' | 'closed', context: Context): Decision {
  if (attempt.state === 'finished') return done();
  const moved = movedEnd(attempt, context.gate);
  const end = ownEnd(attempt, context.gate?.endsAt ?? null);
  if (reason === 'timeUp' && end !== null && context.now <= end) return done(...moved);
  return done(...moved, finish(attempt, reason, context));
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
  if (attempt.state === 'running' && context.closed) {
    return late('finished', finish(attempt, 'closed', context));
  }

  const start = attempt.state === 'waiting' ? startOf(attempt, context) : undefined;
  if (attempt.state === 'waiting' && start === undefined) return rejected('notStarted');
  const before = [...(start ? [start] : []), ...movedEnd(attempt, context.gate)];
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
  return done(...before, ...resumed, answered, next);
}

/** The start event, once the start has been given and its moment has come. */
function startOf(attempt: Attempt, { gate, now }: Context) {
  if (gate === undefined || now < gate.startsAt) return undefined;
  const endsAt = gate.endsAt === null ? null : gate.endsAt + attempt.extraMs;
  return { type: 'started', startedAt: gate.startsAt, endsAt } as const;
}

function finish(attempt: Attempt, reason: 'stopped' | 'timeUp' | 'closed', context: Context): AttemptEvent {
  const { theta, standardError } = context.select.estimate(scored(attempt));
  return { type: 'finished', reason, theta, standardError };
}

function scored(attempt: Attempt): AnsweredItem[] {
  return answeredItems(attempt).map(({ item, answer }) => ({ item, response: answer.response }));
}
