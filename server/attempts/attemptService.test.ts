import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { AnswerReply } from '#contracts/attempt.ts';
import type { Database } from '#server/database/database.ts';
import { isSigned } from '#server/platform/signing.ts';
import { answerTo, attemptServiceOn, attemptWorld, testSigner } from '#tests/support/attemptWorld.ts';
import { emptyDatabase } from '#tests/support/emptyDatabase.ts';
import { handClock } from '#tests/support/handClock.ts';
import { sampleDesign } from '#tests/support/sampleBank.ts';
import { type Stores, storesOn } from '#tests/support/stores.ts';
import { answeredItems } from './attempt.ts';
import { firstBroken } from './eventChain.ts';
import { itemSelector } from './itemSelector.ts';

const startsAt = 1_800_000_000_000;
const minuteMs = 60_000;
const types = async ({ attempts }: Stores, id: string) =>
  (await attempts.events(id)).map(({ event }) => event.type);

describe('the attempt service', () => {
  const empty = emptyDatabase('SQLite');
  let database: Database;
  let stores: Stores;
  beforeAll(async () => {
    database = await empty.open();
    stores = storesOn(database);
  });

  /** A new candidate in a new sitting, at T0. */
  async function candidate(design = sampleDesign(), extraMs = 0) {
    const clock = handClock(startsAt);
    const world = await attemptWorld(stores, startsAt, design);
    const service = attemptServiceOn(database, clock);
    const record = await world.newAttempt();
    await service.create([{ record, extraMs }]);
    return { clock, world, service, record, id: record.id };
  }

  test('[SV1] a whole test: every reply keeps to its contract, every answer is on record, the chain is whole', async () => {
    const { service, id } = await candidate();
    for (const position of [1, 2, 3, 4]) {
      const reply = AnswerReply.parse(await service.answer(id, answerTo(position)));
      expect(reply).toMatchObject({ kind: 'stored', next: { kind: position < 4 ? 'item' : 'finished' } });
    }
    const events = await stores.attempts.events(id);
    expect(firstBroken(events)).toBeUndefined();
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, i) => i + 1));
    expect(await service.view(id)).toMatchObject({
      state: 'finished',
      answered: 4,
      finishReason: 'complete',
    });
  });

  test('[SV18] after a restart the choice of items is taken up from the log, once, and the log says where', async () => {
    const design = sampleDesign({ length: { minimum: 8, maximum: 8 } });
    const { clock, service, record, id } = await candidate(design);
    for (const position of [1, 2, 3]) await service.answer(id, answerTo(position));
    const restarted = attemptServiceOn(database, clock);
    for (const position of [4, 5]) await restarted.answer(id, answerTo(position));
    const again = attemptServiceOn(database, clock);
    for (const position of [6, 7, 8]) await again.answer(id, answerTo(position));

    const events = await stores.attempts.events(id);
    const resumed = events.flatMap(({ event }) => (event.type === 'resumed' ? [event.position] : []));
    expect(resumed).toEqual([4, 6]);
    expect(await again.view(id)).toMatchObject({ state: 'finished', answered: 8 });

    const { attempt, material } = (await again.live(id))!;
    const answered = answeredItems(attempt).map(({ item, answer }) => ({ item, response: answer.response }));
    for (let n = 0; n < 8; n++) {
      const next = itemSelector(material, record.seed).next(answered.slice(0, n), [3, 5]);
      expect(next).toMatchObject({ item: attempt.given[n]!.item });
    }
  });

  test('[SV2] a receipt names the stored event and is signed; the list of receipts says the same', async () => {
    const { service, id } = await candidate();
    const reply = (await service.answer(id, answerTo(1)))!;
    if (reply.kind !== 'stored') throw new Error(reply.kind);
    const { signature, ...statement } = reply.receipt;
    const event = (await stores.attempts.events(id)).find(({ seq }) => seq === statement.seq)!;
    expect(event).toMatchObject({
      hash: statement.hash,
      event: { type: 'answered', answerId: statement.answerId },
    });
    expect(isSigned(statement, signature, testSigner.publicKey)).toBe(true);
    expect(isSigned({ ...statement, position: 2 }, signature, testSigner.publicKey)).toBe(false);
    expect(await service.receipts(id)).toEqual([reply.receipt]);
  });

  test('[SV3] an answer that is sent again gets the original receipt and the same next item', async () => {
    const { clock, service, id } = await candidate();
    const command = answerTo(1);
    const first = await service.answer(id, command);
    clock.pass(9_000);
    expect(await service.answer(id, command)).toEqual({ ...first, kind: 'duplicate' });
    expect(await types(stores, id)).toEqual(['created', 'given', 'started', 'answered', 'given']);
  });

  test('[SV3] a burst of the same answer stores it once', async () => {
    const { service, id } = await candidate();
    const command = answerTo(1);
    const replies = await Promise.all(Array.from({ length: 20 }, () => service.answer(id, command)));
    expect(replies.map((reply) => reply?.kind)).toEqual(['stored', ...Array(19).fill('duplicate')]);
    expect((await types(stores, id)).filter((type) => type === 'answered')).toHaveLength(1);
  });

  test('[SV4] a server that starts anew goes on from the log, with the same items as if it had never stopped', async () => {
    const { clock, world, service, record, id } = await candidate();
    const twin = await world.newAttempt({ seed: record.seed });
    await service.create([{ record: twin, extraMs: 0 }]);
    for (const position of [1, 2, 3]) {
      const straight = await service.answer(id, answerTo(position, 'B'));
      const restarted = await attemptServiceOn(database, clock).answer(twin.id, answerTo(position, 'B'));
      expect(straight).toMatchObject({ kind: 'stored' });
      expect(restarted).toMatchObject({
        kind: 'stored',
        next: straight?.kind === 'stored' ? straight.next : null,
      });
    }
    const choices = async (attemptId: string) =>
      (await stores.attempts.events(attemptId)).flatMap(({ event }) =>
        event.type === 'given' ? [[event.item, event.theta, event.standardError]] : [],
      );
    expect(await choices(twin.id)).toEqual(await choices(id));
  });

  test('[SV5] an answer counts by the moment it arrived, however long it waited for its turn', async () => {
    const { clock, service, id } = await candidate(sampleDesign({ durationMinutes: 1 }));
    await service.command(id, { kind: 'begin' });
    clock.set(startsAt + minuteMs);
    const inTime = service.answer(id, answerTo(1));
    clock.pass(1);
    const tooLate = service.answer(id, answerTo(2));
    expect(await inTime).toMatchObject({ kind: 'stored', receipt: { storedAt: startsAt + minuteMs } });
    expect(await tooLate).toMatchObject({ kind: 'rejected', code: 'timeUp', retryable: false, kept: true });
  });

  test('[SV6] looking at an attempt whose time is over ends it: no item is shown after the end', async () => {
    const { clock, service, id } = await candidate(sampleDesign({ durationMinutes: 1 }), 2 * minuteMs);
    await service.command(id, { kind: 'begin' });
    clock.set(startsAt + 3 * minuteMs);
    expect(await service.view(id)).toMatchObject({ state: 'running', item: { position: 1 } });
    clock.pass(1);
    expect(await service.view(id)).toMatchObject({ state: 'finished', item: null, finishReason: 'timeUp' });
  });

  test('[SV7] an attempt that is read slowly while it is answered is not left behind as it was', async () => {
    const { clock, world, id } = await candidate();
    let goOn = () => {};
    const held = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    let reads = 0;
    const service = attemptServiceOn(database, clock, {
      ...stores.attempts,
      async events(attemptId) {
        reads += 1;
        const isFirst = reads === 1;
        const events = await stores.attempts.events(attemptId);
        if (isFirst) await held;
        return events;
      },
    });
    const look = service.allIn(world.sitting.id);
    while (reads === 0) await sleep(1);
    const answering = service.answer(id, answerTo(1));
    await Promise.race([answering, sleep(300)]);
    goOn();
    await look;
    expect(await answering).toMatchObject({ kind: 'stored' });
    expect((await service.live(id))!.attempt.given).toHaveLength(2);
  });

  test('[SV8] listeners hear of what was stored, after it was, and of nothing else', async () => {
    const { service, id } = await candidate();
    const heard: [string, number][] = [];
    service.listen(({ head }, command) => void heard.push([command, head.seq]));
    await service.answer(id, answerTo(1));
    await service.answer(id, answerTo(1));
    await service.command(id, {
      kind: 'extend',
      extensionId: id,
      byMs: minuteMs,
      because: 'incident',
    });
    expect(heard).toEqual([
      ['answer', 5],
      ['extend', 6],
    ]);
  });

  test('[SV15] after the close late answers are refused from memory: whoever floods costs no reading', async () => {
    const { clock, world, id } = await candidate();
    let readings = 0;
    const service = attemptServiceOn(database, clock, {
      ...stores.attempts,
      async events(attemptId) {
        readings += 1;
        return stores.attempts.events(attemptId);
      },
    });
    const audit = { at: startsAt, actor: 'test', action: 'closed', subject: id, reason: null, detail: {} };
    await stores.sittings.save({ ...world.sitting, version: 2, state: 'closed' }, audit);
    await service.command(id, { kind: 'end', reason: 'closed' });
    const command = answerTo(1);
    const before = readings;
    for (let n = 0; n < 5; n++) {
      expect(await service.answer(id, command)).toMatchObject({ code: 'finished', kept: true });
    }
    expect(readings).toBe(before);
  });

  test('[SV17] making an attempt and its first answer read no log', async () => {
    const world = await attemptWorld(stores, startsAt);
    let readings = 0;
    const service = attemptServiceOn(database, handClock(startsAt), {
      ...stores.attempts,
      async events(attemptId) {
        readings += 1;
        return stores.attempts.events(attemptId);
      },
    });
    const record = await world.newAttempt();
    await service.create([{ record, extraMs: 0 }]);
    expect(await service.answer(record.id, answerTo(1))).toMatchObject({ kind: 'stored' });
    expect(readings).toBe(0);
  });

  test('[SV16] an end that moved is followed with the next look, and nobody sees an item after a close', async () => {
    const { clock, world, service, id } = await candidate();
    const { sitting } = world;
    const audit = {
      at: startsAt,
      actor: 'test',
      action: 'made',
      subject: sitting.id,
      reason: null,
      detail: {},
    };
    await service.answer(id, answerTo(1));
    const moved = { ...sitting, version: 2, endsAt: sitting.endsAt! + 5 * minuteMs };
    await stores.sittings.save(moved, audit);
    clock.set(sitting.endsAt! + 1);
    expect(await service.view(id)).toMatchObject({ state: 'running', endsAt: moved.endsAt });
    await stores.sittings.save({ ...moved, version: 3, state: 'closed' }, audit);
    clock.set(sitting.endsAt! + 2_001);
    expect(await service.view(id)).toMatchObject({ state: 'finished', finishReason: 'closed', item: null });
  });

  test('[SV9] an attempt that does not exist is not made by asking for it', async () => {
    const { service } = await candidate();
    const nobody = '00000000-0000-4000-8000-00000000dead';
    expect(await service.answer(nobody, answerTo(1))).toBeUndefined();
    expect(await service.view(nobody)).toBeUndefined();
    expect(await service.command(nobody, { kind: 'begin' })).toEqual({ kind: 'notFound' });
    expect(await service.receipts(nobody)).toEqual([]);
  });

  test('[SV9] an attempt is made once: a second making is refused and changes nothing', async () => {
    const { service, record, id } = await candidate();
    const before = await stores.attempts.events(id);
    expect(await service.create([{ record, extraMs: 9 }])).toEqual({ kind: 'rejected', code: 'exists' });
    expect(await stores.attempts.events(id)).toEqual(before);
  });

  test('[SV10] practice belongs to no sitting and runs from the moment it is made, without a time limit', async () => {
    const { clock, world, service } = await candidate();
    const record = await world.newAttempt({ sittingId: null, createdAt: startsAt });
    await service.create([{ record, extraMs: 0 }]);
    clock.pass(30 * 24 * 3_600_000);
    expect(await service.answer(record.id, answerTo(1))).toMatchObject({ kind: 'stored' });
    expect(await service.view(record.id)).toMatchObject({ state: 'running', sittingId: null, endsAt: null });
  });
});
