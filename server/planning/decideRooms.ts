import type { RoomDraft } from '#contracts/planning.ts';
import { Room } from '#contracts/room.ts';
import { isTheirs, type Planner } from '#server/platform/instituteScope.ts';
import type { Refusal } from '#server/platform/refusal.ts';
import type { SittingPlan } from './sittingPlan.ts';
import { slotRefusal } from './slotRefusal.ts';

/**
 * The rooms of a sitting after somebody changed theirs, or why not: a room where candidates signed in stays what it is
 * and where it is, one where somebody began keeps its moment, and none becomes smaller than the number who sit in it.
 *
 * @param proctors everyone who can watch a room
 */
export function decideRooms(
  plan: SittingPlan,
  drafts: readonly RoomDraft[],
  planner: Planner,
  proctors: ReadonlySet<string>,
  now: number,
): readonly Room[] | Refusal {
  const { sitting, rooms, roster, signedIn } = plan;
  if (drafts.some((draft) => !isTheirs(planner, draft))) return notTheirs(planner);
  const unsuited = drafts.find((draft) => draft.proctors.some((id) => !proctors.has(id)));
  if (unsuited !== undefined) {
    return invalid(`Bij ${unsuited.name} staat iemand die geen surveillant is. Kies opnieuw.`);
  }
  const twice = drafts.find((draft, i) => drafts.findIndex((other) => isSamePlace(draft, other)) !== i);
  if (twice !== undefined) {
    return invalid(
      `Bij ${twice.institute} komt ${twice.name} twee keer voor. Geef elke zaal een eigen naam${twice.startsAt === null ? '' : ' of een eigen moment'}.`,
    );
  }
  if (new Set(drafts.map(({ id }) => id)).size !== drafts.length) {
    return invalid('Een zaal komt twee keer voor. Herlaad de pagina en probeer het opnieuw.');
  }
  const mine = rooms.filter((room) => isTheirs(planner, room));
  const others = rooms.filter((room) => !isTheirs(planner, room));
  if (drafts.some(({ id }) => others.some((room) => room.id === id))) return notTheirs(planner);
  for (const draft of drafts) {
    const unfit = slotRefusal(plan, draft, now);
    if (unfit !== undefined) return unfit;
  }
  for (const room of mine) {
    const here = roster.filter(({ roomId }) => roomId === room.id);
    const inUse = here.some(({ attemptId }) => signedIn.has(attemptId));
    const draft = drafts.find(({ id }) => id === room.id);
    if (draft === undefined) {
      if (inUse) return used(room, 'niet weg');
      continue;
    }
    const differs =
      draft.kind !== room.kind || draft.admission !== room.admission || draft.institute !== room.institute;
    if (inUse && differs) return used(room, 'niet anders van soort of instituut');
    if (draft.kind === 'supervised' && here.length > draft.capacity) {
      return {
        refused: 'roomFull',
        detail: `In ${room.name} zitten ${here.length} deelnemers. Verplaats er eerst, of houd ten minste ${here.length} plaatsen.`,
      };
    }
  }
  return [...others, ...drafts.map((draft) => Room.parse({ ...draft, sittingId: sitting.id }))];
}

function isSamePlace(x: RoomDraft, y: RoomDraft): boolean {
  return (
    x.institute === y.institute && x.name.toLowerCase() === y.name.toLowerCase() && x.startsAt === y.startsAt
  );
}

function notTheirs({ institute }: Planner): Refusal {
  return { refused: 'notAllowed', detail: `U plant alleen de zalen van ${institute}.` };
}

function used({ name }: Room, what: string): Refusal {
  return {
    refused: 'roomInUse',
    detail: `In ${name} hebben deelnemers zich al aangemeld; de zaal kan ${what}.`,
  };
}

function invalid(detail: string): Refusal {
  return { refused: 'invalidRequest', detail };
}
