import { describe, expect, test } from 'vitest';
import { answer, attemptLog, endsAt, extraMs, openGate, startsAt } from '#tests/support/attemptLog.ts';
import { mostLateAnswers, mostSignals } from './decide.ts';

const ownEnd = endsAt + extraMs;
const items = ['one', 'two', 'three'];
const more = (byMs: number, id = 1) => {
  const extensionId = `00000000-0000-4000-8000-${String(id).padStart(12, '0')}`;
  return { kind: 'extend', extensionId, byMs, because: 'incident' } as const;
};
/** The sitting after its end was moved by a minute. */
const moved = { gate: { ...openGate, endsAt: endsAt + 60_000 } };
const types = (log: { events: readonly { event: { type: string } }[] }) =>
  log.events.map(({ event }) => event.type);

describe('the start', () => {
  test('[AP1] before the start is given, or before its moment, nothing begins and no answer is taken', () => {
    for (const log of [attemptLog(items, null), attemptLog(items)]) {
      for (const command of [{ kind: 'begin' } as const, answer(1, 1)]) {
        expect(log.send(command, startsAt - 1)).toEqual({
          events: [],
          outcome: { kind: 'rejected', code: 'notStarted', kept: false },
        });
      }
    }
  });

  test('[AP1] at the moment itself it begins; time counts from the joint start, however late one begins', () => {
    const log = attemptLog(items);
    expect(log.send({ kind: 'begin' }, startsAt + 7_000).events).toEqual([
      { type: 'started', startedAt: startsAt, endsAt: ownEnd },
    ]);
    const atOnce = attemptLog(items);
    expect(atOnce.send({ kind: 'begin' }, startsAt).outcome.kind).toBe('done');
  });

  test('[AP2] a first answer that comes without a beginning begins the attempt too', () => {
    const log = attemptLog(items);
    log.send(answer(1, 1), startsAt + 1);
    expect(types(log)).toEqual(['created', 'given', 'started', 'answered', 'given']);
  });

  test('[AP2] beginning twice changes nothing', () => {
    const log = attemptLog(items);
    log.send({ kind: 'begin' }, startsAt);
    expect(log.send({ kind: 'begin' }, startsAt + 5)).toEqual({ events: [], outcome: { kind: 'done' } });
  });
});

describe('an answer', () => {
  test('[AP3] is stored as it was seen and as the item has it, with the next item after it', () => {
    const log = attemptLog(items);
    expect(log.send(answer(1, 1, 'C'), startsAt).events.slice(1)).toEqual([
      {
        type: 'answered',
        answerId: '00000000-0000-4000-8000-000000000001',
        position: 1,
        shown: { type: 'singleChoice', option: 'C' },
        response: { type: 'singleChoice', option: 'A' },
        elapsedMs: 1_000,
      },
      { type: 'given', position: 2, item: 'two', theta: 0.1, standardError: 0.5 },
    ]);
  });

  test('[AP3] to the last item finishes the attempt, at the ability after that answer', () => {
    const log = attemptLog(['one', 'two']);
    log.send(answer(1, 1, 'C'), startsAt);
    const { events } = log.send(answer(2, 2, 'C'), startsAt + 1);
    expect(events.at(-1)).toEqual({ type: 'finished', reason: 'complete', theta: 0.2, standardError: 0.5 });
    expect(log.attempt).toMatchObject({ state: 'finished', finishedAt: startsAt + 1, theta: 0.2 });
  });

  test.each([
    { command: answer(9, 1), code: 'notCurrent', why: 'to an item that has its answer' },
    { command: answer(9, 3), code: 'notCurrent', why: 'to an item that was not given yet' },
    { command: answer(9, 2, 'D'), code: 'unfitResponse', why: 'with a letter that was not shown' },
    { command: answer(9, 2, null), code: 'unfitResponse', why: 'that is blank' },
  ])('[AP4] $why is refused and not kept', ({ command, code }) => {
    const log = attemptLog(items);
    log.send(answer(1, 1), startsAt);
    expect(log.send(command, startsAt + 1)).toEqual({
      events: [],
      outcome: { kind: 'rejected', code, kept: false },
    });
  });

  test('[AP5] that comes again gets the original one back, even after the end', () => {
    const log = attemptLog(['one']);
    log.send(answer(1, 1, 'B'), startsAt + 3);
    const again = log.send(answer(1, 1, 'B'), ownEnd + 1);
    expect(again.events).toEqual([]);
    expect(again.outcome).toMatchObject({
      kind: 'duplicate',
      answer: { shown: { option: 'B' }, at: startsAt + 3, seq: 4 },
    });
  });

  test.each([
    { again: answer(1, 1, 'B'), what: 'another letter' },
    { again: answer(1, 2, 'A'), what: 'another position' },
  ])('[AP6] whose id comes again with $what is refused: the first content stands', ({ again }) => {
    const log = attemptLog(items);
    log.send(answer(1, 1, 'A'), startsAt);
    expect(log.send(again, startsAt + 1)).toEqual({
      events: [],
      outcome: { kind: 'rejected', code: 'answerIdReused', kept: false },
    });
  });
});

