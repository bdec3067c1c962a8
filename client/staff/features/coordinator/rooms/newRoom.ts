import { newId } from '#client/shared/newId.ts';
import type { RoomDraft, RoomPlan } from '#contracts/planning.ts';
import type { Room } from '#contracts/room.ts';

export function draftOf({ sittingId: _, ...draft }: Room): RoomDraft {
  return draft;
}

/** A room to begin with. @param startsAt where each room begins at a moment of its own: the first there can be */
export function newDraft(plan: RoomPlan, startsAt: number | null): RoomDraft {
  const place = plan.institute ?? institutesOf(plan)[0] ?? '';
  const count = plan.rooms.filter((room) => room.institute === place && room.kind === 'supervised').length;
  return {
    id: newId() as RoomDraft['id'],
    name: `Zaal ${count + 1}`,
    institute: place,
    kind: 'supervised',
    admission: 'afterIdentification',
    capacity: 30,
    startsAt,
    proctors: [],
  };
}

/** Where rooms can be, by name. */
export function institutesOf({ institute, candidates, rooms }: RoomPlan): string[] {
  if (institute !== null) return [institute];
  return [...new Set([...candidates, ...rooms].map((of) => of.institute))].toSorted((x, y) =>
    x.localeCompare(y, 'nl'),
  );
}
