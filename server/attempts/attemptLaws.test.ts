import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OptionLetter } from '#contracts/itemView.ts';
import {
  type AttemptLog,
  answer,
  attemptLog,
  extraMs,
  openGate,
  startsAt,
} from '#tests/support/attemptLog.ts';
import { type Attempt, answeredItems, apply } from './attempt.ts';
import type { Command } from './decide.ts';
import { firstBroken } from './eventChain.ts';
import type { Gate } from './ownEnd.ts';
import type { Span } from './span.ts';

const items = ['one', 'two', 'three', 'four'];

/** A command at a moment; few ids and positions near the current one, so that clashes are common. */
const steps = fc.array(
  fc.record({
    afterMs: fc.oneof({ weight: 4, arbitrary: fc.nat(5_000) }, { weight: 1, arbitrary: fc.nat(2 * extraMs) }),
    kind: fc.oneof(
      { weight: 8, arbitrary: fc.constant('answer' as const) },
      {
        weight: 2,
        arbitrary: fc.constantFrom('begin', 'stop', 'timeUp', 'closed', 'extend', 'moveEnd', 'signal'),
      },
      {
        weight: 3,
        arbitrary: fc.constantFrom(
          'admit',
          'pause',
          'continue',
          'terminate',
          'reopen',
          'pauseAll',
          'continueAll',
        ),
      },
    ),
    id: fc.nat(6),
    ahead: fc.oneof(
      { weight: 5, arbitrary: fc.constant(0) },
      { weight: 1, arbitrary: fc.integer({ min: -1, max: 1 }) },
    ),
    letter: fc.constantFrom<(OptionLetter | null)[]>('A', 'B', 'C', 'D', null),
    mayStopEarly: fc.boolean(),
    compensate: fc.boolean(),
    /** Whether the news of a change for everyone is lost on its way to the attempt. */
    lost: fc.boolean(),
  }),
  { maxLength: 40 },
);

/** Pauses that lie over each other, with those of everyone or with ends and reopenings, from before the start on. */
const interruptions = fc
  .constantFrom(['pauseAll', 'continueAll'] as const, ['terminate', 'reopen'] as const)
  .chain((others) =>
    fc.array(
      fc.record({
        afterMs: fc.nat(4_000),
        kind: fc.constantFrom('pause', 'continue', 'begin', ...others),
        id: fc.nat(6),
        compensate: fc.boolean(),
      }),
      { minLength: 8, maxLength: 40 },
    ),
  )
  .map((script) =>
    script.map((step) => ({ ...step, ahead: 0, letter: null, mayStopEarly: false, lost: false })),
  );
type Steps = typeof steps extends fc.Arbitrary<infer S> ? S : never;
type Step = Steps[number];

interface Sent {
  readonly command: Command;
  readonly at: number;
  readonly gate: Gate;
  readonly decision: ReturnType<AttemptLog['send']>;
}

/** Runs the steps from ten seconds before the start. `forAll`: when everybody was paused. */
function run(script: Steps, admission: 'free' | 'afterIdentification') {
  const log = attemptLog(items, openGate, admission);
  let at = startsAt - 10_000;
  let gate = openGate;
  const forAll: Span[] = [];
  const sent = script.flatMap((step): Sent[] => {
    at += step.afterMs;
    const changed = changedGate(gate, step, at);
    if (changed !== gate) {
      if (gate.pausedAt !== null && changed.pausedAt === null)
        forAll.push({ from: gate.pausedAt, until: at });
      gate = changed;
      if (step.lost) return [];
    }
    const command = commandOf(step, Math.max(1, log.attempt.given.length + step.ahead));
    return [{ command, at, gate, decision: log.send(command, at, { ...step, gate }) }];
  });
  if (gate.pausedAt !== null) forAll.push({ from: gate.pausedAt, until: at });
  return { log, sent, gate, forAll };
}

function changedGate(gate: Gate, { kind }: Step, at: number): Gate {
  const { pausedAt } = gate;
  if (kind === 'moveEnd') return { ...gate, endsAt: gate.endsAt! + 10_000 };
  if (kind === 'pauseAll' && pausedAt === null) return { ...gate, pausedAt: at };
  if (kind !== 'continueAll' || pausedAt === null) return gate;
  const lostMs = Math.max(0, at - Math.max(pausedAt, startsAt));
  return { ...gate, pausedAt: null, endsAt: gate.endsAt! + lostMs };
}

/** The same number stands for another act with each kind of command. */
function actId(kind: string, id: number): string {
  return `${kind.length.toString(16).padStart(8, '0')}-0000-4000-8000-${String(id).padStart(12, '0')}`;
}