describe('the end', () => {
  test('[AP7] an answer at the very end counts; one millisecond later it is evidence and ends the attempt', () => {
    const log = attemptLog(items);
    expect(log.send(answer(1, 1), ownEnd).outcome.kind).toBe('done');
    const late = log.send(answer(2, 2), ownEnd + 1);
    expect(late.outcome).toEqual({ kind: 'rejected', code: 'timeUp', kept: true });
    expect(late.events).toMatchObject([
      { type: 'late', position: 2, shown: { option: 'A' }, because: 'timeUp' },
      { type: 'finished', reason: 'timeUp' },
    ]);
  });

  test('[AP7] who first answers after the end gets an attempt that began and ended, and the answer is evidence', () => {
    const log = attemptLog(items);
    log.send(answer(1, 1), ownEnd + 1);
    expect(types(log).slice(2)).toEqual(['late', 'started', 'finished']);
    expect(log.attempt).toMatchObject({ state: 'finished', reason: 'timeUp', startedAt: startsAt });
  });

  test('[AP8] late evidence is kept once, however often it is sent', () => {
    const log = attemptLog(items);
    log.send({ kind: 'begin' }, startsAt);
    log.send({ kind: 'end', reason: 'closed' }, startsAt + 1);
    const [first, again] = [2, 3].map((ms) => log.send(answer(1, 1), startsAt + ms));
    expect(first!.events).toMatchObject([{ type: 'late', because: 'finished' }]);
    expect(again).toEqual({ events: [], outcome: { kind: 'rejected', code: 'finished', kept: true } });
  });

  test('[AP9] an extension moves the end of a running attempt, and is added when a waiting one starts', () => {
    const running = attemptLog(items);
    running.send({ kind: 'begin' }, startsAt);
    running.send(more(60_000), startsAt + 1);
    const waiting = attemptLog(items);
    waiting.send(more(60_000), startsAt - 1);
    waiting.send({ kind: 'begin' }, startsAt);
    for (const { attempt } of [running, waiting]) expect(attempt).toMatchObject({ endsAt: ownEnd + 60_000 });
  });

  test('[AP9] a finished attempt is not extended', () => {
    const log = attemptLog(items);
    log.send({ kind: 'end', reason: 'closed' }, startsAt);
    expect(log.send(more(1), startsAt).outcome).toMatchObject({ code: 'finished' });
  });

  test('[AP14] an extension that comes again is given once, also when the attempt is over by then', () => {
    const log = attemptLog(items);
    log.send({ kind: 'begin' }, startsAt);
    for (const id of [1, 1, 2]) log.send(more(60_000, id), startsAt + 1);
    expect(log.attempt).toMatchObject({ endsAt: ownEnd + 120_000 });
    log.send({ kind: 'end', reason: 'closed' }, startsAt + 2);
    expect(log.send(more(60_000, 2), startsAt + 3)).toEqual({ events: [], outcome: { kind: 'done' } });
  });

  test('[AP15] the end moved for everyone is taken over once, with the own time on top, before or after it', () => {
    const log = attemptLog(items);
    log.send({ kind: 'begin' }, startsAt);
    log.send(more(5_000), startsAt + 1);
    expect(log.send({ kind: 'followSitting' }, startsAt + 2, moved).events).toEqual([
      { type: 'endMoved', commonEnd: endsAt + 60_000 },
    ]);
    expect(log.send({ kind: 'followSitting' }, startsAt + 3, moved).events).toEqual([]);
    log.send(more(7_000, 2), startsAt + 4);
    expect(log.attempt).toMatchObject({ endsAt: ownEnd + 60_000 + 12_000 });
    expect(log.send({ kind: 'followSitting' }, startsAt + 5, moved).events).toEqual([]);
  });

  test('[AP15] who begins with an end that was moved already has it, and nothing is added', () => {
    const log = attemptLog(items);
    expect(log.send({ kind: 'followSitting' }, startsAt - 1, moved).events).toEqual([]);
    log.send({ kind: 'begin' }, startsAt, moved);
    expect(log.attempt).toMatchObject({ endsAt: ownEnd + 60_000 });
    expect(log.send({ kind: 'followSitting' }, startsAt + 1, moved).events).toEqual([]);
  });

  test('[AP15] an answer after the old end and before the new one counts, though nobody told the attempt', () => {
    const log = attemptLog(items);
    log.send({ kind: 'begin' }, startsAt);
    expect(log.send(answer(1, 1), ownEnd + 1, moved).outcome.kind).toBe('done');
    expect(types(log).slice(3)).toEqual(['endMoved', 'answered', 'given']);
    expect(log.send(answer(2, 2), ownEnd + 60_001, moved).outcome).toMatchObject({ code: 'timeUp' });
  });

  test('[AP15] nobody whose end was moved is ended by the old one', () => {
    const log = attemptLog(items);
    log.send({ kind: 'begin' }, startsAt);
    log.send({ kind: 'end', reason: 'timeUp' }, ownEnd + 1, moved);
    expect(log.attempt).toMatchObject({ state: 'running', endsAt: ownEnd + 60_000 });
    log.send({ kind: 'end', reason: 'timeUp' }, ownEnd + 60_001, moved);
    expect(log.attempt).toMatchObject({ state: 'finished', reason: 'timeUp' });
  });

  test('[AP16] in a sitting that is closed an answer is evidence, and ends the attempt that still ran', () => {
    const log = attemptLog(items);
    log.send({ kind: 'begin' }, startsAt);
    const late = log.send(answer(1, 1), startsAt + 1, { gate: undefined, closed: true });
    expect(late.outcome).toEqual({ kind: 'rejected', code: 'finished', kept: true });
    expect(late.events).toMatchObject([{ type: 'late' }, { type: 'finished', reason: 'closed' }]);
  });

  test('[AP17] evidence is kept up to a bound no test comes near; what comes after it leaves no trace', () => {
    const log = attemptLog(items);
    log.send({ kind: 'end', reason: 'closed' }, startsAt);
    for (let n = 1; n <= mostLateAnswers; n++) {
      expect(log.send(answer(n, 1), startsAt + n).outcome).toMatchObject({ kept: true });
    }
    const beyond = answer(mostLateAnswers + 1, 1);
    expect(log.send(beyond, startsAt + 9_999)).toEqual({
      events: [],
      outcome: { kind: 'rejected', code: 'finished', kept: false },
    });
    expect(log.send(answer(1, 1), startsAt + 9_999).outcome).toMatchObject({ kept: true });
  });

  test('[AP17] signals are kept up to a bound nobody comes near, and refused after it', () => {
    const log = attemptLog(items);
    const signal = { kind: 'signal', signal: 'focusLost', position: 1 } as const;
    for (let n = 0; n < mostSignals; n++) expect(log.send(signal, startsAt).outcome.kind).toBe('done');
    expect(log.send(signal, startsAt)).toEqual({
      events: [],
      outcome: { kind: 'rejected', code: 'tooManySignals', kept: false },
    });
    expect(log.send(answer(1, 1), startsAt).outcome.kind).toBe('done');
  });

  test('[AP10] stopping early ends the attempt where the design allows it, and is refused elsewhere', () => {
    const log = attemptLog(items);
    log.send(answer(1, 1, 'C'), startsAt);
    expect(log.send({ kind: 'stop' }, startsAt + 1)).toEqual({
      events: [],
      outcome: { kind: 'rejected', code: 'mayNotStopEarly', kept: false },
    });
    expect(log.send({ kind: 'stop' }, startsAt + 2, { mayStopEarly: true }).events).toEqual([
      { type: 'finished', reason: 'stopped', theta: 0.1, standardError: 0.5 },
    ]);
  });

  test('[AP11] without a time limit an answer counts days later', () => {
    const log = attemptLog(items, { ...openGate, endsAt: null });
    log.send({ kind: 'begin' }, startsAt);
    expect(log.send(answer(1, 1), startsAt + 9 * 86_400_000).outcome.kind).toBe('done');
  });
});
