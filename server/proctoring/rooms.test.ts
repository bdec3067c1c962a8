import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { io, type Socket } from 'socket.io-client';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { RoomId } from '#contracts/ids.ts';
import type { ActOnCandidates, RoomAction, RoomDelta, RoomView } from '#contracts/room.ts';
import { type ApiClient, apiClient } from '#server/loadtest/apiClient.ts';
import { proctorOf, type RoomWorld, roomWorld, type Seated, staffClient } from '#tests/support/roomWorld.ts';
import { startTestServer, type TestServer } from '#tests/support/testServer.ts';

let server: TestServer;
let world: RoomWorld;
let proctor: ApiClient;
let stranger: ApiClient;
const sockets: Socket[] = [];

beforeAll(async () => {
  server = await startTestServer();
  world = await roomWorld(server.origin);
  proctor = await proctorOf(server.origin, 'utrecht');
  stranger = await proctorOf(server.origin, 'groningen');
}, 60_000);
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.disconnect();
});
afterAll(() => server.stop());

const utrecht = () => ({ roomId: world.utrecht.roomId });
const seat = (n: number): Seated => world.utrecht.candidates[n]!;
const because = { category: 'technical', text: 'de laptop viel uit' } as const;

function acting(action: RoomAction, ...who: Seated[]): ActOnCandidates {
  const reason = action.kind === 'identify' ? null : because;
  return { actionId: randomUUID(), attemptIds: who.map(({ attemptId }) => attemptId), action, reason };
}
const act = (action: RoomAction, ...who: Seated[]) =>
  proctor.call('actInRoom', { params: utrecht(), body: acting(action, ...who) });
const view = (): Promise<RoomView> => proctor.call('viewRoom', { params: utrecht() });
const rowOf = async (who: Seated) =>
  (await view()).rows.find(({ attemptId }) => attemptId === who.attemptId)!;

async function signIn({ number, code }: Seated): Promise<ApiClient> {
  const client = apiClient(server.origin);
  await client.call('signInCandidate', { body: { number, code } });
  return client;
}

async function connect(as: ApiClient, staff = true): Promise<Socket> {
  const socket = io(server.origin, {
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    auth: { as: staff ? 'staff' : 'candidate' },
    extraHeaders: { Origin: server.origin, Cookie: as.cookie() },
  });
  sockets.push(socket);
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
  });
  return socket;
}
const watch = (socket: Socket, have: unknown = null, roomId: string = world.utrecht.roomId) =>
  socket.timeout(4_000).emitWithAck('room:watch', { roomId, have });

describe('the list of a surveillant', () => {
  test('[SVS1] holds the rooms they watch and no other', async () => {
    const mine = await proctor.call('myRooms');
    expect(mine.filter(({ room }) => room.sittingId === world.sitting.id)).toMatchObject([
      {
        room: { id: world.utrecht.roomId },
        candidates: 3,
        signedOff: false,
        sitting: { state: 'published' },
      },
    ]);
  });
});

describe('a room that is not theirs', () => {
  const bodies = () => ({
    viewRoom: undefined,
    roomReport: undefined,
    actInRoom: acting({ kind: 'identify', by: 'birthDate' }, seat(0)),
    noteIrregularity: { irregularityId: randomUUID(), attemptId: null, categories: ['other'], text: 'Iets' },
    sendRoomMessage: { messageId: randomUUID(), attemptIds: null, text: 'Iets' },
    signOffRoom: { seq: 0, remarks: '' },
  });
  const paths: Record<keyof ReturnType<typeof bodies>, string> = {
    viewRoom: '',
    roomReport: '/report',
    actInRoom: '/actions',
    noteIrregularity: '/irregularities',
    sendRoomMessage: '/messages',
    signOffRoom: '/sign-off',
  };

  test.each(Object.keys(paths) as (keyof typeof paths)[])(
    '[SVS2] %s is answered exactly as one that does not exist, for another surveillant and another institute',
    async (name) => {
      const abroad = await staffClient(server.origin, 'coordinator.utrecht@peil.example');
      for (const [who, foreign] of [
        [stranger, world.utrecht.roomId],
        [abroad, world.groningen.roomId],
      ] as const) {
        const ask = (roomId: string) => {
          const body = bodies()[name];
          return server.send(`/api/rooms/${roomId}${paths[name]}`, {
            as: who,
            ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
          });
        };
        const [theirs, none] = [await ask(foreign), await ask(randomUUID())];
        expect(theirs.status).toBe(404);
        expect(theirs.text).toBe(none.text);
      }
    },
  );

  test('[SVS2] cannot be watched over the socket either', async () => {
    const refused = { kind: 'failed', code: 'notAllowed' };
    expect(await watch(await connect(stranger))).toEqual(refused);
    expect(await watch(await connect(proctor), null, randomUUID())).toEqual(refused);
    const abroad = await staffClient(server.origin, 'coordinator.utrecht@peil.example');
    expect(await watch(await connect(abroad), null, world.groningen.roomId)).toEqual(refused);
  });

  test('[SVS3] leaves a line in the audit log of the sitting', async () => {
    const lines = await world.coordinator.call('viewAudit', { params: { sittingId: world.sitting.id } });
    const refused = lines.filter(({ action }) => action === 'room.refused');
    expect(refused.length).toBeGreaterThan(0);
    expect(refused[0]!.detail).toMatchObject({ room: expect.stringMatching(/^Zaal/) });
  });

  test('[SVS2] is open to a coordinator of the country and of its own institute', async () => {
    const own = await staffClient(server.origin, 'coordinator.utrecht@peil.example');
    for (const who of [world.coordinator, own]) {
      expect((await who.call('viewRoom', { params: utrecht() })).rows).toHaveLength(3);
    }
  });
});