function commandOf({ kind, id, letter, compensate }: Step, position: number): Command {
  switch (kind) {
    case 'answer':
      return answer(id, position, letter);
    case 'timeUp':
    case 'closed':
      return { kind: 'end', reason: kind };
    case 'extend':
      return {
        kind,
        extensionId: actId(kind, id),
        byMs: 10_000,
        because: id % 2 ? 'incident' : 'accommodation',
      };
    case 'moveEnd':
    case 'pauseAll':
    case 'continueAll':
      return { kind: 'followSitting' };
    case 'signal':
      return { kind, signal: 'focusLost', position };
    case 'pause':
      return { kind, pauseId: actId('pause', id % 3), by: 'proctor', why: 'technical' };
    case 'continue':
      return { kind, pauseId: actId('pause', id % 3), compensate };
    case 'terminate':
      return { kind, terminationId: actId(kind, id), why: 'suspicion' };
    case 'reopen':
      return { kind, reopenId: actId('-reopen-', id), compensate, byMs: id % 2 ? 20_000 : 0 };
    case 'admit':
    case 'begin':
    case 'stop':
      return { kind };
  }
}

const whatever = (law: (result: ReturnType<typeof run>) => void) =>
  fc.assert(
    fc.property(steps, fc.constantFrom('free', 'free', 'afterIdentification'), (script, admission) =>
      law(run(script, admission)),
    ),
    { numRuns: 300 },
  );

describe('whatever is sent, in whatever order', () => {
  test('[AL1] each position has at most one answer, and all but the last have one', () => {
    whatever(({ log }) => {
      const positions = log.events.flatMap(({ event }) =>
        event.type === 'answered' ? [event.position] : [],
      );
      expect(positions).toEqual(positions.map((_, i) => i + 1));
      expect(log.attempt.given.slice(0, -1).every(({ answer }) => answer !== undefined)).toBe(true);
    });
  });

  test('[AL2] replaying the stored events gives the same attempt, and the chain is whole', () => {
    whatever(({ log }) => {
      const replayed = log.events.reduce<Attempt | undefined>(apply, undefined);
      expect(replayed).toEqual(log.attempt);
      expect(firstBroken(log.events)).toBeUndefined();
    });
  });

  test('[AL3] after the end nothing is added but late evidence and a reopening', () => {
    whatever(({ log }) => {
      let over = false;
      for (const { event } of log.events) {
        if (over) expect(['late', 'reopened']).toContain(event.type);
        if (event.type === 'finished') over = true;
        if (event.type === 'reopened') over = false;
      }
      expect(log.attempt.state === 'finished').toBe(over);
    });
  });

  test('[AL4] every answer lies between the start and the end, both included, all time given counted', () => {
    whatever(({ log, gate }) => {
      let ends = Number.NaN;
      let extra = extraMs;
      for (const { event, at } of log.events) {
        if (event.type === 'started') ends = event.endsAt!;
        if (event.type === 'endMoved') ends = event.commonEnd + extra;
        const byMs = givenMs(event);
        ends += byMs;
        extra += byMs;
        if (event.type !== 'answered') continue;
        expect(at).toBeGreaterThanOrEqual(startsAt);
        expect(at).toBeLessThanOrEqual(ends);
      }
      if (log.attempt.state !== 'running' && log.attempt.state !== 'paused') return;
      expect(log.attempt.endsAt).toBe(ends);
      const { events } = log.send({ kind: 'followSitting' }, startsAt, { gate });
      expect(log.attempt).toMatchObject({ endsAt: gate.endsAt! + extra });
      expect(events.length).toBeLessThanOrEqual(2);
    });
  });

  test('[AL5] an answer that was taken gets the same answer back at any later moment, and adds nothing', () => {
    whatever(({ log, sent }) => {
      for (const { command, decision } of sent) {
        if (command.kind !== 'answer' || decision.outcome.kind !== 'done') continue;
        const original = answeredItems(log.attempt).find(({ answer: a }) => a.answerId === command.answerId)!;
        const length = log.events.length;
        const again = log.send(command, startsAt + 999_999);
        expect(again.outcome).toEqual({ kind: 'duplicate', answer: original.answer });
        expect(original).toMatchObject({ position: command.position, answer: { shown: command.response } });
        expect(log.events).toHaveLength(length);
      }
    });
  });

  test('[AL6] an answer id stands for one answer, and for one piece of late evidence', () => {
    whatever(({ log }) => {
      for (const type of ['answered', 'late'] as const) {
        const ids = log.events.flatMap(({ event }) => (event.type === type ? [event.answerId] : []));
        expect(new Set(ids).size).toBe(ids.length);
      }
    });
  });

  test('[AL7] an answer is stored, found again, kept as evidence, or refused without a trace', () => {
    whatever(({ sent }) => {
      for (const { command, decision } of sent) {
        if (command.kind !== 'answer') continue;
        const { events, outcome } = decision;
        const stored = events.some(({ type }) => type === 'answered');
        expect(stored).toBe(outcome.kind === 'done');
        if (outcome.kind === 'duplicate') expect(events).toEqual([]);
        if (outcome.kind === 'rejected' && !outcome.kept) expect(events).toEqual([]);
        if (outcome.kind === 'rejected' && outcome.kept)
          expect(['timeUp', 'finished']).toContain(outcome.code);
      }
    });
  });

  test('[AL8] while time stands still, for one or for all, nobody begins, answers or runs out of time', () => {
    whatever(({ log, sent }) => {
      const open = new Set<string>();
      for (const { event } of log.events) {
        if (event.type === 'paused') open.add(event.pauseId);
        if (event.type === 'continued') open.delete(event.pauseId);
        const uses = event.type === 'started' || event.type === 'answered';
        if (uses || (event.type === 'finished' && event.reason === 'timeUp')) expect(open.size).toBe(0);
      }
      for (const { gate, decision } of sent) {
        if (gate.pausedAt === null) continue;
        expect(decision.events.map(({ type }) => type)).not.toContain('answered');
        expect(decision.events).not.toContainEqual(expect.objectContaining({ reason: 'timeUp' }));
      }
    });
  });

  test('[AL9] the time that was lost is given back once, however pauses lie over each other', () => {
    fc.assert(
      fc.property(interruptions, (script) => {
        const { log, sent, forAll } = run(script, 'free');
        const givenBackMs = log.events.reduce(
          (sum, { event }) => sum + ('lostMs' in event ? event.lostMs : 0),
          0,
        );
        expect(givenBackMs).toBe(lengthOf(restoredSpans(sent), forAll));
      }),
      { numRuns: 500 },
    );
  });

  test('[AL10] who is to be admitted first has no start and no answer before that', () => {
    fc.assert(
      fc.property(steps, (script) => {
        const types = run(script, 'afterIdentification').log.events.map(({ event }) => event.type);
        const before = types.slice(0, types.includes('admitted') ? types.indexOf('admitted') : undefined);
        expect(before).not.toContain('started');
        expect(before).not.toContain('answered');
      }),
    );
  });

  test('[AL11] what staff did is done once, however often it is sent, and whatever came after it', () => {
    whateverIsDoneTwice();
  });
});

