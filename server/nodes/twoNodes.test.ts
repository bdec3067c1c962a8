import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { io } from 'socket.io-client';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { PushName } from '#contracts/events.ts';
import type { Progress, ProgressDelta } from '#contracts/progress.ts';
import { anyResponse } from '#server/loadtest/anyResponse.ts';
import { type ApiClient, apiClient } from '#server/loadtest/apiClient.ts';
import { type CandidateLine, openCandidateLine } from '#server/loadtest/candidateLine.ts';
import { type PreparedSitting, prepareSitting, rosterOf } from '#server/loadtest/prepareSitting.ts';
import { cutNotify } from '#tests/support/cutNotify.ts';
import { postgresForTests } from '#tests/support/postgresForTests.ts';
import { proctorOf, roomWorld } from '#tests/support/roomWorld.ts';
import { type TestNode, type TestNodes, testNodes } from '#tests/support/testNodes.ts';

let url: string;
let nodes: TestNodes;
let a: TestNode;
let b: TestNode;
let staffOfA: ApiClient;
let staffOfB: ApiClient;
const lines: CandidateLine[] = [];

beforeAll(async () => {
  url = await postgresForTests();
  nodes = await testNodes(url);
  [a, b] = [await nodes.start('node-a'), await nodes.start('node-b', 90_000)];
  [staffOfA, staffOfB] = [await a.coordinator(), await b.coordinator()];
}, 60_000);
afterEach(() => {
  for (const line of lines.splice(0)) line.close();
});
afterAll(() => nodes.stop());

interface Candidate {
  readonly api: ApiClient;
  readonly line: CandidateLine;
  readonly attemptId: string;
  readonly pushed: { readonly name: PushName; readonly push: unknown }[];
}

/** Signs in at a node and connects there. */
async function candidate(node: TestNode, { credentials }: PreparedSitting, i: number): Promise<Candidate> {
  const api = apiClient(node.origin);
  const { attemptId } = await api.call('signInCandidate', { body: credentials[i]! });
  const line = openCandidateLine(node.origin, api.cookie());
  lines.push(line);
  const pushed: Candidate['pushed'] = [];
  for (const name of ['sitting:started', 'attempt:changed', 'signIn:ended'] as const) {
    line.on(name, (push) => pushed.push({ name, push }));
  }
  await vi.waitUntil(() => line.connected, 15_000);
  await line.ask('attempt:view', {}, 5_000);
  return { api, line, attemptId: attemptId!, pushed };
}

async function waitingRoom() {
  const prepared = await prepareSitting(staffOfA, {
    candidates: 3,
    designId: 'lhk-adaptief',
    name: 'Twee servers',
    plannedAt: Date.now(),
  });
  const [atA, atB] = [await candidate(a, prepared, 0), await candidate(b, prepared, 1)];
  const params = { sittingId: prepared.sitting.id };
  return { prepared, atA, atB, params };
}

async function openSitting() {
  const room = await waitingRoom();
  const { version, startsAt } = await staffOfA.call('startSitting', {
    params: room.params,
    body: { version: room.prepared.sitting.version, leadSeconds: 3 },
  });
  await vi.waitUntil(() => [room.atA, room.atB].every(({ pushed }) => keys(pushed) === 1), 8_000);
  for (const one of [room.atA, room.atB]) await one.line.ask('attempt:begin', {}, 5_000);
  return { ...room, version, startsAt: startsAt! };
}

const keys = (pushed: Candidate['pushed']) =>
  pushed.filter(
    ({ name, push }) => name === 'sitting:started' && (push as { sealKey: unknown }).sealKey !== null,
  ).length;
const count = ({ pushed }: Candidate, name: PushName) => pushed.filter((one) => one.name === name).length;
const endOf = async ({ line }: Candidate) => (await line.ask('attempt:view', {}, 5_000)).endsAt!;

async function extend(staff: ApiClient, sittingId: string, version: number, attemptId: string | null) {
  const body = {
    extensionId: randomUUID(),
    version,
    minutes: 5,
    attemptId: attemptId as never,
    reason: 'storing',
  };
  return staff.call('extendSitting', { params: { sittingId }, body });
}

/** How long it takes until this candidate is told that something changed, and then sees it, in ms. */
async function untilTold(one: Candidate, act: () => Promise<unknown>): Promise<number> {
  const [told, end] = [count(one, 'attempt:changed'), await endOf(one)];
  const startedAt = performance.now();
  await Promise.all([
    act(),
    vi.waitUntil(() => count(one, 'attempt:changed') > told, { timeout: 9_000, interval: 5 }),
  ]);
  await vi.waitUntil(async () => (await endOf(one)) > end, { timeout: 9_000, interval: 20 });
  return performance.now() - startedAt;
}

