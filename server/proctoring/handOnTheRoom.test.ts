import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RoomId } from '#contracts/ids.ts';
import type { RoomAction, RoomReason } from '#contracts/room.ts';
import { type ApiClient, apiClient } from '#server/loadtest/apiClient.ts';
import { proctorOf, type RoomWorld, roomWorld, type Seated } from '#tests/support/roomWorld.ts';
import { startTestServer, type TestServer } from '#tests/support/testServer.ts';

let server: TestServer;
let world: RoomWorld;
let proctor: ApiClient;
/** A second room with a surveillant, where nobody is asked for a document. */
const free = RoomId.parse(randomUUID());

beforeAll(async () => {
  server = await startTestServer();
  world = await roomWorld(server.origin, 4);
  proctor = await proctorOf(server.origin, 'utrecht');
  const params = { sittingId: world.sitting.id };
  const { rooms, version } = await world.coordinator.call('viewRooms', { params });
  const drafts = rooms.map(({ sittingId: _, ...room }) => room);
  const own = drafts.find(({ id }) => id === asking())!;
  const spare = { ...own, id: free, name: 'Vrije zaal', admission: 'free' } as const;
  await world.coordinator.call('saveRooms', { params, body: { version, rooms: [...drafts, spare] } });
}, 60_000);
afterAll(() => server.stop());

/** The room where everybody is identified first. */
const asking = () => world.utrecht.roomId;
const seat = (n: number): Seated => world.utrecht.candidates[n]!;
const because: RoomReason = { category: 'technical', text: 'de laptop viel uit' };

const act = (roomId: RoomId, action: RoomAction, ...who: Seated[]) =>
  proctor.call('actInRoom', {
    params: { roomId },
    body: {
      actionId: randomUUID(),
      attemptIds: who.map(({ attemptId }) => attemptId),
      action,
      reason: because,
    },
  });
const view = (roomId: RoomId) => proctor.call('viewRoom', { params: { roomId } });
const rowOf = async (roomId: RoomId, who: Seated) =>
  (await view(roomId)).rows.find(({ attemptId }) => attemptId === who.attemptId)!;

async function signIn({ number, code }: Seated): Promise<ApiClient> {
  const client = apiClient(server.origin);
  await client.call('signInCandidate', { body: { number, code } });
  return client;
}

async function begin(who: Seated): Promise<string> {
  const { state } = await (await signIn(who)).call('beginAttempt', { params: { attemptId: who.attemptId } });
  return state;
}

async function place(roomId: RoomId, ...who: Seated[]): Promise<void> {
  const params = { sittingId: world.sitting.id };
  const { version } = await world.coordinator.call('viewSitting', { params });
  const attemptIds = who.map(({ attemptId }) => attemptId);
  await world.coordinator.call('placeByHand', { params, body: { version, attemptIds, roomId } });
}

describe('who may begin', () => {
  test('[SVE1] who is moved before being identified waits to be let in, also where nobody is asked for a document', async () => {
    const moved = seat(0);
    await signIn(moved);
    await place(free, moved, seat(3));
    expect(await rowOf(free, moved)).toMatchObject({
      stage: 'signedIn',
      attention: ['disconnected', 'notAdmitted'],
    });
    const params = { sittingId: world.sitting.id };
    const { version } = await world.coordinator.call('viewSitting', { params });
    await world.coordinator.call('startSitting', { params, body: { version, leadSeconds: 3 } });
    await sleep(3_200);
    expect(await begin(moved)).toBe('waiting');
    expect((await act(free, { kind: 'admit', override: false }, moved)).notDone).toEqual([]);
    expect(await begin(moved)).toBe('running');
    expect(await rowOf(free, moved)).toMatchObject({ stage: 'working', attention: ['disconnected'] });
  });

  test('[SVE2] who comes when somebody has left is let in for a reason only, also where nobody is asked for a document', async () => {
    const late = seat(3);
    await act(free, { kind: 'terminate' }, seat(0));
    expect(await begin(late)).toBe('waiting');
    expect((await rowOf(free, late)).attention).toContain('notAdmitted');
    expect((await act(free, { kind: 'admit', override: false }, late)).notDone).toMatchObject([
      { code: 'roomHasLeft' },
    ]);
    await act(free, { kind: 'admit', override: true }, late);
    expect(await begin(late)).toBe('running');
    expect((await view(free)).lines[0]).toMatchObject({ kind: 'admit', reason: because });
  });
});

describe('time and pauses', () => {
  test('[SVE3] an accommodation given in the room is told as such, and is at most thirty minutes in all', async () => {
    const who = seat(1);
    await signIn(who);
    await act(asking(), { kind: 'identify', by: 'birthDate' }, who);
    expect(await begin(who)).toBe('running');
    const before = await rowOf(asking(), who);
    const accommodation = (minutes: number) =>
      act(asking(), { kind: 'addTime', minutes, because: 'accommodation' }, who);
    const least = 30 - before.extraMinutes;
    expect((await accommodation(least + 1)).notDone).toMatchObject([{ code: 'tooMuchExtraTime' }]);
    expect((await rowOf(asking(), who)).endsAt).toBe(before.endsAt);
    expect((await accommodation(least)).notDone).toEqual([]);
    expect(await rowOf(asking(), who)).toMatchObject({
      extraMinutes: 30,
      incidentMinutes: 0,
      endsAt: before.endsAt! + least * 60_000,
    });
    expect((await view(asking())).lines[0]).toMatchObject({ kind: 'addTime', because: 'accommodation' });
    const lines = await world.coordinator.call('viewAudit', { params: { sittingId: world.sitting.id } });
    expect(lines.find(({ action }) => action === 'room.addTime')!.detail).toMatchObject({
      because: 'accommodation',
    });
  });

  test('[SVE4] while everyone is paused nobody is let go on alone, and the room says so', async () => {
    const who = seat(1);
    const params = { sittingId: world.sitting.id };
    const version = async () => (await world.coordinator.call('viewSitting', { params })).version;
    const body = { version: await version(), reason: 'brandalarm' };
    await world.coordinator.call('pauseSitting', { params, body });
    const goOn = { kind: 'continue', compensate: true } as const;
    expect(await act(asking(), goOn, who)).toMatchObject({ done: [], notDone: [{ code: 'everyonePaused' }] });
    await world.coordinator.call('continueSitting', { params, body: { version: await version() } });
    expect((await rowOf(asking(), who)).stage).toBe('working');
  });
});