describe('a day in the room', () => {
  test('[SVS4] who is identified before signing in is let in at signing in; afterwards at once', async () => {
    expect((await rowOf(seat(0))).stage).toBe('expected');
    expect((await act({ kind: 'identify', by: 'birthDate' }, seat(0))).done).toEqual([seat(0).attemptId]);
    expect((await rowOf(seat(0))).stage).toBe('identified');
    await signIn(seat(0));
    await expect.poll(async () => (await rowOf(seat(0))).stage).toBe('ready');

    await signIn(seat(1));
    expect(await rowOf(seat(1))).toMatchObject({
      stage: 'signedIn',
      attention: ['disconnected', 'notIdentified'],
    });
    await act({ kind: 'identify', by: 'bigNumber' }, seat(1));
    expect((await rowOf(seat(1))).stage).toBe('ready');
  });

  test('[SVS5] watchers hear within two seconds what changed, and after being away what they missed', async () => {
    const socket = await connect(proctor);
    const { view: first } = (await watch(socket)) as { view: RoomView };
    const deltas: RoomDelta[] = [];
    socket.on('room:delta', (delta: RoomDelta) => deltas.push(delta));
    const at = performance.now();
    await connect(await signIn(seat(0)), false);
    const heard = () => deltas.flatMap(({ rows }) => rows).some(({ connected }) => connected);
    await expect.poll(heard, { timeout: 15_000 }).toBe(true);
    expect(performance.now() - at).toBeLessThan(10_000);

    const have = { epoch: first.epoch, version: first.version, seq: first.lines[0]?.seq ?? 0 };
    await proctor.call('noteIrregularity', {
      params: utrecht(),
      body: {
        irregularityId: randomUUID(),
        attemptId: seat(0).attemptId,
        categories: ['health'],
        text: 'Niet lekker',
      },
    });
    const again = await watch(await connect(proctor), have);
    expect(again).toMatchObject({ kind: 'missed' });
    const { delta } = again as { delta: RoomDelta };
    expect(delta.lines.map(({ kind }) => kind)).toEqual(['irregularity']);
    expect(delta.rows.map(({ attemptId }) => attemptId)).toEqual([seat(0).attemptId]);
    expect(await watch(await connect(proctor), { ...have, epoch: 'x' })).toMatchObject({ kind: 'full' });
  }, 60_000);

  test('[SVS14] who is taken off a room is told within two seconds and hears nothing more of it', async () => {
    const socket = await connect(proctor);
    await watch(socket);
    const heard: string[] = [];
    socket.on('room:delta', () => heard.push('delta'));
    socket.on('room:lost', ({ roomId }: { roomId: string }) => heard.push(roomId));
    const params = { sittingId: world.sitting.id };
    const { rooms, version } = await world.coordinator.call('viewRooms', { params });
    const drafts = rooms.map(({ sittingId: _, ...room }) => room);
    const without = drafts.map((room) => ({ ...room, proctors: [] }));
    const at = performance.now();
    const after = await world.coordinator.call('saveRooms', { params, body: { version, rooms: without } });
    await expect.poll(() => heard.at(-1), { timeout: 15_000 }).toBe(world.utrecht.roomId);
    expect(performance.now() - at).toBeLessThan(10_000);
    await expect(view()).rejects.toMatchObject({ status: 404 });
    const known = heard.length;
    await world.coordinator.call('sendRoomMessage', {
      params: utrecht(),
      body: { messageId: randomUUID(), attemptIds: null, text: 'Niet meer voor u' },
    });
    await sleep(1_500);
    expect(heard.slice(known)).toEqual([]);
    await world.coordinator.call('saveRooms', { params, body: { version: after.version, rooms: drafts } });
    expect(await watch(socket)).toMatchObject({ kind: 'full' });
    await expect.poll(() => heard.at(-1), { timeout: 15_000 }).toBe('delta');
  }, 60_000);

  test('[SVS14] who watches a room that is taken away is told so', async () => {
    const params = { sittingId: world.sitting.id };
    const { rooms, version } = await world.coordinator.call('viewRooms', { params });
    const drafts = rooms.map(({ sittingId: _, ...room }) => room);
    const own = drafts.find(({ id }) => id === world.utrecht.roomId)!;
    const spare = { ...own, id: RoomId.parse(randomUUID()), name: 'Reservezaal' };
    const more = { version, rooms: [...drafts, spare] };
    const saved = await world.coordinator.call('saveRooms', { params, body: more });
    const socket = await connect(proctor);
    const lost = new Promise((resolve) => {
      socket.on('room:lost', resolve);
    });
    expect(await watch(socket, null, spare.id)).toMatchObject({ kind: 'full' });
    await world.coordinator.call('saveRooms', { params, body: { version: saved.version, rooms: drafts } });
    expect(await Promise.race([lost, sleep(4_000)])).toEqual({ roomId: spare.id });
  });

  test('[SVS6] at most one push a second goes out for a room, however much happens', async () => {
    const socket = await connect(proctor);
    await watch(socket);
    let pushed = 0;
    socket.on('room:delta', () => {
      pushed += 1;
    });
    for (let i = 0; i < 10; i++) {
      await proctor.call('sendRoomMessage', {
        params: utrecht(),
        body: { messageId: randomUUID(), attemptIds: null, text: `Bericht ${i}` },
      });
    }
    await sleep(2_500);
    expect(pushed).toBeGreaterThan(0);
    expect(pushed).toBeLessThanOrEqual(4);
  });

  test('[SVS7] pausing, going on, extra time and ending reach the test itself, once however often they are sent', async () => {
    const params = { sittingId: world.sitting.id };
    const { version } = await world.coordinator.call('viewSitting', { params });
    await world.coordinator.call('startSitting', { params, body: { version, leadSeconds: 3 } });
    await sleep(3_200);
    const candidate = await signIn(seat(0));
    await candidate.call('beginAttempt', { params: { attemptId: seat(0).attemptId } });
    const before = await rowOf(seat(0));
    expect(before.stage).toBe('working');

    const body = acting({ kind: 'addTime', minutes: 5, because: 'incident' }, seat(0), seat(2));
    const report = await proctor.call('actInRoom', { params: utrecht(), body });
    expect(report).toMatchObject({
      done: [seat(0).attemptId],
      notDone: [{ attemptId: seat(2).attemptId, code: 'notHere' }],
      undoableUntil: null,
    });
    expect(await proctor.call('actInRoom', { params: utrecht(), body })).toEqual(report);
    expect(await rowOf(seat(0))).toMatchObject({ incidentMinutes: 5, endsAt: before.endsAt! + 300_000 });

    await act({ kind: 'pause' }, seat(0));
    expect(await rowOf(seat(0))).toMatchObject({
      stage: 'paused',
      attention: expect.arrayContaining(['paused']),
    });
    await act({ kind: 'continue', compensate: true }, seat(0));
    expect((await rowOf(seat(0))).stage).toBe('working');

    const { undoableUntil } = await act({ kind: 'terminate' }, seat(0));
    expect(undoableUntil! - Date.now()).toBeGreaterThan(50_000);
    expect((await rowOf(seat(0))).stage).toBe('finished');
    const undone = await act({ kind: 'reopen', compensate: true, minutes: 0 }, seat(0));
    expect(undone.notDone).toEqual([]);
    expect(await rowOf(seat(0))).toMatchObject({ stage: 'working', answered: before.answered });
  });

  test('[SVS8] a device that is freed is signed out, and the same code takes over elsewhere', async () => {
    const lost = await signIn(seat(0));
    const params = { attemptId: seat(0).attemptId };
    await lost.call('viewAttempt', { params });
    await act({ kind: 'freeDevice' }, seat(0));
    await expect(lost.call('viewAttempt', { params })).rejects.toMatchObject({ status: 401 });
    expect((await (await signIn(seat(0))).call('viewAttempt', { params })).state).toBe('running');
  });

  test('[SVS12] freeing a device that is sent again leaves the device that took over alone', async () => {
    const lost = await signIn(seat(0));
    const params = { attemptId: seat(0).attemptId };
    const body = acting({ kind: 'freeDevice' }, seat(0));
    await proctor.call('actInRoom', { params: utrecht(), body });
    await expect(lost.call('viewAttempt', { params })).rejects.toMatchObject({ status: 401 });
    const newDevice = await signIn(seat(0));
    const line = await connect(newDevice, false);
    await proctor.call('actInRoom', { params: utrecht(), body });
    expect((await newDevice.call('viewAttempt', { params })).state).toBe('running');
    await sleep(300);
    expect(line.connected).toBe(true);
  });

  test('[SVS9] each action is in the audit log with its reason, category and number of candidates', async () => {
    const lines = await world.coordinator.call('viewAudit', { params: { sittingId: world.sitting.id } });
    expect(lines.find(({ action }) => action === 'room.addTime')).toMatchObject({
      actor: 'Surveillant Utrecht Demo',
      reason: because.text,
      detail: { candidates: 2, category: 'technical', minutes: 5, room: 'Zaal UMC Utrecht' },
    });
  });

  test('[SVS10] who comes when somebody has left is let in for a reason only', async () => {
    const late = seat(2);
    const someone = await signIn(seat(1));
    await someone.call('beginAttempt', { params: { attemptId: seat(1).attemptId } });
    await act({ kind: 'terminate' }, seat(1));
    await signIn(late);
    await act({ kind: 'identify', by: 'birthDate' }, late);
    expect(await rowOf(late)).toMatchObject({
      stage: 'identified',
      attention: expect.arrayContaining(['notAdmitted']),
    });
    expect((await act({ kind: 'admit', override: false }, late)).notDone).toMatchObject([
      { code: 'roomHasLeft' },
    ]);
    expect((await act({ kind: 'admit', override: true }, late)).notDone).toEqual([]);
    expect((await rowOf(late)).stage).toBe('ready');
  });

  test('[SVS11] the room is signed off when nobody works any more, and its report is a PDF', async () => {
    const seqNow = async () => (await view()).lines[0]!.seq;
    const signOff = async () =>
      proctor.call('signOffRoom', {
        params: utrecht(),
        body: { seq: await seqNow(), remarks: 'Rustig verlopen' },
      });
    await expect(signOff()).rejects.toMatchObject({ code: 'roomStillWorking' });
    await act({ kind: 'terminate' }, seat(0));
    await act({ kind: 'terminate' }, seat(2));
    expect((await signOff()).signedOff).toMatchObject({ by: 'Surveillant Utrecht Demo' });
    const report = await server.send(`/api/rooms/${world.utrecht.roomId}/report`, { as: proctor });
    expect(report.headers.get('content-type')).toBe('application/pdf');
    expect(report.text.slice(0, 5)).toBe('%PDF-');
    const list = await server.send(`/api/sittings/${world.sitting.id}/rooms/${world.utrecht.roomId}/list`, {
      as: world.coordinator,
    });
    expect(list.text.slice(0, 5)).toBe('%PDF-');
    const lines = await world.coordinator.call('viewAudit', { params: { sittingId: world.sitting.id } });
    for (const [action, actor] of [
      ['room.reportMade', 'Surveillant Utrecht Demo'],
      ['room.listMade', 'Marijke Coördinator'],
    ]) {
      expect(lines.find((line) => line.action === action)).toMatchObject({
        actor,
        detail: { room: 'Zaal UMC Utrecht', candidates: 3 },
      });
    }
    await act({ kind: 'reopen', compensate: false, minutes: 0 }, seat(0));
    expect((await view()).signedOff).toBeNull();
  }, 60_000);
});
