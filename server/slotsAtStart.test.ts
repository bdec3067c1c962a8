import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { io, type Socket } from 'socket.io-client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AttemptId, RoomId } from '#contracts/ids.ts';
import type { RoomAction } from '#contracts/room.ts';
import { plainSitting } from '#contracts/sitting.ts';
import { type ApiClient, apiClient } from '#server/loadtest/apiClient.ts';
import { proctorOf } from '#tests/support/roomWorld.ts';
import { startTestServer, type TestServer } from '#tests/support/testServer.ts';

const institute = 'UMC Utrecht';
const hourMs = 3_600_000;
/** A question or what opens it, in whatever was sent. */
const question = /"stem"|"ciphertext"|"sealKey":"/;

let server: TestServer;
let coordinator: ApiClient;
beforeAll(async () => {
  server = await startTestServer();
  coordinator = await server.coordinator();
});
afterAll(() => server.stop());

interface Candidate {
  readonly attemptId: AttemptId;
  readonly number: string;
  readonly code: string;
}

/** Two candidates in a room with a surveillant that begins in a few seconds, two at home two hours later. */
async function publishedSlots() {
  const [from, inMs] = [Date.now(), 15_000];
  const period = { plannedAt: from, opensAt: from, closesAt: from + 8 * hourMs };
  const choice = { designId: 'kov', releaseId: 'kov-demo-1', name: 'Per zaal' };
  const made = await coordinator.call('createSitting', {
    body: { ...plainSitting, ...choice, startKind: 'slots', ...period },
  });
  const params = { sittingId: made.id };
  const people = ['A', 'B', 'C', 'D'].map(
    (one) => `${one}${from},Kandidaat ${one},${institute},2025-03-01,1,0`,
  );
  const file = `nummer,naam,instituut,start opleiding,fte,extra minuten\n${people.join('\n')}\n`;
  const { imported, problems } = await coordinator.call('importRoster', { params, query: {}, body: file });
  expect([imported, problems]).toEqual([true, []]);
  const plan = await coordinator.call('viewRooms', { params });
  const proctors = plan.proctors.filter((one) => one.institute === institute).map(({ id }) => id);
  const place = { institute, capacity: 4 };
  const early = {
    ...{ ...place, id: RoomId.parse(randomUUID()), name: 'Zaal 1', startsAt: from + inMs, proctors },
    ...({ kind: 'supervised', admission: 'afterIdentification' } as const),
  };
  const late = {
    ...{ ...place, id: RoomId.parse(randomUUID()), name: 'Thuis', startsAt: from + 2 * hourMs, proctors: [] },
    ...({ kind: 'home', admission: 'free' } as const),
  };
  const later = { ...early, id: RoomId.parse(randomUUID()), name: 'Zaal 2', startsAt: late.startsAt };
  let { version } = await coordinator.call('saveRooms', {
    params,
    body: { version: plan.version, rooms: [early, late, later] },
  });
  const ids = plan.candidates.map(({ attemptId }) => attemptId);
  const put = async (attemptIds: AttemptId[], roomId: RoomId) => {
    ({ version } = await coordinator.call('placeByHand', { params, body: { version, attemptIds, roomId } }));
  };
  await put([ids[0]!, ids[1]!, ids[3]!], early.id);
  await put([ids[2]!], late.id);
  ({ version } = await coordinator.call('publishSitting', { params, body: { version } }));
  const codes = await coordinator.call('listCodes', { params });
  const candidates = codes.map(({ number, code }, i): Candidate => ({ attemptId: ids[i]!, number, code }));
  /** Once the sitting has opened its version is another. */
  const move = async (attemptIds: AttemptId[], roomId: RoomId) => {
    ({ version } = await coordinator.call('viewSitting', { params }));
    await put(attemptIds, roomId);
  };
  return { params, candidates, early, late, later, move };
}

/** Signs in and connects; `heard` is all that was pushed. */
async function connected({ number, code }: Candidate) {
  const client = apiClient(server.origin);
  await client.call('signInCandidate', { body: { number, code } });
  const socket: Socket = io(server.origin, {
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    extraHeaders: { Origin: server.origin, Cookie: client.cookie() },
  });
  const heard: unknown[] = [];
  socket.onAny((...sent: unknown[]) => void heard.push(sent));
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
  });
  return { client, socket, heard };
}

