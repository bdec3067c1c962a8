import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MessageCandidates } from '#contracts/control.ts';
import { type ApiClient, apiClient } from '#server/loadtest/apiClient.ts';
import { isRefusal } from '#server/platform/refusal.ts';
import { proctorOf, type RoomWorld, roomWorld, type Seated, staffClient } from '#tests/support/roomWorld.ts';
import { startTestServer, type TestServer } from '#tests/support/testServer.ts';
import { actor, openTestWorld, publishedSitting, seats, type TestWorld } from '#tests/support/testWorld.ts';
import { sittingMessages } from './sittingMessages.ts';

const message = (text: string, institute: string | null = null): MessageCandidates => ({
  messageId: randomUUID(),
  institute,
  text,
});

describe('a message to a sitting', () => {
  let server: TestServer;
  let world: RoomWorld;
  beforeAll(async () => {
    server = await startTestServer();
    world = await roomWorld(server.origin);
  }, 60_000);
  afterAll(() => server.stop());

  const params = () => ({ sittingId: world.sitting.id });
  const send = (body: MessageCandidates, as: ApiClient = world.coordinator) =>
    as.call('messageCandidates', { params: params(), body });
  /** What a candidate who signs in now has to read. */
  async function readBy({ attemptId, number, code }: Seated): Promise<string[]> {
    const client = apiClient(server.origin);
    await client.call('signInCandidate', { body: { number, code } });
    return (await client.call('viewAttempt', { params: { attemptId } })).messages.map(({ text }) => text);
  }
  const [inUtrecht, inGroningen] = [() => world.utrecht.candidates, () => world.groningen.candidates];

  test('[SVM1] is read by everyone in its rooms and at home, by who comes later too, and sent again once', async () => {
    const said = message('De start is een kwartier later.');
    const report = await send(said);
    expect(report).toMatchObject({ candidates: 24, roomsMissed: 0 });
    expect(await send(said)).toEqual(report);
    for (const who of [inUtrecht()[0]!, inGroningen()[0]!]) expect(await readBy(who)).toEqual([said.text]);
    const { candidates } = await world.coordinator.call('viewRooms', { params: params() });
    const supervised = new Set<string>([...inUtrecht(), ...inGroningen()].map(({ number }) => number));
    const codes = await world.coordinator.call('listCodes', { params: params() });
    const home = candidates.find(({ number }) => !supervised.has(number))!;
    const { code } = codes.find(({ number }) => number === home.number)!;
    expect(await readBy({ ...home, code })).toEqual([said.text]);
  });

  test('[SVM1] to an institute is read in the rooms of that institute alone', async () => {
    const said = message('De lift is stuk.', 'UMC Utrecht');
    await send(said);
    expect(await readBy(inUtrecht()[1]!)).toContain(said.text);
    expect(await readBy(inGroningen()[1]!)).not.toContain(said.text);
  });

  test('[SVM2] stands in the log of each room, and in the audit log with how many it was for', async () => {
    const said = message('Iedereen krijgt vijf minuten extra.');
    const { rooms } = await send(said);
    const proctor = await proctorOf(server.origin, 'groningen');
    const { lines } = await proctor.call('viewRoom', { params: { roomId: world.groningen.roomId } });
    expect(lines[0]).toMatchObject({ kind: 'message', by: 'Marijke Coördinator', text: said.text });
    const audit = await world.coordinator.call('viewAudit', { params: params() });
    expect(audit.filter(({ action }) => action === 'sitting.messaged').at(-1)).toMatchObject({
      actor: 'Marijke Coördinator',
      detail: { candidates: 24, rooms, institute: null },
    });
  });

  test('[SVM3] to everyone is sent by coordinators of the country; of one institute to that institute', async () => {
    const local = await staffClient(server.origin, 'coordinator.utrecht@peil.example');
    await expect(send(message('Aan iedereen'), local)).rejects.toMatchObject({ code: 'notAllowed' });
    const groningen = message('Aan Groningen', 'UMCG Groningen');
    await expect(send(groningen, local)).rejects.toMatchObject({ code: 'notAllowed' });
    expect(await send(message('Aan ons', 'UMC Utrecht'), local)).toMatchObject({ roomsMissed: 0 });
    expect(await readBy(inGroningen()[2]!)).not.toContain('Aan ons');
  });

  test('[SVM4] leaves a room that is signed off alone and says so; where somebody came after that it is read', async () => {
    const room = { roomId: world.utrecht.roomId };
    const view = () => world.coordinator.call('viewRoom', { params: room });
    const signOff = async () => {
      const body = { seq: (await view()).lines[0]?.seq ?? 0, remarks: '' };
      return world.coordinator.call('signOffRoom', { params: room, body });
    };
    await expect(signOff()).rejects.toMatchObject({ code: 'roomNotBegun' });
    const { version } = await world.coordinator.call('viewSitting', { params: params() });
    const body = { version, leadSeconds: 3 };
    const { startsAt } = await world.coordinator.call('startSitting', { params: params(), body });
    await expect.poll(() => Date.now(), { timeout: 10_000 }).toBeGreaterThan(startsAt! + 50);
    const [first, second, later] = inUtrecht() as [Seated, Seated, Seated];
    const end = (...who: readonly Seated[]) =>
      world.coordinator.call('actInRoom', {
        params: room,
        body: {
          actionId: randomUUID(),
          attemptIds: who.map(({ attemptId }) => attemptId),
          action: { kind: 'terminate' },
          reason: { category: 'other', text: 'is naar huis' },
        },
      });
    await end(first);
    await expect(signOff()).rejects.toMatchObject({ code: 'roomStillWorking' });
    await end(second);
    await signOff();
    const said = message('Nog tien minuten.');
    expect(await send(said)).toMatchObject({ candidates: 21, roomsMissed: 0, roomsSignedOff: 1 });
    expect((await view()).signedOff).not.toBeNull();
    expect((await view()).lines.map(({ text }) => text)).not.toContain(said.text);

    await readBy(later);
    const leave = message('Verlaat het gebouw.');
    expect(await send(leave)).toMatchObject({ candidates: 24, roomsSignedOff: 0 });
    expect(await readBy(later)).toContain(leave.text);
    expect((await view()).signedOff).toBeNull();
  });
});

