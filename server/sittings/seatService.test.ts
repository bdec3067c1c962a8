import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CandidateCode } from '#contracts/sitting.ts';
import { actor, openTestWorld, publishedSitting, seatOf, type TestWorld } from '#tests/support/testWorld.ts';
import { candidateCode } from './candidateCode.ts';
import { seatService } from './seatService.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());

describe('codes', () => {
  test('[SS6] are the same every time, and each look is logged', async () => {
    const id = await publishedSitting(world);
    const [once, again] = [await world.seats.codes(actor, id), await world.seats.codes('Ander', id)];
    expect(again).toEqual(once);
    expect(once).toMatchObject([
      { number: 'A00001', extraMinutes: 30 },
      { number: 'A00002' },
      { number: 'A00003' },
    ]);
    const looks = (await world.audit.about(id)).filter(({ action }) => action === 'codes.viewed');
    expect(looks.map((line) => line.actor)).toEqual([actor, 'Ander']);
  });

  test('[SS6] survive a restart, because they are made from the secret and not stored', async () => {
    const other = await openTestWorld();
    const id = await publishedSitting(other);
    const before = await other.seats.codes(actor, id);
    const restarted = await other.restart();
    expect(await restarted.seats.codes(actor, id)).toEqual(before);
    await restarted.close();
  });

  test('[SS7] lead to one attempt, however often and however many at once', async () => {
    const id = await publishedSitting(world);
    const codes = await world.seats.codes(actor, id);
    if ('refused' in codes) throw new Error(codes.refused);
    const { number, code } = codes[0]!;
    const found = await Promise.all(
      [code, code.toLowerCase(), code.replaceAll('-', ' ')].map((typed) => world.seats.find(number, typed)),
    );
    expect(found[0]).toHaveProperty('attemptId');
    expect(found).toEqual([found[0], found[0], found[0]]);
    expect(await world.attempts.allIn(id)).toHaveLength(1);
  });

  test('[SS7] lead nowhere for another number, an unknown number, another sitting or a draft', async () => {
    const id = await publishedSitting(world);
    const codes = await world.seats.codes(actor, id);
    if ('refused' in codes) throw new Error(codes.refused);
    const { find } = world.seats;
    expect(await find('A00002', codes[0]!.code)).toBeUndefined();
    expect(await find('B00001', codes[0]!.code)).toBeUndefined();
    expect(await find('A00001', '')).toBeUndefined();
  });
});

describe('after the end', () => {
  const codesOf = async (id: string) => {
    const codes = await world.seats.codes(actor, id);
    if ('refused' in codes) throw new Error(codes.refused);
    return codes;
  };
  const closed = { refused: 'sittingClosed' };

  test('[SS13] who was absent and has the right code hears that the sitting is over; a stranger hears nothing', async () => {
    const id = await publishedSitting(world);
    const [{ number, code }, other] = (await codesOf(id)) as [CandidateCode, CandidateCode];
    await world.sittings.start(actor, id, 3, 5_000);
    await world.sittings.close(actor, id, 4, 'klaar');
    expect(await world.seats.find(number, code)).toEqual(closed);
    expect(await world.seats.find(number, other.code)).toBeUndefined();
    expect(await world.seats.find('B99999', code)).toBeUndefined();
    expect(await world.attempts.allIn(id)).toEqual([]);
    await world.sittings.release(actor, id, 5);
    expect(await world.seats.find(number, code)).toEqual(closed);
  });

  test('[SS13] nobody begins after the end of their own time, extra minutes counted, while others still work', async () => {
    const id = await publishedSitting(world);
    const [slow, quick] = (await codesOf(id)) as [CandidateCode, CandidateCode];
    await world.sittings.start(actor, id, 3, 5_000);
    world.clock.moveBy(5_000 + 30 * 60_000 + 1);
    expect(await world.seats.find(quick.number, quick.code)).toEqual(closed);
    expect(await world.seats.find(slow.number, slow.code)).toHaveProperty('attemptId');
  });

  test('[SS13] who took part signs in as before, to see how it went', async () => {
    const id = await publishedSitting(world);
    const [, quick] = (await codesOf(id)) as [CandidateCode, CandidateCode];
    const attemptId = await seatOf(world, quick);
    await world.sittings.start(actor, id, 3, 5_000);
    await world.sittings.close(actor, id, 4, 'klaar');
    expect(await world.seats.find(quick.number, quick.code)).toMatchObject({ attemptId });
  });

  test('[SS14] a seat that cannot be made now is worth trying again, and is no wrong code', async () => {
    const id = await publishedSitting(world);
    const [{ number, code }] = (await codesOf(id)) as [CandidateCode];
    const attempts: TestWorld['attempts'] = {
      ...world.attempts,
      create: async () => ({ kind: 'unavailable' }),
    };
    const { sittingStore: store, roomStore: rooms, registry, audit, clock } = world;
    const secret = Buffer.from('another secret');
    const seats = seatService({ store, rooms, registry, attempts, audit, clock, secret });
    expect(await seats.find(number, candidateCode(secret, id, number))).toEqual({
      refused: 'storageUnavailable',
    });
    expect(await seats.find(number, code)).toBeUndefined();
  });
});

test('[SS30] an attempt is made under the circumstances of its room: supervised or at home, to be admitted or free', async () => {
  const id = await publishedSitting(world);
  const roster = await world.sittingStore.roster(id);
  const rooms = {
    room: async (roomId: string) =>
      roomId === 'zaal'
        ? ({ kind: 'supervised', admission: 'afterIdentification', startsAt: null } as const)
        : ({ kind: 'home', admission: 'free', startsAt: null } as const),
  };
  const store: TestWorld['sittingStore'] = {
    ...world.sittingStore,
    rowsOfNumber: async (number) =>
      roster
        .filter((row) => row.number === number)
        .map((row, i) => ({ ...row, roomId: row.number === 'A00001' ? 'zaal' : i === 0 ? 'thuis' : null })),
  };
  const { registry, attempts, audit, clock } = world;
  const secret = Buffer.from('another secret');
  const seats = seatService({ store, rooms, registry, attempts, audit, clock, secret });
  const made = async (number: string) => {
    const seat = await seats.find(number, candidateCode(secret, id, number));
    if (seat === undefined || 'refused' in seat) throw new Error('no seat');
    return (await attempts.live(seat.attemptId))!.attempt;
  };
  expect(await made('A00001')).toMatchObject({ condition: 'supervised', admitted: false });
  expect(await made('A00002')).toMatchObject({ condition: 'home', admitted: true });
});
