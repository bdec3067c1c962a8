import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RoomPlan } from '#contracts/planning.ts';
import type { Rehearsal, RehearsalPlan } from '#contracts/rehearsing.ts';
import type { Sitting } from '#contracts/sitting.ts';
import { type ApiClient, Refusal } from '#server/loadtest/apiClient.ts';
import { prepareSitting } from '#server/loadtest/prepareSitting.ts';
import { proctorOf, type RoomWorld, roomWorld, staffClient } from '#tests/support/roomWorld.ts';
import { startTestServer, type TestServer } from '#tests/support/testServer.ts';

/** A rehearsal as a coordinator holds it: over HTTP, with surveillanten in real rooms, and nobody real in the places. */
let server: TestServer;
let world: RoomWorld;
let coordinator: ApiClient;
const day = 24 * 60 * 60_000;
const behaviour: RehearsalPlan = {
  secondsPerAnswer: 0.3,
  arrivalSeconds: 1,
  latePercent: 10,
  lostDevicePercent: 10,
};

beforeAll(async () => {
  server = await startTestServer();
  world = await roomWorld(server.origin, 2, Date.now() + 2 * day);
  coordinator = world.coordinator;
}, 60_000);
afterAll(() => server.stop());

const prepare = (candidates: number, plannedAt = Date.now() + day): Promise<Sitting> =>
  coordinator.call('prepareRehearsal', {
    params: { sittingId: world.sitting.id },
    body: { candidates, plannedAt },
  });
const publish = ({ id, version }: Sitting): Promise<Sitting> =>
  coordinator.call('publishSitting', { params: { sittingId: id }, body: { version } });
const codeOf = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => 'done',
    (error: unknown) => (error instanceof Refusal ? error.code : error),
  );

test('[GR1] a rehearsal is a draft with the rooms and surveillanten of the sitting, and invented people in its places', async () => {
  const copy = await prepare(12);
  expect(copy).toMatchObject({ state: 'draft', rehearsal: true, name: world.sitting.name, candidates: 12 });
  expect(copy.design).toEqual(world.sitting.design);
  const plan = (sittingId: Sitting['id']): Promise<RoomPlan> =>
    coordinator.call('viewRooms', { params: { sittingId } });
  const [own, source] = [await plan(copy.id), await plan(world.sitting.id)];
  const shape = ({ rooms }: RoomPlan) =>
    rooms.map(({ name, institute, kind, capacity, proctors }) => ({
      name,
      institute,
      kind,
      capacity,
      proctors,
    }));
  expect(shape(own)).toEqual(shape(source));
  expect(own.candidates.every(({ roomId }) => own.rooms.some(({ id }) => id === roomId))).toBe(true);
  const numbers = new Set(source.candidates.map(({ number }) => number));
  const names = new Set(source.candidates.map(({ name }) => name));
  expect(own.candidates.some(({ number, name }) => numbers.has(number) || names.has(name))).toBe(false);
  expect(await coordinator.call('viewSitting', { params: { sittingId: world.sitting.id } })).toMatchObject({
    version: world.sitting.version,
    candidates: 16,
  });
});

test('[GR2] simulated candidates are refused where there are real people, a real sitting is near, or there are too many', async () => {
  const real = { sittingId: world.sitting.id };
  expect(await codeOf(coordinator.call('startRehearsal', { params: real, body: behaviour }))).toBe(
    'rehearsalRealPeople',
  );
  expect(await codeOf(prepare(17))).toBe('rehearsalTooLarge');
  const draft = await prepare(2);
  const params = { sittingId: draft.id };
  expect(await codeOf(coordinator.call('startRehearsal', { params, body: behaviour }))).toBe(
    'sittingNotPublished',
  );
  expect(await codeOf(coordinator.call('stopRehearsal', { params }))).toBe('rehearsalIdle');
  const institute = await staffClient(server.origin, 'coordinator.utrecht@peil.example');
  expect(await codeOf(institute.call('startRehearsal', { params, body: behaviour }))).toBe('notAllowed');
});