describe('a message that meets trouble', () => {
  let world: TestWorld;
  beforeAll(async () => {
    world = await openTestWorld();
  });
  afterAll(() => world.close());

  async function planned(): Promise<string> {
    const id = await publishedSitting(world);
    const { version } = (await world.sittingStore.find(id))!;
    await world.planning.rooms.placeAutomatically({ name: actor }, id, { version, onlyUnplaced: true });
    await seats(world, id);
    return id;
  }

  test('[SVM5] says in how many rooms it was not stored; sent again it comes there, and nowhere twice', async () => {
    const id = await planned();
    const rooms = await world.roomStore.rooms(id);
    expect(rooms.length).toBeGreaterThan(1);
    let down = true;
    const change: TestWorld['roomStates']['change'] = async (roomId, ...rest) =>
      down && roomId === rooms[0]!.id
        ? { refused: 'storageUnavailable' }
        : world.roomStates.change(roomId, ...rest);
    const told: string[] = [];
    const needs = { ...world, rooms: world.roomStore, sittings: world.sittingStore };
    const send = sittingMessages({ ...needs, states: { change } }, (ids) => told.push(...ids));
    const said = message('Even wachten.');
    expect(await send({ name: actor }, id, said)).toMatchObject({ roomsMissed: 1, rooms: rooms.length - 1 });
    down = false;
    const report = { roomsMissed: 0, roomsSignedOff: 0, rooms: rooms.length, candidates: 3 };
    expect(await send({ name: actor }, id, said)).toEqual(report);
    expect(await send({ name: actor }, id, said)).toEqual(report);
    expect(told).toHaveLength(3);
    expect(new Set(told).size).toBe(3);
    const lines = (await world.audit.about(id)).filter(({ action }) => action === 'room.message');
    expect(lines).toHaveLength(rooms.length);
  });

  test('[SVM5] is refused where there is no room to say it in, before publication and after the end', async () => {
    const send = sittingMessages(
      { ...world, rooms: world.roomStore, sittings: world.sittingStore, states: world.roomStates },
      () => undefined,
    );
    const without = await publishedSitting(world);
    expect(await send({ name: actor }, without, message('Hallo'))).toEqual({ refused: 'noRooms' });
    const id = await planned();
    expect(await send({ name: actor }, id, message('Hallo', 'Nergens'))).toEqual({ refused: 'noRooms' });
    const found = (await world.sittingStore.find(id))!;
    for (const [state, refused] of [
      ['draft', 'sittingNotPublished'],
      ['closed', 'sittingNotOpen'],
    ] as const) {
      const registry = { get: async () => ({ ...found, state }) };
      const later = sittingMessages(
        {
          ...world,
          rooms: world.roomStore,
          sittings: world.sittingStore,
          states: world.roomStates,
          registry,
        },
        () => undefined,
      );
      const outcome = await later({ name: actor }, id, message('Hallo'));
      expect(isRefusal(outcome) && outcome.refused).toBe(refused);
    }
  });
});
