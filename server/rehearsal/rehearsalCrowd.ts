import { setTimeout as sleep } from 'node:timers/promises';
import type { RehearsalCounts, RehearsalPlan, RehearsalReport } from '#contracts/rehearsing.ts';
import type { ReleaseEntry } from '#itembank/release/release.ts';
import { seededRandom, shuffled } from '#psychometrics/numerics/seededRandom.ts';
import { apiClient } from '#server/loadtest/apiClient.ts';
import { compareWithReceipts } from '#server/loadtest/ledger.ts';
import { serverTime } from '#server/loadtest/serverTime.ts';
import { standardNormal } from '#server/loadtest/standardNormal.ts';
import { answeringWith } from '#server/loadtest/trueAbility.ts';
import { drillWatch } from './drillWatch.ts';
import { roomNetwork } from './roomNetwork.ts';
import { shortfallsOf } from './shortfallsOf.ts';
import { type SimulatedSeat, simulatedSeat } from './simulatedSeat.ts';
import { spreadOf } from './spreadOf.ts';

/** Who come, where they sit, and how they behave. */
export interface CrowdPlan {
  /** Where the server listens. */
  readonly origin: string;
  /** Where browsers find it. */
  readonly publicOrigin: string;
  readonly candidates: readonly {
    readonly number: string;
    readonly code: string;
    readonly roomId: string | null;
  }[];
  readonly rooms: readonly { readonly id: string; readonly name: string }[];
  readonly behaviour: RehearsalPlan;
  /** T0 lies behind: nobody can be measured against it. */
  readonly begun: boolean;
  /** Of the release, so that candidates answer by a true ability. */
  readonly entries: readonly ReleaseEntry[];
  readonly seed: string;
}

/** The simulated candidates of one rehearsal, over real HTTP and sockets. */
export interface RehearsalCrowd {
  counts(): RehearsalCounts;
  /** Takes the network of a room away for so long. Resolves when everyone is back, or is given up. */
  cut(roomId: string, seconds: number): Promise<void>;
  /** Does something to the server that ends when it is ready again; resolves as `cut` does. */
  withoutServer(restart: () => Promise<void>): Promise<void>;
  /** Lets everyone stop; then `report` has not long to wait. */
  stop(): void;
  /** Waits until everyone is done, compares every receipt, and lets go of all connections. */
  report(): Promise<RehearsalReport>;
}

/** A device fails after the second item at the earliest, and at most so many later. */
const deviceLasts = { least: 2, spread: 8 };
const lookForStartMs = 250;

export async function rehearsalCrowd(plan: CrowdPlan): Promise<RehearsalCrowd> {
  const { origin, candidates, rooms, behaviour } = plan;
  const networks = new Map(
    await Promise.all(rooms.map(async ({ id }) => [id, await roomNetwork(origin)] as const)),
  );
  const serverNow = await serverTime(apiClient(origin));
  const drills = drillWatch();
  const stopping = new AbortController();
  const some = (percent: number, chance: string) =>
    new Set(
      shuffled([...candidates.keys()], seededRandom(`${plan.seed}/${chance}`)).slice(
        0,
        Math.floor((candidates.length * percent) / 100),
      ),
    );
  const late = some(behaviour.latePercent, 'late');
  const failing = some(behaviour.lostDevicePercent, 'device');

  const seats: SimulatedSeat[] = candidates.map((who, i) => {
    const random = seededRandom(`${plan.seed}/${who.number}`);
    const isLate = late.has(i);
    return simulatedSeat(networks.get(who.roomId ?? '')?.origin ?? origin, {
      ...who,
      isLate,
      async arrival(stop) {
        if (isLate) await someoneStarted(stop);
        await sleep(1000 * behaviour.arrivalSeconds * random(), undefined, { signal: stop });
      },
      ...(failing.has(i) && { deviceLasts: deviceLasts.least + Math.floor(deviceLasts.spread * random()) }),
      choose: answeringWith(standardNormal(random), plan.entries, random),
      thinkMs: () => -Math.log(1 - random()) * 1000 * behaviour.secondsPerAnswer,
      random,
      serverNow,
      statedOrigin: plan.publicOrigin,
    });
  });
  const over = Promise.all(seats.map((seat) => seat.attend()));
  over.catch(() => undefined); // who asks for the report hears it

  async function someoneStarted(stop: AbortSignal): Promise<void> {
    while (!seats.some(({ hasStarted }) => hasStarted))
      await sleep(lookForStartMs, undefined, { signal: stop });
  }

  const number = (has: (seat: SimulatedSeat) => boolean) => seats.filter(has).length;
  const counts = (): RehearsalCounts => ({
    candidates: seats.length,
    arrived: number((seat) => seat.hasArrived),
    started: number((seat) => seat.hasStarted),
    finished: number((seat) => seat.hasFinished),
    answers: seats.reduce((sum, seat) => sum + seat.acknowledged.length, 0),
  });

  return {
    counts,

    async cut(roomId, seconds) {
      const network = networks.get(roomId);
      if (network === undefined) return;
      const present = seats.filter((seat) => seat.roomId === roomId && seat.hasArrived);
      await drills.watch('room', rooms.find(({ id }) => id === roomId)?.name ?? null, present, async () => {
        network.cut();
        await sleep(1000 * seconds, undefined, { signal: stopping.signal }).catch(() => undefined);
        network.restore();
      });
    },

    withoutServer: (restart) =>
      drills.watch(
        'server',
        null,
        seats.filter(({ hasArrived }) => hasArrived),
        restart,
      ),

    stop() {
      stopping.abort();
      for (const seat of seats) seat.stop();
    },

    async report() {
      try {
        await over;
        const stopped = stopping.signal.aborted;
        stopping.abort();
        await drills.settle();
        const { lost, duplicated } = await compareWithReceipts(seats);
        const answers = seats.flatMap((seat) => seat.acknowledged.map((answer) => ({ seat, answer })));
        const undisturbed = answers.filter(
          ({ seat, answer }) => answer.tries === 1 && drills.isUndisturbed(seat, answer),
        );
        const report = {
          ...counts(),
          stopped,
          late: late.size,
          devicesLost: number((seat) => seat.lostDevice),
          firstItemMs: spreadOf(
            seats.flatMap((seat) => (seat.isLate || plan.begun ? [] : (seat.firstItemAfterStartMs ?? []))),
          ),
          acknowledgedMs: spreadOf(undisturbed.map(({ answer }) => answer.elapsedMs)),
          retried: answers.filter(({ answer }) => answer.tries > 1).length,
          lost,
          duplicated,
          drills: drills.reports(),
        };
        return { ...report, shortfalls: shortfallsOf(report) };
      } finally {
        for (const seat of seats) seat.leave();
        for (const network of networks.values()) network.close();
      }
    },
  };
}
