import { type AnswerReply, type Receipt, RejectionCode, type SubmitAnswer } from '#contracts/attempt.ts';
import type { AttemptId } from '#contracts/ids.ts';
import type { Admission } from '#contracts/room.ts';
import { placeInSet } from '#server/bank/caseSets.ts';
import type { Materials } from '#server/bank/materials.ts';
import { entryOf } from '#server/bank/testMaterial.ts';
import type { Clock } from '#server/platform/clock.ts';
import { inTurn } from '#server/platform/inTurn.ts';
import type { Signer } from '#server/platform/signing.ts';
import { type Answer, answeredItems } from './attempt.ts';
import type { Condition } from './attemptEvent.ts';
import type { AttemptRecord, AttemptStore } from './attemptStore.ts';
import { attemptsOfSitting } from './attemptsOfSitting.ts';
import { attemptView, type BareView, nextStep } from './attemptView.ts';
import { type Command, decide, isFinal } from './decide.ts';
import type { Context, Decision, Rejection } from './decision.ts';
import { emptyChain, linkAll } from './eventChain.ts';
import { freshAttempts } from './freshAttempts.ts';
import { itemSelector } from './itemSelector.ts';
import { advance, type LiveAttempt, liveAttempts, rebuild } from './liveAttempts.ts';
import { overdue } from './ownEnd.ts';
import { readingMs } from './readingTime.ts';
import { responseBehind } from './responseBehind.ts';
import type { SittingGate, SittingGates } from './sittingGates.ts';
import { whoseStart } from './whoseStart.ts';

/** Told after every change that is stored, with the attempt as it then stands. */
export type AttemptListener = (live: Readonly<LiveAttempt>, command: Command['kind'] | 'create') => void;

/** What came of a command that is not an answer. */
export type CommandOutcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'notFound' }
  | { readonly kind: 'unavailable' }
  | { readonly kind: 'rejected'; readonly code: Rejection | 'exists' };

/** An attempt to be made. */
export interface NewAttempt {
  readonly record: AttemptRecord;
  /** Extra time as an accommodation. */
  readonly extraMs: number;
  /** Where the candidate sits; absent where nobody asks, as in practice. */
  readonly place?: { readonly condition: Condition; readonly admission: Admission };
}

/** Takes the commands of candidates and staff to the event logs of attempts. */
export interface AttemptService {
  /** Makes attempts with their first item chosen. */
  create(attempts: readonly NewAttempt[]): Promise<CommandOutcome>;
  /** The reply comes after the answer is on disk, or says that it is not. */
  answer(attemptId: string, command: SubmitAnswer): Promise<AnswerReply | undefined>;
  command(attemptId: string, command: Exclude<Command, { kind: 'answer' }>): Promise<CommandOutcome>;
  /** The attempt as its candidate may see it; an attempt whose time is over is ended first. */
  view(attemptId: string): Promise<BareView | undefined>;
  receipts(attemptId: string): Promise<Receipt[]>;
  live(attemptId: string): Promise<Readonly<LiveAttempt> | undefined>;
  /** All attempts of a sitting that exist: of everyone who signed in at least once. */
  allIn(sittingId: string): Promise<Readonly<LiveAttempt>[]>;
  /** Those of these attempts of a sitting that exist, looked up together. */
  liveOf(
    sittingId: string,
    attemptIds: readonly string[],
  ): Promise<ReadonlyMap<string, Readonly<LiveAttempt>>>;
  listen(listener: AttemptListener): void;
  /**
   * Takes in what other servers added to logs.
   *
   * @param heads number of the last event, by attempt, as the store had it at `at`
   */
  catchUp(heads: ReadonlyMap<string, number>, at: number): Promise<void>;
  /** Told when another server turns out to have gone on with an attempt. */
  onElsewhere(listener: (attemptId: string) => void): void;
}

interface Needs {
  readonly store: AttemptStore;
  readonly materials: Materials;
  readonly gates: SittingGates;
  readonly clock: Clock;
  readonly signer: Signer;
  /** Whether other servers write to the same store. */
  readonly shared: boolean;
}

/** How often a command is tried when another writer comes first. */
const maximumTries = 3;

