import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { seededRandom } from '#psychometrics/numerics/seededRandom.ts';
import { firstBroken } from '#server/attempts/eventChain.ts';
import { openDatabase } from '#server/database/openDatabase.ts';
import { sqlAttemptStore } from '#server/database/sqlAttemptStore.ts';
import type { ApiClient } from '#server/loadtest/apiClient.ts';
import { compareWithLogs, type LedgerOutcome } from '#server/loadtest/ledger.ts';
import { prepareSitting } from '#server/loadtest/prepareSitting.ts';
import { simulatedCandidate } from '#server/loadtest/simulatedCandidate.ts';
import { answeringWith } from '#server/loadtest/trueAbility.ts';
import { type Percentiles, percentiles } from '#server/platform/percentiles.ts';
import { cutNotify } from '#tests/support/cutNotify.ts';
import { startTwoServers } from './twoServers.ts';

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

/** From the click of a coordinator until candidates had it on their screen, in ms. */
interface Reached extends Percentiles {
  readonly what: string;
  readonly reached: number;
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

/** Longest that is waited until everyone has seen an action, in ms. */
const reachMs = 15_000;

/**
 * Candidates spread over two servers answer while time is given, everything paused and continued from either side;
 * then one server is killed without warning. All confirmations are compared with the logs.
 */
export async function twoNodes(plan: TwoNodesPlan): Promise<TwoNodesReport> {
  const { databaseUrl, clients, thinkMs, cut, downMs, seed, tell = () => undefined } = plan;
  const servers = await startTwoServers(databaseUrl);
  const restore = cut ? await cutNotify(databaseUrl) : async () => undefined;
  const random = seededRandom(seed);
  const staff = [await servers.coordinatorAt(0), await servers.coordinatorAt(1)] as const;
  const { sitting, credentials } = await prepareSitting(staff[0], {
    candidates: clients,
    designId: 'lhk-adaptief',
    name: 'Twee servers',
    plannedAt: Date.now(),
  });
  const params = { sittingId: sitting.id };
  const seen = credentials.map(() => ({ commonEnd: 0, paused: false }));
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

  /** Does something at one server, and waits until every candidate of both has seen it. */
  async function reach(
    what: string,
    which: 0 | 1,
    act: (at: ApiClient, version: number) => Promise<unknown>,
    has: (now: (typeof seen)[number], end: number) => boolean,
  ): Promise<Reached> {
    const { version, endsAt } = await staff[which].call('viewSitting', { params });
    const startedAt = performance.now();
    const times = seen.map(() => Number.POSITIVE_INFINITY);
    const acted = act(staff[which], version);
    acted.catch(() => undefined); // told below
    while (times.includes(Number.POSITIVE_INFINITY) && performance.now() - startedAt < reachMs) {
      await sleep(10);
      const nowMs = performance.now() - startedAt;
      for (const [i, now] of seen.entries()) {
        if (times[i] === Number.POSITIVE_INFINITY && has(now, endsAt!)) times[i] = nowMs;
      }
    }
    await acted;
    const reached = times.filter(Number.isFinite);
    return { what: `${what} at node ${which + 1}`, reached: reached.length, ...percentiles(reached) };
  }

  const extend = (which: 0 | 1) =>
    reach(
      'extend',
      which,
      (at, version) => {
        const extension = { extensionId: randomUUID(), minutes: 5, attemptId: null, reason: 'storing' };
        return at.call('extendSitting', { params, body: { ...extension, version } });
      },
      ({ commonEnd }, end) => commonEnd > end,
    );
  const pause = (which: 0 | 1) =>
    reach(
      'pause',
      which,
      (at, version) => at.call('pauseSitting', { params, body: { version, reason: 'storing' } }),
      ({ paused }) => paused,
    );
  const goOn = (which: 0 | 1) =>
    reach(
      'continue',
      which,
      (at, version) => at.call('continueSitting', { params, body: { version } }),
      ({ paused }) => !paused,
    );

  try {
    await inTens(people, (person) => person.signIn().then(() => person.arrive()));
    const tests = people.map((person) => person.takeTest(stop.signal));
    for (const one of tests) one.catch(() => undefined); // told at the end
    await staff[0].call('startSitting', { params, body: { version: sitting.version, leadSeconds: 5 } });
    while (people.some((person) => person.firstItemAfterStartMs === undefined)) await sleep(100);
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
    await Promise.all(tests);
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
    await restore();
    await servers.stop();
  }
}

async function inTens<T>(all: readonly T[], act: (one: T) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < all.length; from += 10) await Promise.all(all.slice(from, from + 10).map(act));
}
