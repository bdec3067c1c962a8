import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OptionLetter } from '#contracts/itemView.ts';
import { type AttemptLog, answer, attemptLog, extraMs, openGate, startsAt } from '#tests/support/attemptLog.ts';
import { type Attempt, answeredItems, apply } from './attempt.ts';
import type { Command } from './decide.ts';
import { firstBroken } from './eventChain.ts';

const items = ['one', 'two', 'three', 'four'];

/** A command at a moment; few ids and positions near the current one, so that clashes are common. */
const steps = fc.array(
  fc.record({
    afterMs: fc.oneof({ weight: 4, arbitrary: fc.nat(5_000) }, { weight: 1, arbitrary: fc.nat(2 * extraMs) }),
    kind: fc.oneof(
      { weight: 6, arbitrary: fc.constant('answer' as const) },
      {
        weight: 1,
        arbitrary: fc.constantFrom('begin', 'stop', 'timeUp', 'closed', 'extend', 'moveEnd', 'signal'),
      },
    ),
    id: fc.nat(6),
    ahead: fc.oneof(
      { weight: 5, arbitrary: fc.constant(0) },
      { weight: 1, arbitrary: fc.integer({ min: -1, max: 1 }) },
    ),
    letter: fc.constantFrom<(OptionLetter | null)[]>('A', 'B', 'C', 'D', null),
    mayStopEarly: fc.boolean(),
    /** Whether the news that the end was moved is lost on its way to the attempt. */
    lost: fc.boolean(),
  }),
  { maxLength: 40 },
);
type Steps = typeof steps extends fc.Arbitrary<infer S> ? S : never;

interface Sent {
  readonly command: Command;
  readonly decision: ReturnType<AttemptLog['send']>;
}

/** Runs the steps from ten seconds before the start. */
function run(script: Steps): { log: AttemptLog; sent: Sent[]; commonEnd: number } {
  const log = attemptLog(items);
  let at = startsAt - 10_000;
  let gate = openGate;
  const sent = script.flatMap(({ afterMs, kind, id, ahead, letter, mayStopEarly, lost }) => {
    at += afterMs;
    if (kind === 'moveEnd') {
      gate = { ...gate, endsAt: gate.endsAt! + 10_000 };
      if (lost) return [];
    }
    const command = commandOf(kind, id, Math.max(1, log.attempt.given.length + ahead), letter);
    return [{ command, decision: log.send(command, at, { mayStopEarly, gate }) }];
  });
  return { log, sent, commonEnd: gate.endsAt! };
}

function commandOf(kind: Steps[number]['kind'], id: number, position: number, letter: OptionLetter | null) {
  switch (kind) {
    case 'answer':
      return answer(id, position, letter);
    case 'timeUp':
    case 'closed':
      return { kind: 'end', reason: kind } satisfies Command;
    case 'extend':
      return { kind, extensionId: answer(id, 1).answerId, byMs: 10_000, because: 'incident' } satisfies Command;
    case 'moveEnd':
      return { kind: 'followSitting' } satisfies Command;
    case 'signal':
      return { kind, signal: 'focusLost', position } satisfies Command;
    case 'begin':
    case 'stop':
      return { kind } satisfies Command;
  }
}

const whatever = (law: (result: ReturnType<typeof run>) => void) =>
  fc.assert(fc.property(steps, (script) => law(run(script))));

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

  test('[AL3] after the end nothing is added but late evidence', () => {
    whatever(({ log }) => {
      const end = log.events.findIndex(({ event }) => event.type === 'finished');
      const after = end === -1 ? [] : log.events.slice(end + 1).map(({ event }) => event.type);
      expect(after.filter((type) => type !== 'late')).toEqual([]);
    });
  });

  test('[AL4] every answer lies between the start and the end, both included, extra time and extensions counted', () => {
    whatever(({ log, commonEnd }) => {
      let ends = Number.NaN;
      let extra = extraMs;
      for (const { event, at } of log.events) {
        if (event.type === 'started') ends = event.endsAt!;
        if (event.type === 'endMoved') ends = event.commonEnd + extra;
        if (event.type === 'extended') {
          ends += event.byMs;
          extra += event.byMs;
        }
        if (event.type !== 'answered') continue;
        expect(at).toBeGreaterThanOrEqual(startsAt);
        expect(at).toBeLessThanOrEqual(ends);
      }
      if (log.attempt.state !== 'running') return;
      expect(log.attempt.endsAt).toBe(ends);
      const given = log.events.flatMap(({ event }) => (event.type === 'extended' ? [event.extensionId] : []));
      expect(new Set(given).size).toBe(given.length);
      const { events } = log.send({ kind: 'followSitting' }, startsAt, { gate: { ...openGate, endsAt: commonEnd } });
      expect(log.attempt).toMatchObject({ endsAt: commonEnd + extra });
      expect(events.length).toBeLessThanOrEqual(1);
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
});
