import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AttemptId, RoomId } from '#contracts/ids.ts';
import type { RoomDraft } from '#contracts/planning.ts';
import type { CandidateCode } from '#contracts/sitting.ts';
import {
  actor,
  openTestWorld,
  publishedSitting,
  seatOf,
  seats,
  type TestWorld,
} from '#tests/support/testWorld.ts';
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

describe('the circumstances of an attempt', () => {
  const national = { name: 'Landelijk' };
  const place = {
    kind: 'supervised' as const,
    admission: 'afterIdentification' as const,
    capacity: 9,
    proctors: [],
    startsAt: null,
  };

  /** A sitting of three with these rooms, and the first candidates in the first rooms. */
  async function placed(...kinds: readonly Partial<RoomDraft>[]) {
    const id = await publishedSitting(world);
    const roster = await world.sittingStore.roster(id);
    const rooms = kinds.map(
      (patch, i): RoomDraft => ({
        ...place,
        id: RoomId.parse(randomUUID()),
        name: `Zaal ${i}`,
        institute: roster[0]!.institute,
        ...patch,
      }),
    );
    const { version } = (await world.sittingStore.find(id))!;
    await world.planning.rooms.save(national, id, { version, rooms });
    const seat = async (n: number, room: number) => {
      const attemptIds = [AttemptId.parse(roster[n]!.attemptId)];
      const now = (await world.sittingStore.find(id))!.version;
      const command = { version: now, attemptIds, roomId: rooms[room]!.id };
      expect(await world.planning.rooms.placeByHand(national, id, command)).not.toHaveProperty('refused');
    };
    const codes = await world.seats.codes(actor, id);
    if ('refused' in codes) throw new Error(codes.refused);
    const signIn = async (n: number) => (await world.attempts.live(await seatOf(world, codes[n]!)))!.attempt;
    const attemptOf = async (n: number) => (await world.attempts.live(roster[n]!.attemptId))!.attempt;
    return { id, seat, signIn, attemptOf };
  }

  test('[SS30] are those of the room: supervised or at home, to be admitted or free', async () => {
    const { seat, signIn } = await placed({}, { kind: 'home', admission: 'free' });
    await seat(0, 0);
    await seat(1, 1);
    expect(await signIn(0)).toMatchObject({ condition: 'supervised', admitted: false });
    expect(await signIn(1)).toMatchObject({ condition: 'home', admitted: true });
    const without = await publishedSitting(world);
    const [attemptId] = await seats(world, without);
    const { attempt } = (await world.attempts.live(attemptId!))!;
    expect(attempt).toMatchObject({ condition: 'unrecorded', admitted: true });
  });

  test('[SS32] who has no place while others have begins only with one, and its circumstances are on record', async () => {
    const { seat, signIn, attemptOf } = await placed({}, { kind: 'home', admission: 'free' });
    expect(await signIn(0)).toMatchObject({ condition: 'unrecorded', admitted: false });
    expect(await signIn(1)).toMatchObject({ condition: 'unrecorded', admitted: false });
    await seat(0, 0);
    await seat(1, 1);
    expect(await attemptOf(0)).toMatchObject({ condition: 'supervised', admitted: false });
    expect(await attemptOf(1)).toMatchObject({ condition: 'home', admitted: true });
  });

  test('[SS32] who signed in before there were rooms is identified in the room they get', async () => {
    const id = await publishedSitting(world);
    const [attemptId] = await seats(world, id);
    const { institute } = (await world.sittingStore.roster(id))[0]!;
    const room = { ...place, id: RoomId.parse(randomUUID()), name: 'Zaal', institute };
    const { version } = (await world.sittingStore.find(id))!;
    await world.planning.rooms.save(national, id, { version, rooms: [room] });
    const command = { version: version + 1, onlyUnplaced: true };
    await world.planning.rooms.placeAutomatically(national, id, command);
    const { attempt } = (await world.attempts.live(attemptId!))!;
    expect(attempt).toMatchObject({ condition: 'supervised', admitted: false });
  });

  test('[SS33] who comes to a room with a surveillant that somebody has left is to be admitted, though others were free', async () => {
    const { id, seat, signIn, attemptOf } = await placed({ admission: 'free' });
    for (const n of [0, 1, 2]) await seat(n, 0);
    expect(await signIn(0)).toMatchObject({ admitted: true });
    const { version } = (await world.sittingStore.find(id))!;
    await world.sittings.start(actor, id, version, 5_000);
    world.clock.moveBy(6_000);
    expect(await signIn(1)).toMatchObject({ admitted: true });
    const { attemptId } = (await world.sittingStore.roster(id))[0]!;
    await world.attempts.command(attemptId, { kind: 'begin' });
    const gone = { kind: 'terminate', terminationId: randomUUID(), why: 'health' } as const;
    await world.attempts.command(attemptId, gone);
    expect((await attemptOf(0)).state).toBe('finished');
    expect(await signIn(2)).toMatchObject({ condition: 'supervised', admitted: false });
  });
});