test('[GR3] a whole day: people come, are admitted, start, lose a device or the network of their room, and nothing is lost', async () => {
  const draft = await prepare(12, Date.now());
  const { proctors: _, ...before } = await coordinator.call('viewRooms', { params: { sittingId: draft.id } });
  const sitting = await publish(draft);
  const params = { sittingId: sitting.id };
  const look = (): Promise<Rehearsal> => coordinator.call('viewRehearsal', { params });
  const until = async (reached: (run: NonNullable<Rehearsal['run']>) => boolean) => {
    for (;;) {
      const { run } = await look();
      if (run !== null && reached(run)) return run;
      if (run?.state === 'brokenOff') throw new Error('the rehearsal broke off');
      await sleep(250);
    }
  };

  expect(await look()).toMatchObject({ invented: true, run: null });
  const begun = await coordinator.call('startRehearsal', { params, body: behaviour });
  expect(begun.run).toMatchObject({ state: 'running', counts: { candidates: 12 } });
  expect(await codeOf(coordinator.call('startRehearsal', { params, body: behaviour }))).toBe('rehearsalBusy');
  await until(({ counts }) => counts.arrived === 11);

  for (const place of ['utrecht', 'groningen'] as const) {
    const proctor = await proctorOf(server.origin, place);
    const { room } = (await proctor.call('myRooms')).find((one) => one.room.sittingId === sitting.id)!;
    const view = await proctor.call('viewRoom', { params: { roomId: room.id } });
    expect(view.sitting.name).toBe(`Generale repetitie: ${world.sitting.name}`);
    await proctor.call('actInRoom', {
      params: { roomId: room.id },
      body: {
        actionId: randomUUID(),
        attemptIds: view.rows.map(({ attemptId }) => attemptId),
        action: { kind: 'identify', by: 'bigNumber' },
        reason: null,
      },
    });
  }
  await coordinator.call('startSitting', { params, body: { version: sitting.version, leadSeconds: 3 } });
  await until(({ counts }) => counts.answers > 10);
  const utrecht = before.rooms.find(({ name }) => name === 'Zaal UMC Utrecht')!;
  const cut = { cutId: randomUUID(), roomId: utrecht.id, seconds: 5 };
  await coordinator.call('cutRehearsalRoom', { params, body: cut });
  const twice = await coordinator.call('cutRehearsalRoom', { params, body: cut });
  expect(twice.run?.cuts).toMatchObject([{ room: 'UMC Utrecht, Zaal UMC Utrecht', seconds: 5 }]);

  const { report } = await until(({ state }) => state === 'ended');
  const inUtrecht = before.candidates.filter(({ roomId }) => roomId === utrecht.id).length;
  expect(report).toMatchObject({
    candidates: 12,
    arrived: 12,
    started: 12,
    finished: 12,
    late: 1,
    devicesLost: 1,
    lost: 0,
    duplicated: 0,
    drills: [{ kind: 'room', room: 'UMC Utrecht, Zaal UMC Utrecht', candidates: inUtrecht, notBack: 0 }],
  });
  expect(report!.drills[0]!.downMs).toBeGreaterThan(4_900);
  expect(report!.answers).toBeGreaterThan(12);
  expect(report!.firstItemMs).not.toBeNull();
  const actions = (await coordinator.call('viewAudit', { params })).map(({ action }) => action);
  expect(actions).toEqual(expect.arrayContaining(['rehearsal.started', 'rehearsal.cut', 'rehearsal.ended']));

  const { version } = await coordinator.call('viewSitting', { params });
  const body = { version, reason: 'De repetitie is voorbij' };
  const closed = await coordinator.call('closeSitting', { params, body });
  await coordinator.call('removeRehearsal', { params, body: { version: closed.version } });
  expect(await codeOf(look())).toBe('notFound');
}, 90_000);

test('[GR6] a rehearsal that is a draft can be removed; one that is published, or no rehearsal, cannot', async () => {
  const draft = await prepare(2);
  const remove = ({ id, version }: Sitting) =>
    codeOf(coordinator.call('removeRehearsal', { params: { sittingId: id }, body: { version } }));
  expect(await remove(world.sitting)).toBe('rehearsalRealPeople');
  expect(await remove({ ...draft, version: draft.version - 1 })).toBe('sittingChanged');
  const published = await publish(await prepare(2, Date.now() + 3 * day));
  expect(await remove(published)).toBe('rehearsalUnderWay');
  expect(await remove(draft)).toBe('done');
  expect(await codeOf(coordinator.call('viewSitting', { params: { sittingId: draft.id } }))).toBe('notFound');
});

test('[GR2] no simulated candidates come, and nothing is removed, while a real sitting may begin within the hour', async () => {
  const rehearsal = await publish(await prepare(2, Date.now() + 5 * day));
  const draft = await prepare(2, Date.now() + 7 * day);
  await prepareSitting(coordinator, {
    candidates: 2,
    designId: 'kov',
    name: 'De echte',
    plannedAt: Date.now() + 10 * 60_000,
  });
  const params = { sittingId: rehearsal.id };
  const start = coordinator.call('startRehearsal', { params, body: behaviour });
  await expect(start).rejects.toThrow('De echte is bezig of begint binnen een uur');
  const { id, version } = draft;
  const remove = coordinator.call('removeRehearsal', { params: { sittingId: id }, body: { version } });
  expect(await codeOf(remove)).toBe('rehearsalNearTest');
});
