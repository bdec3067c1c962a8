import { setTimeout as sleep } from 'node:timers/promises';
import type { ReleaseEntry } from '#itembank/release/release.ts';
import { seededRandom } from '#psychometrics/numerics/seededRandom.ts';
import type { ApiClient } from './apiClient.ts';
import { type Percentiles, percentiles } from './percentiles.ts';
import { prepareSitting } from './prepareSitting.ts';
import { type Acknowledged, type SimulatedCandidate, simulatedCandidate } from './simulatedCandidate.ts';
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
}

/** People who sign in at the same moment. */
const signInsAtOnce = 50;
const leadSeconds = 3;

/** Prepares a sitting, lets everyone wait for one joint start, and lets them answer. */
export async function runLoad(plan: LoadPlan): Promise<{
  report: LoadReport;
  sittingId: string;
  people: readonly SimulatedCandidate[];
  acknowledged: Acknowledged[];
}> {
  const { origin, coordinator, candidates, seconds, rate, entries, seed } = plan;
  const { sitting, credentials } = await prepareSitting(coordinator, {
    candidates,
    designId: 'lhk-adaptief',
    name: `Belastingproef met ${candidates} deelnemers`,
    plannedAt: Date.now(),
  });
  const people = credentials.map((who) => {
    const random = seededRandom(`${seed}/${who.number}`);
    const theta = normal(random);
    const meanMs = (1000 * candidates) / rate;
    const thinkMs = () => -Math.log(1 - random()) * meanMs;
    return simulatedCandidate(origin, who, {
      choose: answeringWith(theta, entries, random),
      thinkMs,
      random,
    });
  });

  const signInMs = await signInAll(people);
  const stop = new AbortController();
  const tests = people.map((person) => person.takeTest(stop.signal));
  await sleep(1_000); // everyone fetches the sealed first item
  await coordinator.call('startSitting', {
    params: { sittingId: sitting.id },
    body: { version: sitting.version, leadSeconds },
  });
  await Promise.race([sleep((leadSeconds + seconds) * 1000), Promise.all(tests)]);
  stop.abort();
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
  };
  return { report, sittingId: sitting.id, people, acknowledged };
}

async function signInAll(people: readonly SimulatedCandidate[]): Promise<number[]> {
  const durations: number[] = [];
  for (let from = 0; from < people.length; from += signInsAtOnce) {
    await Promise.all(
      people.slice(from, from + signInsAtOnce).map(async (person) => {
        const startedAt = performance.now();
        await person.signIn();
        durations.push(performance.now() - startedAt);
      }),
    );
  }
  return durations;
}

/** A draw from the standard normal distribution: Box and Muller (1958). */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
