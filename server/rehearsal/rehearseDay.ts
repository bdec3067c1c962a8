import { setTimeout as sleep } from 'node:timers/promises';
import type { SittingId } from '#contracts/ids.ts';
import type { RehearsalPlan, RehearsalReport } from '#contracts/rehearsing.ts';
import { demoPeople } from '#server/cli/demoPeople.ts';
import { type ApiClient, apiClient } from '#server/loadtest/apiClient.ts';
import type { OwnServer } from '#server/loadtest/ownServer.ts';
import { admitAll } from './admitAll.ts';
import { plannedSitting } from './plannedSitting.ts';
import { type RehearsalCrowd, rehearsalCrowd } from './rehearsalCrowd.ts';

export interface DayPlan {
  readonly candidates: number;
  /** How long they answer at most, from T0. */
  readonly seconds: number;
  readonly behaviour: RehearsalPlan;
  /** Pause of everybody, and the network of one room away: each so long. */
  readonly pauseSeconds: number;
  readonly cutSeconds: number;
  /** Whether the server is killed in the middle and started again. */
  readonly kill: boolean;
  readonly seed: string;
  /** Told what happens, in a few words. */
  readonly tell: (what: string) => void;
}

/** When things go wrong, as parts of the time there is. */
const moments = { pause: 0.15, cut: 0.3, kill: 0.6 } as const;
const leadSeconds = 5;
/** Who has not come this long after the last should have come, is not waited for, in ms. */
const patienceMs = 30_000;

/** A whole day on a server of its own: planned, rehearsed with real rooms and surveillanten, and put to the test. */
export async function rehearseDay(server: OwnServer, plan: DayPlan): Promise<RehearsalReport> {
  const { origin, entries } = server;
  const { behaviour, tell, seed } = plan;
  const coordinator = await server.coordinator();
  const proctors = await Promise.all(
    demoPeople.staff.filter(({ role }) => role === 'proctor').map((who) => signedIn(origin, who)),
  );
  const sourceId = await plannedSitting(coordinator, plan.candidates);
  const draft = await coordinator.call('prepareRehearsal', {
    params: { sittingId: sourceId },
    body: { candidates: plan.candidates, plannedAt: Date.now() },
  });
  const params = { sittingId: draft.id };
  const sitting = await coordinator.call('publishSitting', { params, body: { version: draft.version } });
  const codes = await coordinator.call('listCodes', { params });
  const { rooms, candidates } = await coordinator.call('viewRooms', { params });
  const supervised = rooms.filter(({ kind }) => kind === 'supervised');
  const roomOf = new Map(candidates.map(({ number, roomId }) => [number, roomId]));
  const crowd = await rehearsalCrowd({
    origin,
    publicOrigin: origin,
    candidates: codes.map(({ number, code }) => ({ number, code, roomId: roomOf.get(number) ?? null })),
    rooms: supervised.map(({ id, name, institute }) => ({ id, name: `${institute}, ${name}` })),
    behaviour,
    begun: false,
    entries,
    seed,
  });

  tell(`${codes.length} candidates come, ${supervised.length} rooms`);
  await everyoneHere(crowd, behaviour);
  for (const proctor of proctors) await admitAll(proctor, supervised);
  const { startsAt } = await coordinator.call('startSitting', {
    params,
    body: { version: sitting.version, leadSeconds },
  });
  tell('the start is given');
  await sleep(startsAt! - Date.now());
  const startedAt = performance.now();
  const until = (part: number) =>
    sleep(Math.max(0, startedAt + 1000 * plan.seconds * part - performance.now()));
  const reported = crowd.report();
  reported.catch(() => undefined); // it is awaited below

  await until(moments.pause);
  await pauseAll(coordinator, params, plan.pauseSeconds);
  tell(`everybody was paused for ${plan.pauseSeconds} s`);
  const [room] = supervised;
  if (room !== undefined) {
    await until(moments.cut);
    await crowd.cut(room.id, plan.cutSeconds);
    tell(`${room.institute}, ${room.name} was without network for ${plan.cutSeconds} s`);
  }
  if (plan.kill) {
    await until(moments.kill);
    await crowd.withoutServer(async () => {
      await server.kill('SIGKILL');
      await server.restart();
    });
    tell('the server was killed and started again');
  }
  await Promise.race([until(1), reported]);
  crowd.stop();
  const report = await reported;
  const { version } = await coordinator.call('viewSitting', { params });
  await coordinator.call('closeSitting', { params, body: { version, reason: 'De repetitie is voorbij' } });
  return report;
}

async function signedIn(
  origin: string,
  { email, password }: { readonly email: string; readonly password: string },
): Promise<ApiClient> {
  const client = apiClient(origin);
  await client.call('signInStaff', { body: { email, password } });
  return client;
}

async function everyoneHere(
  crowd: RehearsalCrowd,
  { arrivalSeconds, latePercent }: RehearsalPlan,
): Promise<void> {
  const until = performance.now() + 1000 * arrivalSeconds + patienceMs;
  const onTime = ({ candidates }: { candidates: number }) =>
    candidates - Math.floor((candidates * latePercent) / 100);
  while (performance.now() < until) {
    const counts = crowd.counts();
    if (counts.arrived >= onTime(counts)) return;
    await sleep(250);
  }
}

async function pauseAll(
  coordinator: ApiClient,
  params: { readonly sittingId: SittingId },
  seconds: number,
): Promise<void> {
  const version = async () => (await coordinator.call('viewSitting', { params })).version;
  const body = { version: await version(), reason: 'Oefening' };
  await coordinator.call('pauseSitting', { params, body });
  await sleep(1000 * seconds);
  await coordinator.call('continueSitting', { params, body: { version: await version() } });
}
