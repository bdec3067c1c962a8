import { beforeAll, describe, expect, test } from 'vitest';
import { auditLine } from '#server/audit/auditLine.ts';
import { answerTo, attemptServiceOn, attemptWorld } from '#tests/support/attemptWorld.ts';
import { emptyDatabase, engines } from '#tests/support/emptyDatabase.ts';
import { handClock } from '#tests/support/handClock.ts';
import { type Stores, storesOn } from '#tests/support/stores.ts';
import type { AttemptService } from './attemptService.ts';
import { firstBroken } from './eventChain.ts';

const clock = handClock();

describe.each(engines)('two servers on one %s database', (engine) => {
  const empty = emptyDatabase(engine);
  let stores: Stores;
  let one: AttemptService;
  let other: AttemptService;
  beforeAll(async () => {
    const first = await empty.open();
    stores = storesOn(first);
    one = attemptServiceOn(first, clock);
    other = attemptServiceOn(await empty.open(), clock);
  });

  async function candidate(): Promise<string> {
    const record = await (await attemptWorld(stores, clock.now())).newAttempt();
    await one.create([{ record, extraMs: 0 }]);
    return record.id;
  }

  async function answersOf(id: string): Promise<string[]> {
    const events = await stores.attempts.events(id);
    expect(firstBroken(events)).toBeUndefined();
    return events.flatMap(({ event }) => (event.type === 'answered' ? [event.answerId] : []));
  }

  test('[SV11] two answers to one item at the same moment: one is stored, the other is told so', async () => {
    for (let round = 0; round < 5; round++) {
      const id = await candidate();
      await Promise.all([one.view(id), other.view(id)]);
      const [a, b] = [answerTo(1, 'A'), answerTo(1, 'B')];
      const replies = await Promise.all([one.answer(id, a), other.answer(id, b)]);
      expect(new Set(replies.map((reply) => reply?.kind))).toEqual(new Set(['stored', 'rejected']));
      const winner = replies[0]?.kind === 'stored' ? a : b;
      expect(replies.find((reply) => reply?.kind === 'rejected')).toMatchObject({ code: 'notCurrent' });
      expect(await answersOf(id)).toEqual([winner.answerId]);
    }
  });

  test('[SV11] one answer sent to both at the same moment is stored once, with one receipt', async () => {
    for (let round = 0; round < 5; round++) {
      const id = await candidate();
      await Promise.all([one.view(id), other.view(id)]);
      const command = answerTo(1);
      const replies = await Promise.all([one.answer(id, command), other.answer(id, command)]);
      expect(new Set(replies.map((reply) => reply?.kind))).toEqual(new Set(['stored', 'duplicate']));
      const receipts = replies.map((reply) => reply?.kind !== 'rejected' && reply?.receipt);
      expect(receipts[0]).toEqual(receipts[1]);
      expect(await answersOf(id)).toEqual([command.answerId]);
    }
  });

  test('[SV12] a server that saw an older state reads the log before it refuses anything', async () => {
    const id = await candidate();
    await other.view(id);
    const [first, second] = [answerTo(1), answerTo(2)];
    await one.answer(id, first);
    expect(await other.answer(id, second)).toMatchObject({ kind: 'stored' });
    expect(await one.answer(id, second)).toMatchObject({ kind: 'duplicate' });
    expect(await one.answer(id, answerTo(3))).toMatchObject({ kind: 'stored' });
    expect(await answersOf(id)).toHaveLength(3);
  });

  test('[SV22] two servers that end an overdue attempt at once leave one end', async () => {
    for (let round = 0; round < 5; round++) {
      const id = await candidate();
      await Promise.all([one.view(id), other.view(id)]);
      await Promise.all([one, other].map((server) => server.command(id, { kind: 'begin' })));
      clock.pass(24 * 3_600_000);
      await Promise.all([one, other].map((server) => server.command(id, { kind: 'end', reason: 'timeUp' })));
      const events = await stores.attempts.events(id);
      expect(firstBroken(events)).toBeUndefined();
      expect(events.filter(({ event }) => event.type === 'finished')).toHaveLength(1);
    }
  });
});

describe('two servers on one PostgreSQL database, each with its own memory', () => {
  const empty = emptyDatabase('PostgreSQL');
  let stores: Stores;
  let one: AttemptService;
  let other: AttemptService;
  beforeAll(async () => {
    const first = await empty.open();
    stores = storesOn(first);
    one = attemptServiceOn(first, clock);
    other = attemptServiceOn(await empty.open(), clock);
  });

  test('[SV21] what one stored the other shows: the attempt, its receipts and all attempts of the sitting', async () => {
    const world = await attemptWorld(stores, clock.now());
    const record = await world.newAttempt();
    const { id } = record;
    await one.create([{ record, extraMs: 0 }]);
    await other.view(id);
    const told: string[] = [];
    other.onElsewhere((attemptId) => told.push(attemptId));
    await one.answer(id, answerTo(1));
    clock.pass(2_001);
    expect((await other.view(id))?.answered).toBe(1);
    await one.answer(id, answerTo(2));
    clock.pass(2_001);
    expect(await other.receipts(id)).toHaveLength(2);
    await one.answer(id, answerTo(3));
    const [live] = await other.allIn(record.sittingId!);
    expect(live?.attempt.given).toHaveLength(4);
    await one.answer(id, answerTo(4));
    await other.catchUp(await stores.attempts.heads({ attemptIds: [id] }), clock.now());
    expect((await other.view(id))?.answered).toBe(4);
    expect(told).toEqual([id, id, id, id]);
  });

  test('[SV23] nobody is out of time by an end that was moved on the other server a moment ago', async () => {
    const world = await attemptWorld(stores, clock.now());
    const record = await world.newAttempt();
    await one.create([{ record, extraMs: 0 }]);
    expect(await other.answer(record.id, answerTo(1))).toMatchObject({ kind: 'stored' });
    const { sitting } = world;
    clock.set(sitting.endsAt! - 1);
    expect((await other.view(record.id))?.state).toBe('running'); // and so remembers the sitting as it was
    const later = { ...sitting, version: sitting.version + 1, endsAt: sitting.endsAt! + 60_000 };
    await stores.sittings.save(later, auditLine(clock.now(), 'coördinator', 'sitting.extended', sitting.id));
    clock.pass(500);
    expect(await other.answer(record.id, answerTo(2))).toMatchObject({ kind: 'stored' });
  });
});
