import { setTimeout as sleep } from 'node:timers/promises';
import { seededRandom } from '#psychometrics/numerics/seededRandom.ts';
import { firstBroken } from '#server/attempts/eventChain.ts';
import { openDatabase } from '#server/database/openDatabase.ts';
import { sqlAttemptStore } from '#server/database/sqlAttemptStore.ts';
import { compareWithLogs, type LedgerOutcome } from '#server/loadtest/ledger.ts';
import { prepareSitting } from '#server/loadtest/prepareSitting.ts';
import { type SimulatedCandidate, simulatedCandidate } from '#server/loadtest/simulatedCandidate.ts';
import { answeringWith } from '#server/loadtest/trueAbility.ts';
import { type Percentiles, percentiles } from '#server/platform/percentiles.ts';
import { cutNotify } from '#tests/support/cutNotify.ts';
import { type Reached, type Seen, staffActions } from './staffActions.ts';
import { startTwoServers, type TwoServers } from './twoServers.ts';
import { untilNobodyIsMissing } from './untilNobodyIsMissing.ts';
import { within } from './within.ts';

export interface TwoNodesPlan {
  /** `postgres://…` of an empty database. */
  readonly databaseUrl: string;
  readonly clients: number;
  /** Time between answers of one candidate, in ms, on average. */
  readonly thinkMs: number;
  /** Whether notifications between the servers are cut off all the time. */
  readonly cut: boolean;
  /** The server killed in the middle starts again after this time. */
  readonly downMs: number;
  readonly seed: string;
  /** Told how far it is. */
  readonly tell?: (stage: string) => void;
}

export interface TwoNodesReport extends LedgerOutcome {
  readonly clients: number;
  /** Candidates connected to each server before one was killed. */
  readonly split: readonly number[];
  readonly firstItemMs: Percentiles;
  readonly actions: readonly Reached[];
  /** From the kill until each candidate of that server had a line again and the attempt as it stands, in ms. */
  readonly backMs: Percentiles;
  /** Without a line thirty seconds after the kill. */
  readonly notBack: number;
  readonly retried: number;
  readonly brokenChains: number;
}

/** Who got no push asks again within 22 s of the last time, and opens the packet at most 5 s after the key came. */
const firstItemMs = 60_000;
/** The last answers go out twice, over a socket and over HTTP, and each is waited for. */
const finishMs = 60_000;

/**
 * Candidates spread over two servers answer while time is given, everything paused and continued from either side;
 * then one server is killed without warning. All confirmations are compared with the logs.
 */
export async function twoNodes(plan: TwoNodesPlan): Promise<TwoNodesReport> {
  const { databaseUrl, cut, tell = () => undefined } = plan;
  const servers = await startTwoServers(databaseUrl);
  tell('both servers run');
  try {
    const restore = cut ? await cutNotify(databaseUrl) : async () => undefined;
    try {
      return await dayOverTwo(servers, { ...plan, tell });
    } finally {
      await within(30_000, 'the end of cutting notifications off', restore());
    }
  } catch (error) {
    tell(String(error)); // or an end that is not orderly would hide it
    throw error;
  } finally {
    tell('both servers are asked to end');
    await servers.stop();
  }
}

async function dayOverTwo(servers: TwoServers, plan: Required<TwoNodesPlan>): Promise<TwoNodesReport> {
  const { databaseUrl, clients, thinkMs, downMs, seed, tell } = plan;
  const random = seededRandom(seed);
  const staff = [await servers.coordinatorAt(0), await servers.coordinatorAt(1)] as const;
  const { sitting, credentials } = await prepareSitting(staff[0], {
    candidates: clients,
    designId: 'lhk-adaptief',
    name: 'Twee servers',
    plannedAt: Date.now(),
  });
  const seen: Seen[] = credentials.map(() => ({ commonEnd: 0, paused: false }));
  const people = credentials.map((who, i) =>
    simulatedCandidate(servers.origin, who, {
      choose: answeringWith(0, servers.entries, random),
      thinkMs: () => 2 * thinkMs * random(),
      random,
      onView: ({ endsAt, extraMs, incidentMs, pause }) => {
        seen[i] = { commonEnd: (endsAt ?? 0) - extraMs - incidentMs, paused: pause !== null };
      },
    }),
  );
  const stop = new AbortController();
  const { extend, pause, goOn } = staffActions(staff, sitting.id, seen);

  try {
    await inTens(people, (person) => person.signIn().then(() => person.arrive()));
    const tests = people.map((person) => person.takeTest(stop.signal));
    for (const one of tests) one.catch(() => undefined); // told at the end
    const params = { sittingId: sitting.id };
    await staff[0].call('startSitting', { params, body: { version: sitting.version, leadSeconds: 5 } });
    const everyone = people.map((person, i) => ({ person, number: credentials[i]!.number }));
    const has = ({ firstItemAfterStartMs }: SimulatedCandidate) => firstItemAfterStartMs !== undefined;
    const begun = untilNobodyIsMissing(databaseUrl, everyone, 'a first item', has, firstItemMs);
    await Promise.race([begun, Promise.all(tests)]); // who cannot go on says why
    tell('everyone has the first item');
    const split = await servers.connected();
    const actions: Reached[] = [];
    for (const step of [extend, pause]) actions.push(await step(0));
    actions.push(await goOn(1));
    for (const step of [extend, pause]) actions.push(await step(1));
    actions.push(await goOn(0));

    tell('every action was seen');
    const killedAt = performance.now();
    await servers.kill(1);
    await sleep(downMs);
    await servers.restart(1);
    await sleep(Math.max(0, 30_000 - (performance.now() - killedAt)));
    const connected = (await servers.connected()).reduce((sum, one) => sum + one, 0);
    const back = people.flatMap(({ synchronisedAtMs = 0 }) =>
      synchronisedAtMs > killedAt ? synchronisedAtMs - killedAt : [],
    );
    tell('thirty seconds after the kill');
    stop.abort();
    await within(finishMs, 'the last answers of everyone', Promise.all(tests));
    const acknowledged = people.flatMap((person) => person.acknowledged);
    const database = await openDatabase(databaseUrl, () => undefined);
    const logs = await sqlAttemptStore(database).eventsOfSitting(sitting.id);
    await database.close();
    return {
      clients,
      split,
      firstItemMs: percentiles(people.flatMap(({ firstItemAfterStartMs }) => firstItemAfterStartMs ?? [])),
      actions,
      backMs: percentiles(back),
      notBack: clients - connected,
      retried: acknowledged.filter(({ tries }) => tries > 1).length,
      brokenChains: [...logs.values()].filter((log) => firstBroken(log) !== undefined).length,
      ...compareWithLogs(acknowledged, logs),
    };
  } finally {
    stop.abort();
    for (const person of people) person.close();
  }
}

async function inTens<T>(all: readonly T[], act: (one: T) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < all.length; from += 10) await Promise.all(all.slice(from, from + 10).map(act));
}
