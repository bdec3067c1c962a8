import { describe, expect, test } from 'vitest';
import {
  type AttemptLog,
  answer,
  attemptLog,
  endsAt,
  extraMs,
  openGate,
  startsAt,
} from '#tests/support/attemptLog.ts';
import type { Intervention } from './decideIntervention.ts';

const ownEnd = endsAt + extraMs;
const items = ['one', 'two', 'three'];
const actId = (n: number) => `10000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const pause = (n = 1): Intervention => ({
  kind: 'pause',
  pauseId: actId(n),
  by: 'proctor',
  why: 'technical',
});
const goOn = (n = 1, compensate = true): Intervention => ({
  kind: 'continue',
  pauseId: actId(n),
  compensate,
});
const terminate = (n = 1): Intervention => ({ kind: 'terminate', terminationId: actId(n), why: 'suspicion' });
const reopen = (n = 1, { compensate = true, byMs = 0 } = {}): Intervention => ({
  kind: 'reopen',
  reopenId: actId(n),
  compensate,
  byMs,
});
const types = (log: AttemptLog) => log.events.map(({ event }) => event.type);

/** Begun at the start, with one answer. */
function begun(): AttemptLog {
  const log = attemptLog(items);
  log.send(answer(1, 1), startsAt + 1_000);
  return log;
}

describe('who is let in', () => {
  test('[AP18] who is to be admitted begins only then, also when the others have begun; the end does not move', () => {
    const log = attemptLog(items, openGate, 'afterIdentification');
    for (const command of [{ kind: 'begin' } as const, answer(1, 1)]) {
      expect(log.send(command, startsAt + 1)).toEqual({
        events: [],
        outcome: { kind: 'rejected', code: 'notAdmitted', kept: false },
      });
    }
    log.send({ kind: 'admit' }, startsAt + 5_000);
    expect(log.send({ kind: 'admit' }, startsAt + 6_000).events).toEqual([]);
    log.send({ kind: 'begin' }, startsAt + 7_000);
    expect(log.attempt).toMatchObject({ state: 'running', startedAt: startsAt, endsAt: ownEnd });
  });

  test('[AP18] the log says under which circumstances the test was taken', () => {
    expect(attemptLog(items).attempt).toMatchObject({ condition: 'supervised', admitted: true });
  });

  test('[AP28] a place says where somebody sits who had signed in, once, and whether they may begin', () => {
    const log = attemptLog(items, openGate, 'afterIdentification');
    const home = { kind: 'place', condition: 'home', mayBegin: true } as const;
    log.send(home, startsAt - 5_000);
    expect(log.send(home, startsAt - 4_000).events).toEqual([]);
    expect(log.attempt).toMatchObject({ condition: 'home', admitted: true, readySince: startsAt - 5_000 });
    log.send({ kind: 'place', condition: 'supervised' }, startsAt - 3_000);
    expect(log.attempt).toMatchObject({ condition: 'supervised', admitted: true });
    log.send({ kind: 'place', condition: 'supervised', mayBegin: false }, startsAt - 2_000);
    expect(log.attempt).toMatchObject({ admitted: false, readySince: null });
    log.send({ kind: 'admit' }, startsAt + 1);
    log.send({ kind: 'begin' }, startsAt + 2);
    log.send({ kind: 'place', condition: 'home', mayBegin: false }, startsAt + 3);
    expect(log.attempt).toMatchObject({ state: 'running', condition: 'home', admitted: true });
  });
});

describe('an accommodation', () => {
  test('[AP29] is at most thirty minutes in all, with what was granted beforehand; time for an incident is not bound by it', () => {
    const log = begun();
    const extend = (n: number, byMs: number, because: 'incident' | 'accommodation') =>
      log.send({ kind: 'extend', extensionId: actId(n), byMs, because }, startsAt + 2_000).outcome;
    const left = 30 * 60_000 - extraMs;
    expect(extend(1, left + 1, 'accommodation')).toEqual({
      kind: 'rejected',
      code: 'tooMuchExtraTime',
      kept: false,
    });
    expect(extend(2, left, 'accommodation').kind).toBe('done');
    expect(extend(2, left, 'accommodation').kind).toBe('done');
    expect(extend(3, 1, 'accommodation').kind).toBe('rejected');
    expect(extend(4, 45 * 60_000, 'incident').kind).toBe('done');
    expect(log.attempt).toMatchObject({ extraMs: 30 * 60_000, incidentMs: 45 * 60_000 });
  });
});

describe('a pause', () => {
  test('[AP19] takes no answer and leaves no trace of it; afterwards the same answer counts', () => {
    const log = begun();
    log.send(pause(), startsAt + 2_000);
    expect(log.send(answer(2, 2), startsAt + 3_000)).toEqual({
      events: [],
      outcome: { kind: 'rejected', code: 'paused', kept: false },
    });
    log.send(goOn(), startsAt + 4_000);
    expect(log.send(answer(2, 2), startsAt + 5_000).outcome.kind).toBe('done');
  });

  test('[AP19] the own end moves by what is given back, apart from extra time, and stays where nothing is', () => {
    const [given, withheld] = [begun(), begun()];
    for (const log of [given, withheld]) log.send(pause(), startsAt + 2_000);
    given.send(goOn(), startsAt + 9_000);
    withheld.send(goOn(1, false), startsAt + 9_000);
    expect(given.attempt).toMatchObject({
      state: 'running',
      endsAt: ownEnd + 7_000,
      extraMs,
      incidentMs: 7_000,
    });
    expect(withheld.attempt).toMatchObject({ state: 'running', endsAt: ownEnd, incidentMs: 0 });
  });

  test('[AP20] nobody is ended for lack of time while it stands still; who gets nothing back is, right after', () => {
    const log = begun();
    log.send(pause(), startsAt + 2_000);
    log.send({ kind: 'end', reason: 'timeUp' }, ownEnd + 60_000);
    expect(log.attempt.state).toBe('paused');
    log.send(goOn(1, false), ownEnd + 61_000);
    log.send({ kind: 'end', reason: 'timeUp' }, ownEnd + 62_000);
    expect(log.attempt).toMatchObject({ state: 'finished', reason: 'timeUp' });
  });

  test('[AP20] closing the sitting ends who is paused', () => {
    const log = begun();
    log.send(pause(), startsAt + 2_000);
    log.send({ kind: 'end', reason: 'closed' }, startsAt + 3_000, { gate: undefined, closed: true });
    expect(log.attempt).toMatchObject({ state: 'finished', reason: 'closed' });
  });

  test('[AP21] from before the start holds the candidate back at T0; time counts as lost from T0 on', () => {
    const log = attemptLog(items);
    log.send(pause(), startsAt - 10_000);
    expect(log.attempt.state).toBe('waiting');
    expect(log.send({ kind: 'begin' }, startsAt + 1).outcome).toMatchObject({ code: 'paused' });
    log.send(goOn(), startsAt + 5_000);
    log.send({ kind: 'begin' }, startsAt + 6_000);
    expect(log.attempt).toMatchObject({ endsAt: ownEnd + 5_000, incidentMs: 5_000 });
  });

  test('[AP21] that ends before the start costs nothing and gives nothing', () => {
    const log = attemptLog(items);
    log.send(pause(), startsAt - 10_000);
    log.send(goOn(), startsAt - 5_000);
    log.send({ kind: 'begin' }, startsAt);
    expect(log.attempt).toMatchObject({ endsAt: ownEnd, incidentMs: 0 });
  });

  test('[AP22] one inside the other: time runs again when both are over, and is given back once', () => {
    const log = begun();
    log.send(pause(1), startsAt + 2_000);
    log.send(pause(2), startsAt + 4_000);
    log.send(goOn(2), startsAt + 6_000);
    expect(log.attempt).toMatchObject({ state: 'paused', incidentMs: 2_000 });
    log.send(goOn(1), startsAt + 9_000);
    expect(log.attempt).toMatchObject({ state: 'running', incidentMs: 7_000, endsAt: ownEnd + 7_000 });
  });

  test('[AP22] of everyone is taken over by the log, given back by the end of the sitting, and not a second time', () => {
    const log = begun();
    const pausedAt = startsAt + 3_000;
    const paused = { gate: { ...openGate, pausedAt } };
    const after = { gate: { ...openGate, endsAt: endsAt + 5_000 } };
    log.send(pause(), startsAt + 2_000);
    log.send({ kind: 'followSitting' }, pausedAt + 500, paused);
    log.send({ kind: 'followSitting' }, startsAt + 8_000, after);
    expect(log.attempt).toMatchObject({ state: 'paused', endsAt: ownEnd + 5_000 });
    log.send(goOn(), startsAt + 9_000, after);
    expect(log.attempt).toMatchObject({ state: 'running', incidentMs: 2_000, endsAt: ownEnd + 7_000 });
  });

  test('[AP22] of everyone holds who was not told of it, and lets go who was not told that it is over', () => {
    const log = begun();
    const paused = { gate: { ...openGate, pausedAt: startsAt + 2_000 } };
    expect(log.send(answer(2, 2), startsAt + 3_000, paused).outcome).toMatchObject({ code: 'paused' });
    log.send({ kind: 'followSitting' }, startsAt + 3_000, paused);
    expect(log.attempt.state).toBe('paused');
    expect(log.send(answer(2, 2), startsAt + 6_000).outcome.kind).toBe('done');
    expect(types(log).slice(5)).toEqual(['paused', 'continued', 'answered', 'given']);
  });
});

describe('an end by staff', () => {
  test('[AP23] terminates once, with its kind of reason; sent again after a reopening it does nothing', () => {
    const log = begun();
    log.send(terminate(), startsAt + 2_000);
    expect(log.events.at(-1)?.event).toMatchObject({
      type: 'finished',
      reason: 'terminated',
      why: 'suspicion',
    });
    log.send(reopen(2), startsAt + 3_000);
    expect(log.send(terminate(), startsAt + 4_000)).toEqual({ events: [], outcome: { kind: 'done' } });
    expect(log.attempt.state).toBe('running');
  });

  test('[AP24] taken back, the test goes on at the same question; the time between is given back if asked', () => {
    const [given, withheld] = [begun(), begun()];
    for (const log of [given, withheld]) log.send(terminate(), startsAt + 2_000);
    given.send(reopen(2), startsAt + 12_000);
    withheld.send(reopen(2, { compensate: false }), startsAt + 12_000);
    expect(given.attempt).toMatchObject({ state: 'running', endsAt: ownEnd + 10_000, incidentMs: 10_000 });
    expect(withheld.attempt).toMatchObject({ state: 'running', endsAt: ownEnd, incidentMs: 0 });
    expect(given.send(answer(2, 2), startsAt + 13_000).outcome.kind).toBe('done');
  });

  test('[AP24] at the new end the ability is that of all answers', () => {
    const log = begun();
    log.send(terminate(), startsAt + 2_000);
    log.send(reopen(2), startsAt + 3_000);
    log.send(answer(2, 2, 'C'), startsAt + 4_000);
    log.send(answer(3, 3, 'C'), startsAt + 5_000);
    expect(log.attempt).toMatchObject({ state: 'finished', reason: 'complete', theta: 0.2 });
  });

  test('[AP24] who was ended before having begun waits again', () => {
    const log = attemptLog(items);
    log.send(terminate(), startsAt - 5_000);
    log.send(reopen(2), startsAt - 4_000);
    expect(log.attempt.state).toBe('waiting');
    expect(log.send({ kind: 'begin' }, startsAt).outcome.kind).toBe('done');
  });

  test('[AP24] who was paused when it ended is paused again', () => {
    const log = begun();
    log.send(pause(), startsAt + 2_000);
    log.send(terminate(2), startsAt + 3_000);
    log.send(reopen(3), startsAt + 5_000);
    expect(log.attempt).toMatchObject({ state: 'paused', incidentMs: 2_000 });
    log.send(goOn(), startsAt + 6_000);
    expect(log.attempt).toMatchObject({ state: 'running', incidentMs: 4_000 });
  });

  test('[AP25] after the time was up it is taken back only with time to go on with', () => {
    const log = begun();
    log.send({ kind: 'end', reason: 'timeUp' }, ownEnd + 1);
    expect(log.send(reopen(1), ownEnd + 10_000).outcome).toMatchObject({ code: 'timeUp' });
    log.send(reopen(1, { byMs: 60_000 }), ownEnd + 10_000);
    expect(log.attempt.state).toBe('running');
    expect(log.send(answer(2, 2), ownEnd + 60_000).outcome.kind).toBe('done');
  });

  test.each([
    { log: begun(), context: {}, code: 'notFinished', why: 'what is not over' },
    {
      log: attemptLog(['one']),
      context: {},
      code: 'nothingLeft',
      why: 'where every question has its answer',
    },
    {
      log: begun(),
      context: { gate: undefined, closed: true },
      code: 'sittingClosed',
      why: 'a closed sitting',
    },
  ])('[AP25] is not taken back in $why', ({ log, context, code }) => {
    if (code === 'nothingLeft') log.send(answer(1, 1), startsAt);
    if (code === 'sittingClosed') log.send(terminate(7), startsAt + 2_000);
    expect(log.send(reopen(8), startsAt + 3_000, context)).toEqual({
      events: [],
      outcome: { kind: 'rejected', code, kept: false },
    });
  });

  test('[AP26] a finished attempt is not paused, let go on, extended, ended or admitted', () => {
    const log = begun();
    log.send(terminate(), startsAt + 2_000);
    const more = { kind: 'extend', extensionId: actId(5), byMs: 1, because: 'accommodation' } as const;
    for (const command of [pause(3), goOn(4), more, terminate(6)]) {
      expect(log.send(command, startsAt + 3_000).outcome).toMatchObject({ code: 'finished' });
    }
  });

  test('[AP26] who goes on must have been paused', () => {
    expect(begun().send(goOn(9), startsAt + 2_000).outcome).toMatchObject({ code: 'notPaused' });
  });
});

test('[AP27] an answer that came before the question can be read is noticed, once, and counts all the same', () => {
  const log = attemptLog(items);
  const reading = { readingMsAt: () => 1_500 };
  expect(log.send(answer(1, 1), startsAt + 10, reading).events.map(({ type }) => type)).toEqual([
    'started',
    'answered',
    'signalled',
    'given',
  ]);
  log.send({ ...answer(2, 2), elapsedMs: 1_500 }, startsAt + 20, reading);
  expect(log.attempt).toMatchObject({ signals: { fastAnswer: 1 } });
});
