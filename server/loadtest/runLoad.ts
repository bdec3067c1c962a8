import { setTimeout as sleep } from 'node:timers/promises';
import type { ReleaseEntry } from '#itembank/release/release.ts';
import { seededRandom } from '#psychometrics/numerics/seededRandom.ts';
import { type Percentiles, percentiles } from '#server/platform/percentiles.ts';
import type { ApiClient } from './apiClient.ts';
import { type Busyness, watchMachine } from './machineWatch.ts';
import { prepareSitting } from './prepareSitting.ts';
import { type RestartReport, restartDuring } from './restartDuring.ts';
import { serverTime } from './serverTime.ts';
import { type Acknowledged, type SimulatedCandidate, simulatedCandidate } from './simulatedCandidate.ts';
import { standardNormal } from './standardNormal.ts';
import { answeringWith } from './trueAbility.ts';

export interface LoadPlan {
  readonly origin: string;
  readonly coordinator: ApiClient;
  readonly candidates: number;
  /** How long candidates answer, from T0; who finishes earlier is done. */
  readonly seconds: number;
  /** Answers per second of all candidates together: each thinks candidates / rate seconds on average. */
  readonly rate: number;
  /** The bank, so that candidates can answer by a true ability; empty: they guess. */
  readonly entries: readonly ReleaseEntry[];
  readonly seed: string;
  /** Kills the server halfway and starts it again; absent: it stays up. */
  readonly restart?: () => Promise<void>;
}

export interface LoadReport {
  readonly candidates: number;
  readonly finished: number;
  readonly answers: number;
  readonly answersPerSecond: number;
  /** From sending an answer to its durable acknowledgement, in ms. */
  readonly acknowledgedMs: Percentiles;
  /** From T0 to the first item in hand, in ms. */
  readonly firstItemMs: Percentiles;
  readonly signInMs: Percentiles;
  /** Answers that needed more than one try. */
  readonly retried: number;
  /** Around T0, from half a second before it. */
  readonly atStart: Busyness;
  /** From then to the end. */
  readonly whileAnswering: Busyness;
  readonly restart: RestartReport | null;
}

/** People who sign in at the same moment. */
const signInsAtOnce = 50;
const leadSeconds = 5;
/** Stretch around T0 that is looked at by itself, in ms. */
const aroundStartMs = { before: 500, after: 2_000 };

/** Prepares a sitting, lets everyone wait for one joint start, and lets them answer. */
export async function runLoad(plan: LoadPlan): Promise<{
  report: LoadReport;
  sittingId: string;
  people: readonly SimulatedCandidate[];
  acknowledged: Acknowledged[];
}> {
  const { origin, coordinator, candidates, seconds, rate, entries, seed, restart } = plan;
  const { sitting, credentials } = await prepareSitting(coordinator, {
    candidates,
    designId: 'lhk-adaptief',
    name: `Belastingproef met ${candidates} deelnemers`,
    plannedAt: Date.now(),
  });
  const serverNow = await serverTime(coordinator);
  const people = credentials.map((who) => {
    const random = seededRandom(`${seed}/${who.number}`);
    const theta = standardNormal(random);
    const meanMs = (1000 * candidates) / rate;
    const thinkMs = () => -Math.log(1 - random()) * meanMs;
    return simulatedCandidate(origin, who, {
      choose: answeringWith(theta, entries, random),
      thinkMs,
      random,
      serverNow,
    });
  });

  const signInMs = await signInAll(people);
  // A signal of their own for each: listening to one signal costs more the more others listen.
  const stops = people.map(() => new AbortController());
  const tests = people.map((person, i) => person.takeTest(stops[i]!.signal));
  const { startsAt } = await coordinator.call('startSitting', {
    params: { sittingId: sitting.id },
    body: { version: sitting.version, leadSeconds },
  });
  const untilStartMs = startsAt! - serverNow();
  await sleep(untilStartMs - aroundStartMs.before);
  const startWatched = watchMachine(origin);
  await sleep(aroundStartMs.before + aroundStartMs.after);
  const atStart = await startWatched();
  const answeringWatched = watchMachine(origin);
  const restMs = seconds * 1000 - aroundStartMs.after;
  const restarting = restart && restartDuring(people, restart, restMs / 2);
  await Promise.race([sleep(restMs), Promise.all(tests)]);
  const whileAnswering = await answeringWatched();
  for (const stop of stops) stop.abort();
  const ends = await Promise.all(tests);

  const acknowledged = people.flatMap((person) => person.acknowledged);
  const report: LoadReport = {
    candidates,
    finished: ends.filter((end) => end === 'finished').length,
    answers: acknowledged.length,
    answersPerSecond: acknowledged.length / seconds,
    acknowledgedMs: percentiles(acknowledged.map(({ elapsedMs }) => elapsedMs)),
    firstItemMs: percentiles(people.flatMap(({ firstItemAfterStartMs }) => firstItemAfterStartMs ?? [])),
    signInMs: percentiles(signInMs),
    retried: acknowledged.filter(({ tries }) => tries > 1).length,
    atStart,
    whileAnswering,
    restart: restarting === undefined ? null : (await restarting)(),
  };
  return { report, sittingId: sitting.id, people, acknowledged };
}

/** Signs everyone in and lets them fetch the sealed first item, as people arrive at a waiting room. */
async function signInAll(people: readonly SimulatedCandidate[]): Promise<number[]> {
  const durations: number[] = [];
  for (let from = 0; from < people.length; from += signInsAtOnce) {
    await Promise.all(
      people.slice(from, from + signInsAtOnce).map(async (person) => {
        const startedAt = performance.now();
        await person.signIn();
        durations.push(performance.now() - startedAt);
        await person.arrive();
      }),
    );
  }
  return durations;
}
