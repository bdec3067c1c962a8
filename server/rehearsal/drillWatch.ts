import { setTimeout as sleep } from 'node:timers/promises';
import type { DrillReport } from '#contracts/rehearsing.ts';
import { restartDuring } from '#server/loadtest/restartDuring.ts';
import type { Acknowledged } from '#server/loadtest/simulatedCandidate.ts';
import type { SimulatedSeat } from './simulatedSeat.ts';

interface Drill {
  readonly present: ReadonlySet<SimulatedSeat>;
  /** By `performance.now()`: until everyone was back, or was given up. */
  readonly from: number;
  readonly until: number;
  readonly report: DrillReport;
}

/** Watches who were there while something is away, and how they come back. */
export interface DrillWatch {
  /** @param away takes something away and brings it back */
  watch(
    kind: DrillReport['kind'],
    room: string | null,
    present: readonly SimulatedSeat[],
    away: () => Promise<void>,
  ): Promise<void>;
  /** Gives whoever is not back yet a last while. */
  settle(): Promise<void>;
  /** Whether nothing was away from somebody while this answer was on its way. */
  isUndisturbed(seat: SimulatedSeat, answer: Acknowledged): boolean;
  reports(): DrillReport[];
}

/** Who is not back after this long is given up; at the end of the rehearsal sooner. In ms. */
const patienceMs = { during: 120_000, atTheEnd: 15_000 };
const lookMs = 250;

export function drillWatch(): DrillWatch {
  const drills: Drill[] = [];
  const underWay = new Set<Promise<void>>();
  let endsAt = Number.POSITIVE_INFINITY;

  async function watched(
    kind: DrillReport['kind'],
    room: string | null,
    present: readonly SimulatedSeat[],
    away: () => Promise<void>,
  ): Promise<void> {
    const from = performance.now();
    const outcome = await restartDuring(present, away, 0);
    const giveUpAt = performance.now() + patienceMs.during;
    while (outcome().notBack > 0 && performance.now() < Math.min(giveUpAt, endsAt)) await sleep(lookMs);
    const { downMs, backMs, notBack } = outcome();
    const candidates = present.length;
    const back = notBack === candidates ? null : { ...backMs };
    drills.push({
      present: new Set(present),
      from,
      until: performance.now(),
      report: { kind, room, candidates, downMs, backMs: back, notBack },
    });
  }

  return {
    async watch(...drill) {
      const watching = watched(...drill);
      underWay.add(watching);
      await watching.finally(() => underWay.delete(watching));
    },
    async settle() {
      endsAt = performance.now() + patienceMs.atTheEnd;
      await Promise.all(underWay);
    },
    isUndisturbed: (seat, { sentAtMs, elapsedMs }) =>
      drills.every(
        ({ present, from, until }) => !present.has(seat) || sentAtMs > until || sentAtMs + elapsedMs < from,
      ),
    reports: () => drills.map(({ report }) => report),
  };
}
