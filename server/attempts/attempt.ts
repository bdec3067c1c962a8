import type { FinishReason } from '#contracts/attempt.ts';
import type { ShownResponse } from '#contracts/itemView.ts';
import type { Response } from '#itembank/content/response.ts';
import type { StoredEvent } from './attemptEvent.ts';

/** A stored answer, with what its receipt needs. */
export interface Answer {
  readonly answerId: string;
  readonly shown: ShownResponse;
  readonly response: Response;
  readonly elapsedMs: number;
  readonly at: number;
  readonly seq: number;
  readonly hash: string;
}

/** An item given to the candidate, by the hash of its version. */
export interface GivenItem {
  readonly item: string;
  readonly answer: Answer | undefined;
}

interface Common {
  /** Items in order; position n is at index n − 1. All but the last one are answered. */
  readonly given: readonly GivenItem[];
  /** How much later than the common end this candidate's own end lies. */
  readonly extraMs: number;
  /** Ids of extensions given to this candidate alone, so that a repeat is recognised. */
  readonly extensions: ReadonlySet<string>;
  /** Ids of late answers, so that a repeat is recognised. */
  readonly late: ReadonlySet<string>;
  /** How many signals are on record. */
  readonly signals: number;
  /** After how many answers the choice of items was taken up from the log. */
  readonly resumedAt: readonly number[];
}

/** Where one attempt stands. Each state carries only what is true in that state. */
export type Attempt =
  | (Common & { readonly state: 'waiting' })
  | (Common & { readonly state: 'running'; readonly startedAt: number; readonly endsAt: number | null })
  | (Common & {
      readonly state: 'finished';
      readonly startedAt: number | null;
      readonly endsAt: number | null;
      readonly finishedAt: number;
      readonly reason: FinishReason;
      /** Ability at the end, in logits. */
      readonly theta: number;
      readonly standardError: number;
    });

/** The state after an event. Replaying all events of an attempt always gives the same state. */
export function apply(attempt: Attempt | undefined, { event, at, seq, hash }: StoredEvent): Attempt {
  if (event.type === 'created') {
    if (attempt !== undefined) throw new Error('an attempt is created once');
    const { extraMs } = event;
    return {
      state: 'waiting',
      given: [],
      extraMs,
      extensions: new Set(),
      late: new Set(),
      signals: 0,
      resumedAt: [],
    };
  }
  if (attempt === undefined) throw new Error(`${event.type} before created`);
  switch (event.type) {
    case 'given':
      if (event.position !== attempt.given.length + 1) throw new Error('a position is given in turn, once');
      return { ...attempt, given: [...attempt.given, { item: event.item, answer: undefined }] };
    case 'started': {
      const waiting = expectState(attempt, 'waiting');
      return { ...waiting, state: 'running', startedAt: event.startedAt, endsAt: event.endsAt };
    }
    case 'answered': {
      const running = expectState(attempt, 'running');
      const current = running.given[event.position - 1];
      if (current === undefined || current.answer !== undefined) {
        throw new Error('only the current item is answered, once');
      }
      const { answerId, shown, response, elapsedMs } = event;
      const answered = {
        ...current,
        answer: { answerId, shown, response, elapsedMs, at, seq, hash },
      };
      return { ...running, given: running.given.with(event.position - 1, answered) };
    }
    case 'late':
      return { ...attempt, late: new Set([...attempt.late, event.answerId]) };
    case 'extended': {
      const extensions = new Set([...attempt.extensions, event.extensionId]);
      const extended = { ...attempt, extensions, extraMs: attempt.extraMs + event.byMs };
      return extended.state === 'running' && extended.endsAt !== null
        ? { ...extended, endsAt: extended.endsAt + event.byMs }
        : extended;
    }
    case 'endMoved': {
      const running = expectState(attempt, 'running');
      return { ...running, endsAt: event.commonEnd + running.extraMs };
    }
    case 'resumed':
      return { ...attempt, resumedAt: [...attempt.resumedAt, event.position - 1] };
    case 'signalled':
      return { ...attempt, signals: attempt.signals + 1 };
    case 'finished': {
      if (attempt.state === 'finished') throw new Error('an attempt finishes once');
      const { reason, theta, standardError } = event;
      const started = attempt.state === 'running' ? attempt : { startedAt: null, endsAt: null };
      const { given, extraMs, extensions, late, signals, resumedAt } = attempt;
      const { startedAt, endsAt } = started;
      return {
        state: 'finished',
        given,
        extraMs,
        extensions,
        late,
        signals,
        resumedAt,
        startedAt,
        endsAt,
        finishedAt: at,
        reason,
        theta,
        standardError,
      };
    }
  }
}

/** Items that have an answer, in order. */
export function answeredItems(
  attempt: Attempt,
): (GivenItem & { readonly answer: Answer; readonly position: number })[] {
  return attempt.given.flatMap(({ item, answer }, i) =>
    answer === undefined ? [] : [{ item, answer, position: i + 1 }],
  );
}

/** An event that does not fit its state is a bug or a damaged log, so it stops the replay. */
function expectState<S extends Attempt['state']>(attempt: Attempt, state: S) {
  if (attempt.state !== state) throw new Error(`expected a ${state} attempt, got ${attempt.state}`);
  return attempt as Extract<Attempt, { state: S }>;
}
