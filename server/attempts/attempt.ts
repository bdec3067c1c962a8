import type { FinishReason, PausedBy, SignalKind } from '#contracts/attempt.ts';
import type { ShownResponse } from '#contracts/itemView.ts';
import type { RoomReason } from '#contracts/room.ts';
import type { Response } from '#itembank/content/response.ts';
import type { Condition, StoredEvent } from './attemptEvent.ts';
import type { Span } from './span.ts';

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

/** Time that stands still until whoever stopped it lets it go on. */
interface Pause {
  readonly by: PausedBy;
  readonly why: RoomReason['category'];
  readonly since: number;
}

/** How often each kind of signal is on record. */
type SignalCounts = Readonly<Partial<Record<SignalKind, number>>>;

interface Common {
  /** Items in order; position n is at index n − 1. All but the last one are answered. */
  readonly given: readonly GivenItem[];
  readonly condition: Condition;
  /** Whether this candidate may begin: from the outset, or since a surveillant said so. */
  readonly admitted: boolean;
  /** Since when this candidate waits for nothing but the start: here, and admitted. Null: not yet. */
  readonly readySince: number | null;
  /** Extra time as an accommodation: how much later than the common end this candidate's own end lies by it. */
  readonly extraMs: number;
  /** Time given for what went wrong, on top of the extra time. */
  readonly incidentMs: number;
  /** How much earlier than the end of the sitting the own time is over, as it began at a moment of its own. */
  readonly aheadMs: number;
  /** What keeps the time standing still now, by id; it runs again when nothing does. */
  readonly pauses: ReadonlyMap<string, Pause>;
  /** Time that was given back, to this candidate or to everyone, so that nothing is given back twice. */
  readonly restored: readonly Span[];
  /** Ids of what staff did to this candidate alone, so that a repeat is recognised. */
  readonly acts: ReadonlySet<string>;
  /** Ids of late answers, so that a repeat is recognised. */
  readonly late: ReadonlySet<string>;
  readonly signals: SignalCounts;
  /** After how many answers the choice of items was taken up from the log. */
  readonly resumedAt: readonly number[];
}

interface Begun extends Common {
  readonly startedAt: number;
  readonly endsAt: number | null;
}

/**
 * Where one attempt stands. Each state carries only what is true in that state. Who is paused before the start waits
 * on; `paused` is who had begun.
 */
export type Attempt =
  | (Common & { readonly state: 'waiting' })
  | (Begun & { readonly state: 'running' })
  | (Begun & { readonly state: 'paused' })
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
    return {
      state: 'waiting',
      given: [],
      condition: event.condition ?? 'unrecorded',
      admitted: event.admission !== 'afterIdentification',
      readySince: event.admission === 'afterIdentification' ? null : at,
      extraMs: event.extraMs,
      incidentMs: 0,
      aheadMs: 0,
      pauses: new Map(),
      restored: [],
      acts: new Set(),
      late: new Set(),
      signals: {},
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
      const { startedAt, endsAt, aheadMs = 0 } = event;
      return { ...waiting, state: 'running', startedAt, endsAt, aheadMs };
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
    case 'admitted':
      return { ...attempt, admitted: true, readySince: at };
    case 'placed': {
      const { condition, mayBegin = attempt.admitted } = event;
      const readySince = mayBegin ? (attempt.readySince ?? at) : null;
      return attempt.state === 'waiting'
        ? { ...attempt, condition, admitted: mayBegin, readySince }
        : { ...attempt, condition };
    }
    case 'paused': {
      const { pauseId, by, why, since } = event;
      const pauses = new Map([...attempt.pauses, [pauseId, { by, why, since }]]);
      return standing({ ...withAct(attempt, pauseId), pauses });
    }
    case 'continued': {
      const pauses = new Map(attempt.pauses);
      if (!pauses.delete(event.pauseId)) throw new Error('what goes on was paused');
      return standing({ ...withTimeBack(attempt, event, at), pauses });
    }
    case 'extended': {
      const { extensionId, byMs, because } = event;
      const extended = withAct(attempt, extensionId);
      return because === 'incident'
        ? withIncidentTime(extended, byMs)
        : { ...endLater(extended, byMs), extraMs: extended.extraMs + byMs };
    }
    case 'endMoved': {
      if (attempt.state === 'waiting' || attempt.state === 'finished') throw new Error('no end to move');
      return { ...attempt, endsAt: event.commonEnd + ownTimeMs(attempt) };
    }
    case 'resumed':
      return { ...attempt, resumedAt: [...attempt.resumedAt, event.position - 1] };
    case 'signalled': {
      const { kind } = event;
      return { ...attempt, signals: { ...attempt.signals, [kind]: (attempt.signals[kind] ?? 0) + 1 } };
    }
    case 'finished': {
      if (attempt.state === 'finished') throw new Error('an attempt finishes once');
      const { reason, theta, standardError, terminationId } = event;
      const started = attempt.state === 'waiting' ? { startedAt: null, endsAt: null } : attempt;
      const { startedAt, endsAt } = started;
      const common = terminationId === undefined ? attempt : withAct(attempt, terminationId);
      return {
        ...commonOf(common),
        state: 'finished',
        startedAt,
        endsAt,
        finishedAt: at,
        reason,
        theta,
        standardError,
      };
    }
    case 'reopened': {
      const { startedAt, endsAt, ...finished } = expectState(attempt, 'finished');
      const common = commonOf(withAct(finished, event.reopenId));
      const reopened: Attempt =
        startedAt === null
          ? { ...common, state: 'waiting' }
          : { ...common, state: 'running', startedAt, endsAt };
      return standing(withTimeBack(reopened, event, at));
    }
  }
}

/** How much later than the common end this candidate's own end lies; negative where it lies earlier. */
export function ownTimeMs({ extraMs, incidentMs, aheadMs }: Common): number {
  return extraMs + incidentMs - aheadMs;
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

function commonOf(attempt: Common): Common {
  const { given, condition, admitted, readySince, extraMs, incidentMs, aheadMs, pauses } = attempt;
  const { restored, acts, late, signals, resumedAt } = attempt;
  return {
    given,
    condition,
    admitted,
    readySince,
    extraMs,
    incidentMs,
    aheadMs,
    pauses,
    restored,
    acts,
    late,
    signals,
    resumedAt,
  };
}

function withAct<A extends Common>(attempt: A, id: string): A {
  return { ...attempt, acts: new Set([...attempt.acts, id]) };
}

function withTimeBack(
  attempt: Attempt,
  { from, lostMs }: { from: number; lostMs: number },
  until: number,
): Attempt {
  return { ...withIncidentTime(attempt, lostMs), restored: [...attempt.restored, { from, until }] };
}

function withIncidentTime(attempt: Attempt, byMs: number): Attempt {
  return { ...endLater(attempt, byMs), incidentMs: attempt.incidentMs + byMs };
}

function endLater(attempt: Attempt, byMs: number): Attempt {
  if (attempt.state === 'waiting' || attempt.endsAt === null) return attempt;
  return { ...attempt, endsAt: attempt.endsAt + byMs };
}

/** Running or paused, by whether something keeps the time standing still. */
function standing(attempt: Attempt): Attempt {
  if (attempt.state === 'finished') throw new Error('nothing stands still after the end');
  return attempt.state === 'waiting'
    ? attempt
    : { ...attempt, state: attempt.pauses.size === 0 ? 'running' : 'paused' };
}