export function attemptService({ store, materials, gates, clock, signer, shared }: Needs): AttemptService {
  const memory = liveAttempts(store, materials);
  const serially = inTurn();
  const elsewhere: ((attemptId: string) => void)[] = [];
  const onElsewhere = (attemptId: string) => {
    for (const listener of elsewhere) listener(attemptId);
  };
  const fresh = freshAttempts({ memory, store, clock, serially, shared, onElsewhere });
  const listeners: AttemptListener[] = [];

  async function contextOf(
    { record, material, select, attempt }: LiveAttempt,
    arrivedAt: number,
    anew: boolean,
  ): Promise<Context> {
    const { gate, closed } =
      record.sittingId === null
        ? { gate: { startsAt: record.createdAt, endsAt: null, pausedAt: null }, closed: false }
        : await gates.gateOf(record.sittingId, whoseStart(record, attempt, true), anew);
    return {
      now: arrivedAt,
      gate,
      closed,
      mayStopEarly: material.design.mayStopEarly,
      responseAt: (position, shown) => {
        const given = attempt.given[position - 1];
        if (given === undefined) return undefined;
        return responseBehind(entryOf(material, given.item).version.content, record.seed, position, shown);
      },
      readingMsAt(position) {
        const given = attempt.given[position - 1];
        if (given === undefined || record.sittingId === null) return 0;
        const inSet = placeInSet(material.sets, material.indexOf.get(given.item)!);
        return readingMs(entryOf(material, given.item).version.content, inSet !== null && inSet.number > 1);
      },
      select,
    };
  }

  /**
   * Decides, stores, and only then takes the events in: what is in memory is always on disk. Another
   * server may have gone on with the attempt or moved the end, so nothing that this could change is refused, and
   * nobody's time is over, from memory: the log and the sitting are read first.
   */
  async function run(attemptId: string, command: Command, arrivedAt: number): Promise<Step> {
    let fromLog = false;
    for (let tries = 0; tries < maximumTries; tries++) {
      const live = await memory.get(attemptId);
      if (live === undefined) return { kind: 'notFound' };
      const context = await contextOf(live, arrivedAt, shared && fromLog);
      const { events, outcome } = decide(live.attempt, command, context);
      const refused = outcome.kind === 'rejected' && !isFinal(live.attempt, outcome.code, context);
      if (!fromLog && (refused || (shared && isOver(events)))) {
        memory.forget(attemptId);
        fromLog = true;
        continue;
      }
      if (events.length === 0) return { kind: 'decided', live, outcome };
      const linked = linkAll(live.head, context.now, events);
      const written = await store.append(attemptId, linked);
      if (written === 'stored') {
        advance(live, linked);
        for (const listener of listeners) listener(live, command.kind);
        return { kind: 'decided', live, outcome };
      }
      memory.forget(attemptId);
      fromLog = true;
      if (written === 'unavailable') break;
      if (written === 'conflict') onElsewhere(attemptId);
    }
    return { kind: 'unavailable' };
  }

  /** Ends an attempt whose time is over, so that nobody sees an item after the end. */
  async function endIfOverdue(
    { attempt, record }: LiveAttempt,
    sitting: SittingGate | undefined,
    now: number,
  ): Promise<void> {
    const reason = sitting && overdue(attempt, sitting, now);
    if (reason !== undefined) await run(record.id, { kind: 'end', reason }, now);
  }

  const current = (attemptId: string) =>
    shared ? serially(attemptId, () => fresh.current(attemptId)) : memory.get(attemptId);

  const together = attemptsOfSitting({ memory, fresh, store, clock, shared });

  return {
    async create(requests) {
      const at = clock.now();
      const made = await Promise.all(
        requests.map(async ({ record, extraMs, place }) => {
          const material = await materials.get(record.designId, record.designVersion, record.releaseId);
          const select = itemSelector(material, record.seed);
          const first = select.next([], []);
          if (first.kind === 'stop') throw new Error('a design gives at least one item');
          const { item, theta, standardError } = first;
          const { designHash, release } = material;
          const events = linkAll(emptyChain, at, [
            {
              type: 'created',
              attemptId: record.id,
              designHash,
              releaseHash: release.hash,
              seed: record.seed,
              extraMs,
              condition: place?.condition ?? 'unrecorded',
              admission: place?.admission ?? 'free',
            },
            { type: 'given', position: 1, item, theta, standardError },
          ]);
          return { record, events, live: rebuild(record, events, material, select) };
        }),
      );
      const written = await store.create(made);
      if (written === 'stored') {
        for (const { live } of made) {
          memory.adopt(live);
          for (const listener of listeners) listener(live, 'create');
        }
        return { kind: 'done' };
      }
      return written === 'conflict' ? { kind: 'rejected', code: 'exists' } : { kind: 'unavailable' };
    },

    answer(attemptId, command) {
      const arrivedAt = clock.now();
      return serially(attemptId, async () => {
        const step = await run(attemptId, { kind: 'answer', ...command }, arrivedAt);
        if (step.kind === 'notFound') return undefined;
        if (step.kind === 'unavailable') {
          return { kind: 'rejected', code: 'storageUnavailable', retryable: true, kept: false };
        }
        return replyTo(step, command);
      });
    },

    command(attemptId, command) {
      const arrivedAt = clock.now();
      return serially(attemptId, async () => {
        const step = await run(attemptId, command, arrivedAt);
        if (step.kind !== 'decided') return step;
        const { outcome } = step;
        return outcome.kind === 'rejected' ? { kind: 'rejected', code: outcome.code } : { kind: 'done' };
      });
    },

    view(attemptId) {
      const arrivedAt = clock.now();
      return serially(attemptId, async () => {
        const live = await fresh.current(attemptId);
        if (live === undefined) return undefined;
        const { sittingId } = live.record;
        const gate = async ({ record, attempt }: LiveAttempt) =>
          sittingId === null ? undefined : gates.gateOf(sittingId, whoseStart(record, attempt));
        await endIfOverdue(live, await gate(live), arrivedAt);
        const seen = (await memory.get(attemptId))!;
        // Asked last, so that nothing comes between it and the moment that the view is of.
        const sitting = await gate(seen);
        return attemptView(seen, sitting, clock.now());
      });
    },

    async receipts(attemptId) {
      const live = await current(attemptId);
      if (live === undefined) return [];
      return answeredItems(live.attempt).map(({ answer, position }) => receipt(attemptId, position, answer));
    },

    live: current,
    ...together,
    listen: (listener) => void listeners.push(listener),
    catchUp: fresh.catchUp,
    onElsewhere: (listener) => void elsewhere.push(listener),
  };

  async function replyTo(
    { live, outcome }: Extract<Step, { kind: 'decided' }>,
    { position }: SubmitAnswer,
  ): Promise<AnswerReply> {
    if (outcome.kind === 'rejected') {
      const { code } = outcome;
      return {
        kind: 'rejected',
        code: RejectionCode.parse(code),
        retryable: code === 'paused',
        kept: outcome.kept,
      };
    }
    const answer = outcome.kind === 'duplicate' ? outcome.answer : live.attempt.given[position - 1]!.answer!;
    const { material, record } = live;
    const mayExplain = material.design.feedback.moment === 'afterItem' && record.sittingId !== null;
    const sitting = mayExplain ? await gates.gateOf(record.sittingId!) : undefined;
    return {
      kind: outcome.kind === 'duplicate' ? 'duplicate' : 'stored',
      receipt: receipt(live.record.id, position, answer),
      next: nextStep(live, sitting, position),
    };
  }

  function receipt(attemptId: string, position: number, { answerId, seq, at, hash }: Answer): Receipt {
    const statement = { attemptId: attemptId as AttemptId, answerId, position, seq, storedAt: at, hash };
    return { ...statement, signature: signer.sign(statement) };
  }
}

/** Whether an attempt ends for lack of time. */
function isOver(events: Decision['events']): boolean {
  return events.some((event) => event.type === 'finished' && event.reason !== 'complete');
}

type Step =
  | { readonly kind: 'notFound' }
  | { readonly kind: 'unavailable' }
  | { readonly kind: 'decided'; readonly live: LiveAttempt; readonly outcome: Decision['outcome'] };