/** Everything a candidate could try to get at a question early. @returns what came back */
async function attack({ client, socket }: Awaited<ReturnType<typeof connected>>, attemptId: AttemptId) {
  const params = { attemptId };
  const answer = { answerId: randomUUID(), position: 1, response: null, elapsedMs: 1 };
  const refused = (error: unknown) => String(error);
  return JSON.stringify([
    await client.call('beginAttempt', { params }),
    await client.call('submitAnswer', { params, body: answer }).catch(refused),
    await client.call('viewAttempt', { params }),
    await socket.timeout(4_000).emitWithAck('attempt:begin', { readableAfterMs: 1 }),
    await socket.timeout(4_000).emitWithAck('attempt:answer', { ...answer, answerId: randomUUID() }),
    await socket.timeout(4_000).emitWithAck('attempt:view', {}),
  ]);
}

test('[SLT12] over the wire nobody gets a question or a key before the moment of their own room', async () => {
  const { candidates, early, late, later, move } = await publishedSlots();
  const [onTime, tardy, patient, moved] = candidates as [Candidate, Candidate, Candidate, Candidate];
  const proctor = await proctorOf(server.origin, 'utrecht');
  const act = (who: Candidate, action: RoomAction) =>
    proctor.call('actInRoom', {
      params: { roomId: early.id },
      body: {
        ...{ actionId: randomUUID(), attemptIds: [who.attemptId], action },
        reason: action.kind === 'identify' ? null : ({ category: 'technical', text: 'Proef' } as const),
      },
    });
  const [lineOf, lineOfPatient, lineOfMoved] = [
    await connected(onTime),
    await connected(patient),
    await connected(moved),
  ];
  await act(onTime, { kind: 'identify', by: 'birthDate' });
  await act(moved, { kind: 'identify', by: 'birthDate' });
  const before = await attack(lineOf, onTime.attemptId);
  // The room of the last one begins in a moment; they get a later one.
  await move([moved.attemptId], later.id);
  await sleep(early.startsAt - Date.now() + 300);

  const [mine, patients, movers] = [
    await attack(lineOf, onTime.attemptId),
    await attack(lineOfPatient, patient.attemptId),
    await attack(lineOfMoved, moved.attemptId),
  ];
  expect(before).not.toMatch(question);
  expect(mine).toMatch(question);
  const others = [patients, movers, JSON.stringify([lineOfPatient.heard, lineOfMoved.heard, lineOf.heard])];
  for (const said of others) expect(said).not.toMatch(question);
  const { client } = lineOfPatient;
  const view = await client.call('viewAttempt', { params: { attemptId: patient.attemptId } });
  expect(view).toMatchObject({
    state: 'waiting',
    ownStart: { from: late.startsAt, slot: { room: 'Thuis' } },
  });

  // Late in the room that began, after somebody left it: only with an override that is logged, to the same end.
  const room = await proctor.call('viewRoom', { params: { roomId: early.id } });
  expect(room.sitting).toMatchObject({ state: 'open', startsAt: early.startsAt, lastStartAt: null });
  await act(onTime, { kind: 'terminate' });
  const lineOfTardy = await connected(tardy);
  await act(tardy, { kind: 'identify', by: 'birthDate' });
  const report = await act(tardy, { kind: 'admit', override: false });
  expect(report.notDone).toEqual([{ attemptId: tardy.attemptId, code: 'roomHasLeft' }]);
  expect((await act(tardy, { kind: 'admit', override: true })).notDone).toEqual([]);
  const begun = await lineOfTardy.client.call('beginAttempt', { params: { attemptId: tardy.attemptId } });
  expect(begun).toMatchObject({ state: 'running', startsAt: early.startsAt, endsAt: room.sitting.endsAt });
  for (const { socket } of [lineOf, lineOfPatient, lineOfMoved, lineOfTardy]) socket.disconnect();
}, 60_000);
