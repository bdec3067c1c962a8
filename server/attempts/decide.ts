import type { RejectionCode, SubmitAnswer } from '#contracts/attempt.ts';
import type { OptionLetter } from '#contracts/itemView.ts';
import { type Answer, type Attempt, answeredItems } from './attempt.ts';
import type { AttemptEvent } from './attemptEvent.ts';

/** What the item selector says after the answers so far, with the ability estimate it says it at. */
export type Selection =
  | { readonly kind: 'item'; readonly item: string; readonly theta: number; readonly standardError: number }
  | { readonly kind: 'stop'; readonly theta: number; readonly standardError: number };

/** The start of a sitting: given at `startsAt`, over at `endsAt` for who has no extra time (null: never). */
export interface Gate {
  readonly startsAt: number;
  readonly endsAt: number | null;
}

/** Everything a decision depends on besides the attempt itself; nothing is looked up. */
export interface Context {
  /** Server time at which the command arrived. */
  readonly now: number;
  /** Undefined until the start has been given, and again once the sitting is closed. */
  readonly gate: Gate | undefined;
  readonly mayStopEarly: boolean;
  /** The option behind a letter at a position; undefined when there is no such letter. */
  readonly optionAt: (position: number, letter: OptionLetter) => OptionLetter | undefined;
  /** Next item after these answered items, in order. */
  readonly select: (answered: readonly { item: string; option: OptionLetter }[]) => Selection;
}

export type Command =
  | { readonly kind: 'begin' }
  | ({ readonly kind: 'answer' } & SubmitAnswer)
  | { readonly kind: 'stop' }
  | { readonly kind: 'end'; readonly reason: 'timeUp' | 'closed' }
  | {
      readonly kind: 'extend';
      readonly byMs: number;
      /** Given when the common end has been moved to here: who began with it, or will, has the time already. */
      readonly commonEnd?: number;
    }
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
    | { readonly kind: 'rejected'; readonly code: RejectionCode | 'mayNotStopEarly'; readonly kept: boolean };
}

const done = (...events: AttemptEvent[]): Decision => ({ events, outcome: { kind: 'done' } });
const rejected = (
  code: RejectionCode | 'mayNotStopEarly',
  events: readonly AttemptEvent[] = [],
  kept = false,
): Decision => ({ events, outcome: { kind: 'rejected', code, kept } });

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
      return attempt.state === 'finished' ? done() : done(finish(attempt, command.reason, context));
    case 'extend':
      if (attempt.state === 'finished') return rejected('finished');
      return hasCommonEnd(attempt, command.commonEnd)
        ? done()
        : done({ type: 'extended', byMs: command.byMs });
    case 'signal':
      return attempt.state === 'finished'
        ? done()
        : done({ type: 'signalled', kind: command.signal, position: command.position });
  }
}

function decideAnswer(attempt: Attempt, command: SubmitAnswer, context: Context): Decision {
  const { answerId, position, option: letter, elapsedMs } = command;
  const before = attempt.given.find(({ answer }) => answer?.answerId === answerId)?.answer;
  if (before !== undefined) {
    const same = before.letter === letter && attempt.given[position - 1]?.answer === before;
    return same ? { events: [], outcome: { kind: 'duplicate', answer: before } } : rejected('answerIdReused');
  }

  const late = (because: 'timeUp' | 'finished', ...more: AttemptEvent[]): Decision =>
    attempt.late.has(answerId)
      ? rejected(because, more, true)
      : rejected(because, [{ type: 'late', answerId, position, letter, elapsedMs, because }, ...more], true);
  if (attempt.state === 'finished') return late(attempt.reason === 'timeUp' ? 'timeUp' : 'finished');

  const start = attempt.state === 'waiting' ? startOf(attempt, context) : undefined;
  if (attempt.state === 'waiting' && start === undefined) return rejected('notStarted');
  const endsAt = attempt.state === 'running' ? attempt.endsAt : start!.endsAt;
  if (endsAt !== null && context.now > endsAt) {
    return late('timeUp', ...(start ? [start] : []), finish(attempt, 'timeUp', context));
  }

  if (position !== attempt.given.length || attempt.given[position - 1]?.answer !== undefined) {
    return rejected('notCurrent');
  }
  const option = letter === null ? undefined : context.optionAt(position, letter);
  if (letter === null || option === undefined) return rejected('unknownOption');

  const answered: AttemptEvent = { type: 'answered', answerId, position, letter, option, elapsedMs };
  const current = attempt.given[position - 1]!;
  const selection = context.select([...scored(attempt), { item: current.item, option }]);
  const { theta, standardError } = selection;
  const next: AttemptEvent =
    selection.kind === 'item'
      ? { type: 'given', position: position + 1, item: selection.item, theta, standardError }
      : { type: 'finished', reason: 'complete', theta, standardError };
  return done(...(start ? [start] : []), answered, next);
}

/** The start event, once the start has been given and its moment has come. */
function startOf(attempt: Attempt, { gate, now }: Context) {
  if (gate === undefined || now < gate.startsAt) return undefined;
  const endsAt = gate.endsAt === null ? null : gate.endsAt + attempt.extraMs;
  return { type: 'started', startedAt: gate.startsAt, endsAt } as const;
}

function hasCommonEnd(attempt: Attempt, commonEnd: number | undefined): boolean {
  if (commonEnd === undefined) return false;
  return attempt.state === 'waiting' || attempt.endsAt === commonEnd + attempt.extraMs;
}

function finish(attempt: Attempt, reason: 'stopped' | 'timeUp' | 'closed', context: Context): AttemptEvent {
  const { theta, standardError } = context.select(scored(attempt));
  return { type: 'finished', reason, theta, standardError };
}

function scored(attempt: Attempt): { item: string; option: OptionLetter }[] {
  return answeredItems(attempt).map(({ item, answer }) => ({ item, option: answer.option }));
}
