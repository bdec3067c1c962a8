import type { RoomPlan } from '#contracts/planning.ts';
import type { RoomKind } from '#contracts/room.ts';
import type { Sitting } from '#contracts/sitting.ts';
import { isoDay } from './monthDays.ts';
import { type SittingSpan, sittingSpan } from './sittingSpan.ts';

/** A room of a sitting, and which other sittings use it at the same time. */
interface RoomLane {
  readonly id: string;
  readonly name: string;
  readonly institute: string;
  readonly kind: RoomKind;
  readonly proctors: number;
  readonly candidates: number;
  /** When the test begins there, and when the last candidate there is done. */
  readonly begins: number;
  readonly done: number;
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
    .map((sitting) => laneOf(sitting, plans.get(sitting.id), day))
    .filter((lane) => isOnDay(lane, day))
    .toSorted((x, y) => x.from - y.from || x.sitting.name.localeCompare(y.sitting.name, 'nl'));
  return lanes.map((lane) => ({
    ...lane,
    rooms: lane.rooms.map((room) => ({
      ...room,
      alsoUsedBy: lanes
        .filter((other) => other !== lane && other.rooms.some(isTaken(room)))
        .map(({ sitting }) => sitting.name),
    })),
  }));
}

/** Whether a sitting is held on a day, where the reader is. */
export function isOnDay({ from, lastStart }: SittingSpan, day: string): boolean {
  return isoDay(new Date(from)) <= day && day <= isoDay(new Date(lastStart));
}

function laneOf(sitting: Sitting, plan: RoomPlan | undefined, day: string): Lane {
  const span = sittingSpan(sitting);
  const extraMinutes = plan === undefined ? null : most(plan.candidates.map((one) => one.extraMinutes));
  const hasSlots = sitting.startKind === 'slots';
  // The end of a period with slots is that of who has extra time as well.
  const lastEnd = span.ends + (hasSlots ? 0 : (extraMinutes ?? 0) * 60_000);
  const shown = (plan?.rooms ?? []).filter(({ kind, startsAt }) =>
    hasSlots ? startsAt !== null && isoDay(new Date(startsAt)) === day : kind === 'supervised',
  );
  const rooms = shown.map(({ id, name, institute, kind, proctors, startsAt }): RoomLane => {
    const here = plan!.candidates.filter(({ roomId }) => roomId === id);
    const lastsMinutes = sitting.design.durationMinutes + most(here.map((one) => one.extraMinutes));
    return {
      id,
      name,
      institute,
      kind,
      proctors: proctors.length,
      candidates: here.length,
      begins: hasSlots ? startsAt! : span.from,
      done: hasSlots ? startsAt! + lastsMinutes * 60_000 : lastEnd,
      alsoUsedBy: [],
    };
  });
  return { ...span, sitting, extraMinutes, lastEnd, rooms: rooms.toSorted((x, y) => x.begins - y.begins) };
}

/** Whether another sitting uses the same place while this one does; at home everyone has a place of their own. */
const isTaken = (one: RoomLane) => (other: RoomLane) =>
  one.kind === 'supervised' &&
  other.kind === 'supervised' &&
  one.institute === other.institute &&
  one.name.toLowerCase() === other.name.toLowerCase() &&
  one.begins - doorsMs < other.done &&
  other.begins - doorsMs < one.done;

function most(values: readonly number[]): number {
  return values.reduce((highest, value) => Math.max(highest, value), 0);
}
