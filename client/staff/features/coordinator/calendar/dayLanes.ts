import type { RoomPlan } from '#contracts/planning.ts';
import type { Sitting } from '#contracts/sitting.ts';
import { isoDay } from './monthDays.ts';
import { type SittingSpan, sittingSpan } from './sittingSpan.ts';

/** A room of a sitting, and which other sittings use it at the same time. */
interface RoomLane {
  readonly id: string;
  readonly name: string;
  readonly institute: string;
  readonly proctors: number;
  readonly candidates: number;
  readonly alsoUsedBy: readonly string[];
}

/** A sitting on the time axis of a day. */
export interface Lane extends SittingSpan {
  readonly sitting: Sitting;
  /** Most extra time of anybody in it, in minutes; null while its candidates are not known. */
  readonly extraMinutes: number | null;
  /** The end of who has most time. */
  readonly lastEnd: number;
  readonly rooms: readonly RoomLane[];
}

/** The door opens a quarter of an hour early: from then on a room is in use. */
export const doorsMs = 15 * 60_000;

/** The sittings of a day by their start, with the rooms they use. @param plans as far as they are known, by sitting */
export function dayLanes(
  sittings: readonly Sitting[],
  plans: ReadonlyMap<string, RoomPlan>,
  day: string,
): Lane[] {
  const lanes = sittings
    .map((sitting) => laneOf(sitting, plans.get(sitting.id)))
    .filter((lane) => isOnDay(lane, day))
    .toSorted((x, y) => x.from - y.from || x.sitting.name.localeCompare(y.sitting.name, 'nl'));
  return lanes.map((lane) => ({
    ...lane,
    rooms: lane.rooms.map((room) => ({
      ...room,
      alsoUsedBy: lanes
        .filter((other) => other !== lane && areAtOnce(lane, other) && other.rooms.some(isSamePlace(room)))
        .map(({ sitting }) => sitting.name),
    })),
  }));
}

/** Whether a sitting is held on a day, where the reader is. */
export function isOnDay({ from, lastStart }: SittingSpan, day: string): boolean {
  return isoDay(new Date(from)) <= day && day <= isoDay(new Date(lastStart));
}

function laneOf(sitting: Sitting, plan: RoomPlan | undefined): Lane {
  const span = sittingSpan(sitting);
  const extraMinutes = plan === undefined ? null : most(plan.candidates.map((one) => one.extraMinutes));
  const supervised = plan?.rooms.filter(({ kind }) => kind === 'supervised') ?? [];
  return {
    ...span,
    sitting,
    extraMinutes,
    lastEnd: span.ends + (extraMinutes ?? 0) * 60_000,
    rooms: supervised.map(({ id, name, institute, proctors }) => ({
      id,
      name,
      institute,
      proctors: proctors.length,
      candidates: plan!.candidates.filter(({ roomId }) => roomId === id).length,
      alsoUsedBy: [],
    })),
  };
}

function areAtOnce(one: Lane, other: Lane): boolean {
  return one.from - doorsMs < other.lastEnd && other.from - doorsMs < one.lastEnd;
}

const isSamePlace = (one: RoomLane) => (other: RoomLane) =>
  one.institute === other.institute && one.name.toLowerCase() === other.name.toLowerCase();

function most(values: readonly number[]): number {
  return values.reduce((highest, value) => Math.max(highest, value), 0);
}
