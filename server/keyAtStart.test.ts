import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { io, type Socket } from 'socket.io-client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RoomId } from '#contracts/ids.ts';
import type { ActOnCandidates } from '#contracts/room.ts';
import { apiClient } from '#server/loadtest/apiClient.ts';
import { prepareSitting } from '#server/loadtest/prepareSitting.ts';
import { startTestServer, type TestServer } from '#tests/support/testServer.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

test('[SX30] at T0 the key reaches who was admitted, before or while connected, and not who was not', async () => {
  const coordinator = await server.coordinator();
  const plan = { candidates: 3, designId: 'kov', name: 'Proef', plannedAt: Date.now() };
  const { sitting, credentials } = await prepareSitting(coordinator, plan);
  const params = { sittingId: sitting.id };
  const version = async () => (await coordinator.call('viewSitting', { params })).version;
  const { candidates } = await coordinator.call('viewRooms', { params });
  const attemptIds = credentials.map(
    ({ number }) => candidates.find((candidate) => candidate.number === number)!.attemptId,
  );
  const id = randomUUID() as RoomId;
  const room = {
    ...{ id, name: 'Zaal 1', institute: candidates[0]!.institute, capacity: 20, proctors: [] },
    ...({ kind: 'supervised', admission: 'afterIdentification' } as const),
  };
  await coordinator.call('saveRooms', { params, body: { version: await version(), rooms: [room] } });
  const place = { version: await version(), attemptIds, roomId: id };
  await coordinator.call('placeByHand', { params, body: place });
  const act = async (who: readonly number[], action: ActOnCandidates['action']) => {
    const body = {
      actionId: randomUUID(),
      attemptIds: who.map((n) => attemptIds[n]!),
      action,
      reason: { category: 'technical', text: 'Proef' },
    } as const;
    const { notDone } = await coordinator.call('actInRoom', { params: { roomId: id }, body });
    expect(notDone).toEqual([]);
  };

  const lines = await Promise.all(credentials.map((who) => connected(server, who)));
  // The first connects again after being admitted, the second is admitted while connected.
  await act([0, 1], { kind: 'identify', by: 'birthDate' });
  lines[0] = await connected(server, credentials[0]!);
  const body = { version: await version(), leadSeconds: 3 };
  await coordinator.call('startSitting', { params, body });
  const keysEach = () => lines.map(({ keys }) => keys.length);
  await expect.poll(keysEach, { timeout: 15_000 }).toEqual([1, 1, 0]);
  await sleep(1_000); // nobody gets one later, and nobody twice
  expect(keysEach()).toEqual([1, 1, 0]);
  const views = await Promise.all(
    lines.map(({ socket }) => socket.timeout(4_000).emitWithAck('attempt:view', {})),
  );
  expect(views.map((view) => view.sealKey !== null)).toEqual([true, true, false]);
  for (const { socket } of lines) socket.disconnect();
}, 60_000);

/** Signs a candidate in and connects; `keys` are those that were pushed. */
async function connected(
  { origin }: TestServer,
  who: { readonly number: string; readonly code: string },
): Promise<{ socket: Socket; keys: string[] }> {
  const client = apiClient(origin);
  await client.call('signInCandidate', { body: who });
  const socket = io(origin, {
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    extraHeaders: { Origin: origin, Cookie: client.cookie() },
  });
  const keys: string[] = [];
  socket.on('sitting:started', ({ sealKey }) => {
    if (sealKey !== null) keys.push(sealKey);
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
  });
  return { socket, keys };
}