describe('two servers on one PostgreSQL', () => {
  test('[ND4] the start given on one reaches candidates of both, each with the key once, at the same moment', async () => {
    const { atA, atB, startsAt } = await openSitting();
    await sleep(1_500);
    expect([keys(atA.pushed), keys(atB.pushed)]).toEqual([1, 1]);
    for (const { line } of [atA, atB]) {
      expect(await line.ask('attempt:view', {}, 5_000)).toMatchObject({ state: 'running', startsAt });
    }
  }, 120_000);

  test('[ND5] what is done on one server reaches a candidate of the other within a second, for all and for one', async () => {
    const { atA, atB, params, version } = await openSitting();
    const forAll = await untilTold(atB, () => extend(staffOfA, params.sittingId, version, null));
    const forOne = await untilTold(atB, () => extend(staffOfA, params.sittingId, version + 1, atB.attemptId));
    const back = await untilTold(atA, () => extend(staffOfB, params.sittingId, version + 1, atA.attemptId));
    const tookMs = [forAll, forOne, back];
    expect(Math.min(...tookMs)).toBeLessThan(1_000);
    for (const one of tookMs) expect(one).toBeLessThan(5_000);
  }, 120_000);

  test('[ND6] with notifications cut off it reaches them within five seconds, and the start the same', async () => {
    const restore = await cutNotify(url);
    try {
      const { atA, atB, params, version } = await openSitting();
      const forAll = await untilTold(atB, () => extend(staffOfA, params.sittingId, version, null));
      const forOne = await untilTold(atA, () =>
        extend(staffOfB, params.sittingId, version + 1, atA.attemptId),
      );
      for (const tookMs of [forAll, forOne]) expect(tookMs).toBeLessThan(5_000);
    } finally {
      await restore();
    }
  }, 120_000);

  test.each([{ cut: false }, { cut: true }])(
    '[ND7] a sign-in on one ends the line of the earlier device on the other within two seconds (cut off: $cut)',
    async ({ cut }) => {
      const { prepared, atB } = await openSitting();
      const restore = cut ? await cutNotify(url) : async () => undefined;
      try {
        const second = await candidate(a, prepared, 1);
        const startedAt = performance.now();
        await vi.waitUntil(() => !atB.line.connected, { timeout: 15_000, interval: 5 });
        expect(performance.now() - startedAt).toBeLessThan(cut ? 5_000 : 2_000);
        expect(atB.pushed).toContainEqual({ name: 'signIn:ended', push: { reason: 'otherDevice' } });
        await expect(
          atB.api.call('viewAttempt', { params: { attemptId: atB.attemptId as never } }),
        ).rejects.toThrow('notSignedIn');
        await sleep(1_500);
        expect(second.line.connected).toBe(true);
      } finally {
        await restore();
      }
    },
    120_000,
  );

  test('[ND8] progress on one shows who is connected to the other, what they answered, and who left', async () => {
    const { atA, atB, params } = await openSitting();
    atA.line.close(); // so that nobody of this sitting is connected where it is looked at
    const rowOfB = async () =>
      (await staffOfA.call('viewProgress', { params })).rows.find(
        ({ attemptId }) => attemptId === atB.attemptId,
      )!;
    await vi.waitUntil(async () => (await rowOfB()).connected, { timeout: 15_000, interval: 200 });
    const { item, state } = await atB.line.ask('attempt:view', {}, 5_000);
    expect(state).toBe('running');
    await atB.line.ask(
      'attempt:answer',
      { answerId: randomUUID(), position: 1, response: anyResponse(item!, Math.random), elapsedMs: 9_000 },
      5_000,
    );
    await vi.waitUntil(async () => (await rowOfB()).answered === 1, { timeout: 15_000, interval: 200 });
    atB.line.close();
    await vi.waitUntil(async () => !(await rowOfB()).connected, { timeout: 15_000, interval: 200 });
  }, 120_000);

  test('[ND19] who watches on one server hears that somebody was registered on the other, and sees them', async () => {
    const { params } = await waitingRoom();
    const watcher = io(b.origin, {
      transports: ['websocket'],
      auth: { as: 'staff' },
      extraHeaders: { Origin: b.origin, Cookie: staffOfB.cookie() },
    });
    try {
      const epochs: string[] = [];
      watcher.on('sitting:progress', ({ epoch }: ProgressDelta) => void epochs.push(epoch));
      const watch = (): Promise<Progress> => watcher.timeout(5_000).emitWithAck('sitting:watch', params);
      const before = await watch();
      expect(before.rows).toHaveLength(3);
      await staffOfA.call('importRoster', { params, query: {}, body: rosterOf(4) });
      await vi.waitUntil(() => epochs.some((epoch) => epoch !== before.epoch), {
        timeout: 15_000,
        interval: 50,
      });
      const after = await watch();
      expect(after).toMatchObject({ epoch: epochs.at(-1), rows: [{}, {}, {}, { number: 'A00004' }] });
    } finally {
      watcher.disconnect();
    }
  }, 120_000);

  test.each([{ cut: false }, { cut: true }])(
    '[ND17] a message given on one server is on the screen of a candidate of the other (cut off: $cut)',
    async ({ cut }) => {
      const { prepared, atB, params } = await waitingRoom();
      const roomId = randomUUID() as never;
      const room = {
        id: roomId,
        name: 'Zaal 1',
        institute: 'Groningen',
        kind: 'supervised' as const,
        admission: 'free' as const,
        capacity: 10,
        proctors: [],
      };
      const { version } = await staffOfA.call('saveRooms', {
        params,
        body: { version: prepared.sitting.version, rooms: [room] },
      });
      const attemptIds = [atB.attemptId as never];
      await staffOfA.call('placeByHand', { params, body: { version, attemptIds, roomId } });
      const restore = cut ? await cutNotify(url) : async () => undefined;
      try {
        const told = count(atB, 'attempt:changed');
        const startedAt = performance.now();
        await staffOfA.call('sendRoomMessage', {
          params: { roomId },
          body: { messageId: randomUUID(), attemptIds: null, text: 'Buiten wordt geheid.' },
        });
        await vi.waitUntil(
          async () =>
            count(atB, 'attempt:changed') > told &&
            (await atB.line.ask('attempt:view', {}, 5_000)).messages.length === 1,
          { timeout: 9_000, interval: 20 },
        );
        expect(performance.now() - startedAt).toBeLessThan(5_000);
      } finally {
        await restore();
      }
    },
    120_000,
  );

  test.each([{ cut: false }, { cut: true }])(
    '[ND18] on the other server a message to the whole sitting is read, and who is taken off a room is told (cut off: $cut)',
    async ({ cut }) => {
      const world = await roomWorld(a.origin, 1);
      const params = { sittingId: world.sitting.id };
      const credentials = world.utrecht.candidates.map(({ number, code }) => ({ number, code }));
      const atB = await candidate(b, { sitting: world.sitting, credentials }, 0);
      const proctor = await proctorOf(b.origin, 'utrecht');
      const socket = io(b.origin, {
        transports: ['websocket'],
        auth: { as: 'staff' },
        extraHeaders: { Origin: b.origin, Cookie: proctor.cookie() },
      });
      const lost: unknown[] = [];
      socket.on('room:lost', (room) => lost.push(room));
      const { roomId } = world.utrecht;
      const restore = cut ? await cutNotify(url) : async () => undefined;
      try {
        await vi.waitUntil(() => socket.connected, 15_000);
        expect(await socket.emitWithAck('room:watch', { roomId, have: null })).toMatchObject({
          kind: 'full',
        });
        const told = count(atB, 'attempt:changed');
        const body = { messageId: randomUUID(), institute: null, text: 'De start is later.' };
        await world.coordinator.call('messageCandidates', { params, body });
        await vi.waitUntil(
          async () =>
            count(atB, 'attempt:changed') > told &&
            (await atB.line.ask('attempt:view', {}, 5_000)).messages.length === 1,
          { timeout: 15_000, interval: 20 },
        );
        const { rooms, version } = await world.coordinator.call('viewRooms', { params });
        const without = rooms.map(({ sittingId: _, ...room }) => ({ ...room, proctors: [] }));
        await world.coordinator.call('saveRooms', { params, body: { version, rooms: without } });
        await vi.waitUntil(() => lost.length > 0, { timeout: 15_000, interval: 20 });
        expect(lost).toEqual([{ roomId }]);
      } finally {
        await restore();
        socket.disconnect();
      }
    },
    120_000,
  );

  test('[ND9] clocks of machines that differ by a minute and a half make no difference to deadlines', async () => {
    const [one, other] = await Promise.all([staffOfA, staffOfB].map((staff) => staff.call('clock')));
    expect(Math.abs(one!.serverNow - other!.serverNow)).toBeLessThan(250);
  });

  test.each([{ byMs: 3_600_000 }, { byMs: -3_600_000 }])(
    '[ND10] a wall clock set by $byMs ms in the middle closes and extends nobody, and coordinators are told',
    async ({ byMs }) => {
      const { atA, atB, params } = await openSitting();
      const ends = [await endOf(atA), await endOf(atB)];
      a.setWall(byMs);
      try {
        const audit = () => staffOfB.call('viewAudit', { params });
        await vi.waitUntil(async () => (await audit()).some(({ action }) => action === 'clock.moved'), {
          timeout: 10_000,
          interval: 200,
        });
        const line = (await audit()).find(({ action }) => action === 'clock.moved')!;
        expect(line).toMatchObject({ actor: 'Peil', detail: { server: 'node-a' } });
        expect(line.detail.seconds).toBeCloseTo(byMs / 1000, -1);
        expect([await endOf(atA), await endOf(atB)]).toEqual(ends);
        for (const { line: at } of [atA, atB]) {
          expect(await at.ask('attempt:view', {}, 5_000)).toMatchObject({ state: 'running' });
        }
      } finally {
        a.setWall(-byMs);
      }
    },
    120_000,
  );
});