/** Sends every command of staff a second time at the end: nothing that was done may be done again. */
function whateverIsDoneTwice(): void {
  whatever(({ log, sent, gate }) => {
    const acts = sent.filter(
      ({ command, decision }) =>
        ['admit', 'pause', 'continue', 'extend', 'terminate', 'reopen'].includes(command.kind) &&
        decision.outcome.kind === 'done',
    );
    for (const { command, at } of acts) {
      if (command.kind === 'continue' && log.attempt.pauses.has(command.pauseId)) continue;
      expect(log.send(command, at + 999_999, { gate })).toEqual({ events: [], outcome: { kind: 'done' } });
    }
  });
}

function givenMs(event: AttemptLog['events'][number]['event']): number {
  if (event.type === 'extended') return event.byMs;
  return event.type === 'continued' || event.type === 'reopened' ? event.lostMs : 0;
}

/** The stretches of time that staff gave back to this candidate, as asked for: what the log should add up to. */
function restoredSpans(sent: readonly Sent[]): Span[] {
  const pausedAt = new Map<string, number>();
  let finishedAt = Number.NaN;
  return sent.flatMap(({ command, at, decision }) => {
    const types = decision.events.map(({ type }) => type);
    if (types.includes('finished')) finishedAt = at;
    if (command.kind === 'pause' && types.includes('paused')) pausedAt.set(command.pauseId, at);
    if (command.kind !== 'continue' && command.kind !== 'reopen') return [];
    if (!command.compensate || types.length === 0) return [];
    const from = command.kind === 'continue' ? pausedAt.get(command.pauseId)! : finishedAt;
    return [{ from: Math.max(from, startsAt), until: at }].filter((span) => span.from < span.until);
  });
}

/** How long the first stretches are together without the others, counted piece by piece. */
function lengthOf(spans: readonly Span[], without: readonly Span[]): number {
  const bounds = [...spans, ...without].flatMap(({ from, until }) => [from, until]).toSorted((a, b) => a - b);
  const covers = (all: readonly Span[], from: number, until: number) =>
    all.some((span) => span.from <= from && until <= span.until);
  return bounds.slice(1).reduce((sum, until, i) => {
    const from = bounds[i]!;
    return covers(spans, from, until) && !covers(without, from, until) ? sum + until - from : sum;
  }, 0);
}
