import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AnswerReply } from '#contracts/attempt.ts';
import { seededRandom } from '#psychometrics/numerics/seededRandom.ts';
import { anyResponse } from '#server/loadtest/anyResponse.ts';
import { type ApiClient, apiClient } from '#server/loadtest/apiClient.ts';
import { canaryBank, seedReleases } from './support/canaryWorld.ts';
import { leaksIn, type Traffic } from './support/leaks.ts';
import { proctorOf, type RoomWorld, roomWorld } from './support/roomWorld.ts';
import { startTestServer, type TestServer } from './support/testServer.ts';

const { releases, secrets } = canaryBank();

let server: TestServer;
let world: RoomWorld;
let proctor: ApiClient;
beforeAll(async () => {
  server = await startTestServer(undefined, seedReleases(releases));
  world = await roomWorld(server.origin, 1);
  proctor = await proctorOf(server.origin, 'utrecht');
}, 60_000);
afterAll(() => server.stop());

test('[SY5] a surveillant receives nothing of an item: not the question, the answer, the key, a parameter or a code', async () => {
  const { roomId, candidates } = world.utrecht;
  const { attemptId, number, code } = candidates[0]!;
  const attemptIds = [attemptId];
  const traffic: Traffic[] = [];
  const ask = async (where: string, body?: object) => {
    const { text, status } = await server.send(`/api/rooms${where}`, {
      as: proctor,
      ...(body && { method: 'POST', body: JSON.stringify(body) }),
    });
    expect(status, where).toBe(200);
    traffic.push({ where, bytes: Buffer.from(text) });
  };
  const act = (action: object) =>
    ask(`/${roomId}/actions`, {
      actionId: randomUUID(),
      attemptIds,
      action,
      reason: { category: 'mistake', text: '' },
    });

  const candidate = apiClient(server.origin);
  await candidate.call('signInCandidate', { body: { number, code } });
  await act({ kind: 'identify', by: 'birthDate' });
  const params = { sittingId: world.sitting.id };
  const { version } = await world.coordinator.call('viewSitting', { params });
  await world.coordinator.call('startSitting', { params, body: { version, leadSeconds: 3 } });
  await expect
    .poll(async () => (await candidate.call('beginAttempt', { params: { attemptId } })).item !== null, {
      timeout: 10_000,
      interval: 500,
    })
    .toBe(true);
  const given: string[] = [];
  const random = seededRandom('surveillant');
  let item = (await candidate.call('viewAttempt', { params: { attemptId } })).item!;
  for (let position = 1; position <= 5; position++) {
    given.push(JSON.stringify(item));
    const reply: AnswerReply = await candidate.call('submitAnswer', {
      params: { attemptId },
      body: { answerId: randomUUID(), position, response: anyResponse(item, random), elapsedMs: 60_000 },
    });
    if (reply.kind !== 'rejected' && reply.next.kind === 'item') item = reply.next.item;
    await ask(`/${roomId}`);
  }
  await ask('');
  await act({ kind: 'pause' });
  await act({ kind: 'terminate' });
  const { lines } = await proctor.call('viewRoom', { params: { roomId } });
  await ask(`/${roomId}/sign-off`, { seq: lines[0]!.seq, remarks: '' });
  const report = await fetch(`${server.origin}/api/rooms/${roomId}/report`, {
    headers: { Cookie: proctor.cookie() },
  });
  expect(report.status).toBe(200);
  traffic.push({ where: 'report', bytes: Buffer.from(await report.arrayBuffer()) });

  const shown = secrets.filter(({ shown: parts }) =>
    parts.some((part) => given.some((one) => one.includes(part))),
  );
  expect(shown.length).toBeGreaterThan(0);
  const hidden = secrets.flatMap(({ shown: parts, always, untilExplained, sources }) => [
    ...parts.filter((part) => part.length > 12),
    ...always,
    ...untilExplained,
    ...sources,
  ]);
  expect(leaksIn(traffic, hidden)).toEqual([]);
});
