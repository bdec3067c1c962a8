import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answer, attemptLog, extraMs } from '#tests/support/attemptLog.ts';
import type { Gate } from './ownEnd.ts';
import { shownEnd } from './ownStart.ts';

const items = ['one', 'two', 'three'];
const from = 1_000_000;
const eachMs = 30_000;
const until = from + 600_000;
/** A period of ten minutes to begin in, with half a minute for each. */
const period: Gate = { startsAt: from, endsAt: until + eachMs, pausedAt: null, eachMs };
const begin = { kind: 'begin' } as const;
const refusedAs = (code: string) => ({ events: [], outcome: { kind: 'rejected', code, kept: false } });

describe('a start at a moment of one’s own', () => {
  test('[OW1] the time of each counts from their own start, extra time on top', () => {
    for (const at of [from, from + 123_456, until]) {
      const log = attemptLog(items, period);
      log.send(begin, at);
      expect(log.attempt).toMatchObject({ state: 'running', startedAt: at, endsAt: at + eachMs + extraMs });
      expect(log.send(answer(1, 1), at + eachMs + extraMs).outcome.kind).toBe('done');
      expect(log.send(answer(2, 2), at + eachMs + extraMs + 1).outcome).toMatchObject({ code: 'timeUp' });
    }
  });

  test('[OW2] nobody begins before the first moment or after the last, and an answer begins nothing', () => {
    const log = attemptLog(items, period);
    expect(log.send(begin, from - 1)).toEqual(refusedAs('notStarted'));
    expect(log.send(answer(1, 1), from + 1)).toEqual(refusedAs('notStarted'));
    expect(log.send(begin, until + 1)).toEqual(refusedAs('timeUp'));
    expect(log.attempt.state).toBe('waiting');
    expect(log.send(begin, until).outcome.kind).toBe('done');
  });

  test('[OW2] who has yet to be admitted, or is paused, begins after that and has the full time', () => {
    const log = attemptLog(items, period, 'afterIdentification');
    expect(log.send(begin, from + 5)).toEqual(refusedAs('notAdmitted'));
    log.send({ kind: 'admit' }, from + 6);
    const pauseId = '00000000-0000-4000-8000-000000000009';
    log.send({ kind: 'pause', pauseId, by: 'proctor', why: 'technical' }, from + 7);
    expect(log.send(begin, from + 8)).toEqual(refusedAs('paused'));
    log.send({ kind: 'continue', pauseId, compensate: true }, from + 5_000);
    log.send(begin, from + 6_000);
    expect(log.attempt).toMatchObject({ incidentMs: 0, endsAt: from + 6_000 + eachMs + extraMs });
  });

  test('[OW3] time everyone gets, or loses and gets back, counts for who had begun and for nobody else', () => {
    const moves = fc.array(
      fc.record({ at: fc.nat(500_000), byMs: fc.integer({ min: 1, max: 20_000 }), pause: fc.boolean() }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(moves, fc.nat(500_000), (unordered, begins) => {
        const log = attemptLog(items, period);
        let gate = period;
        let ends = Number.NaN;
        let lasted = 0;
        const all = [...unordered.map((move) => ({ ...move })), { at: begins, byMs: 0, pause: false }];
        for (const { at, byMs, pause } of all.toSorted((x, y) => x.at - y.at || x.byMs - y.byMs)) {
          const now = from + at + lasted;
          if (byMs === 0) {
            log.send(begin, now, { gate });
            ends = now + eachMs + extraMs;
            continue;
          }
          if (pause) {
            log.send({ kind: 'followSitting' }, now, { gate: { ...gate, pausedAt: now } });
            lasted += byMs;
          }
          gate = { ...gate, endsAt: gate.endsAt! + byMs };
          log.send({ kind: 'followSitting' }, from + at + lasted, { gate });
          if (!Number.isNaN(ends)) ends += byMs;
        }
        expect(log.attempt).toMatchObject({ state: 'running', endsAt: ends });
      }),
    );
  });

  test('[OW4] time lost before the own start is not time of the test; time lost after it comes back', () => {
    const log = attemptLog(items, period);
    const stop = (id: number, at: number, on: number) => {
      const pauseId = `00000000-0000-4000-8000-00000000000${id}`;
      log.send({ kind: 'pause', pauseId, by: 'proctor', why: 'technical' }, at);
      log.send({ kind: 'continue', pauseId, compensate: true }, on);
    };
    stop(1, from + 1_000, from + 9_000);
    log.send(begin, from + 10_000);
    stop(2, from + 11_000, from + 12_500);
    expect(log.attempt).toMatchObject({ incidentMs: 1_500, endsAt: from + 11_500 + eachMs + extraMs });
  });

  test('[OW5] who has yet to begin is shown no end', () => {
    const log = attemptLog(items, period);
    expect(shownEnd(log.attempt, period, until)).toBeNull();
    log.send(begin, from);
    expect(shownEnd(log.attempt, period, until)).toBe(until);
  });
});
