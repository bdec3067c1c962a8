import type { AttemptId } from '#contracts/ids.ts';
import type {
  PlaceAutomatically,
  PlaceByHand,
  ProctorChoice,
  RoomPlan,
  SaveRooms,
} from '#contracts/planning.ts';
import { auditLine } from '#server/audit/auditLine.ts';
import type { WriteOutcome } from '#server/database/writer.ts';
import type { PersonStore } from '#server/identity/personStore.ts';
import type { Clock } from '#server/platform/clock.ts';
import { isTheirs, type Planner } from '#server/platform/instituteScope.ts';
import { isRefusal, type Refusal } from '#server/platform/refusal.ts';
import type { SittingRecord } from '#server/sittings/sitting.ts';
import type { SittingChanges } from '#server/sittings/sittingChanges.ts';
import { decideRooms } from './decideRooms.ts';
import { withHomeRooms } from './homeRooms.ts';
import { freeSeats, placeCandidates } from './placeCandidates.ts';
import type { Placing } from './roomStore.ts';
import { type PlanStores, readPlan, type SittingPlan } from './sittingPlan.ts';
import { storePlaces } from './storePlaces.ts';
import { tellPlaces } from './tellPlaces.ts';
import { trainingGroup } from './trainingGroup.ts';

/** The rooms of a sitting, who watches them and who sits where. */
export interface RoomService {
  plan(planner: Planner, sittingId: string): Promise<RoomPlan | Refusal>;
  save(planner: Planner, sittingId: string, command: SaveRooms): Promise<RoomPlan | Refusal>;
  placeByHand(planner: Planner, sittingId: string, command: PlaceByHand): Promise<RoomPlan | Refusal>;
  placeAutomatically(
    planner: Planner,
    sittingId: string,
    command: PlaceAutomatically,
  ): Promise<RoomPlan | Refusal>;
}

interface Needs extends PlanStores {
  readonly people: PersonStore;
  readonly changes: SittingChanges;
  readonly clock: Clock;
}

export function roomService(needs: Needs): RoomService {
  const { sittings, rooms, people, liveAttempts, changes, clock } = needs;

  async function plan(planner: Planner, sittingId: string): Promise<RoomPlan | Refusal> {
    const sitting = await sittings.find(sittingId);
    if (sitting === undefined) return { refused: 'notFound' };
    const [all, roster, draws, proctors] = await Promise.all([
      rooms.rooms(sittingId),
      sittings.roster(sittingId),
      rooms.draws(sittingId),
      people.ofRoles(['proctor']),
    ]);
    const theirs = (of: { readonly institute: string }) => isTheirs(planner, of);
    const assigned = new Set<string>(all.filter(theirs).flatMap((room) => room.proctors));
    const mayWatch = ({ id, institute }: { readonly id: string; readonly institute?: string }) =>
      institute === undefined || theirs({ institute }) || assigned.has(id);
    return {
      version: sitting.version,
      institute: planner.institute ?? null,
      rooms: all.filter(theirs),
      candidates: roster.filter(theirs).map((row) => ({
        attemptId: row.attemptId as AttemptId,
        number: row.number,
        name: row.name,
        institute: row.institute,
        extraMinutes: row.extraMinutes,
        group: trainingGroup(row, sitting.plannedAt),
        roomId: row.roomId as RoomPlan['rooms'][number]['id'] | null,
        seat: row.seat,
      })),
      proctors: proctors.filter(mayWatch).map(({ id, name, institute }) => ({
        id: id as ProctorChoice['id'],
        name,
        institute: institute ?? null,
      })),
      draws: draws.map((draw) => ({
        ...draw,
        strata: draw.strata.filter(theirs),
        short: draw.short.filter(theirs),
      })),
    };
  }

  /** Tells of what was stored and shows how it stands now, or says why it was not stored. */
  async function stored(
    planner: Planner,
    sitting: SittingRecord,
    outcome: WriteOutcome,
  ): Promise<RoomPlan | Refusal> {
    if (outcome === 'conflict') return { refused: 'sittingChanged' };
    if (outcome !== 'stored') return { refused: 'storageUnavailable' };
    changes.tell(sitting);
    return plan(planner, sitting.id);
  }

  return {
    plan,

    async save(planner, sittingId, { version, rooms: drafts }) {
      const before = await readPlan(needs, sittingId, version);
      if (isRefusal(before)) return before;
      const proctors = new Set((await people.ofRoles(['proctor'])).map(({ id }) => id));
      const after = decideRooms(before, drafts, planner, proctors, clock.now());
      if (isRefusal(after)) return after;
      const next = { ...before.sitting, version: version + 1 };
      const supervised = after.filter(({ kind }) => kind === 'supervised');
      const line = auditLine(clock.now(), planner.name, 'rooms.saved', sittingId, {
        rooms: supervised.length,
        places: supervised.reduce((sum, { capacity }) => sum + capacity, 0),
      });
      return stored(planner, next, await rooms.saveRooms(next, after, line));
    },

    async placeByHand(planner, sittingId, { version, attemptIds, roomId }) {
      const before = await readPlan(needs, sittingId, version);
      if (isRefusal(before)) return before;
      const seats = seatsByHand(before, attemptIds, roomId, planner);
      if (isRefusal(seats)) return seats;
      const next = { ...before.sitting, version: version + 1 };
      const room = before.rooms.find(({ id }) => id === roomId);
      const line = auditLine(clock.now(), planner.name, 'candidates.placed', sittingId, {
        candidates: seats.length,
        room: room === undefined ? null : `${room.institute}: ${room.name}`,
      });
      const outcome = await stored(planner, next, await rooms.place(next, seats, line));
      if (isRefusal(outcome)) return outcome;
      const asked = attemptIds.map((attemptId) => ({ attemptId, roomId }));
      return (await tellPlaces(liveAttempts, before, before.rooms, asked)) ?? outcome;
    },

    async placeAutomatically(planner, sittingId, { version, onlyUnplaced }) {
      const before = await readPlan(needs, sittingId, version);
      if (isRefusal(before)) return before;
      const { roster, signedIn } = before;
      const moves = roster.filter(
        (row) =>
          isTheirs(planner, row) && (row.roomId === null || (!onlyUnplaced && !signedIn.has(row.attemptId))),
      );
      const stay = roster.filter((row) => !moves.includes(row));
      const all = withHomeRooms(
        before.sitting,
        before.rooms,
        moves.map(({ institute }) => institute),
      );
      const { seats } = placeCandidates(moves, all, stay);
      const outcome = await storePlaces(needs, before, all, seats, (placed) =>
        auditLine(clock.now(), planner.name, 'candidates.placed', sittingId, {
          candidates: placed,
          room: null,
        }),
      );
      if (isRefusal(outcome)) return outcome;
      return (await tellPlaces(liveAttempts, before, all, seats)) ?? plan(planner, sittingId);
    },
  };
}

/** A seat for each of these in one room, or why not. Who sits there already keeps their seat. */
function seatsByHand(
  { rooms, roster, signedIn }: SittingPlan,
  attemptIds: readonly string[],
  roomId: string | null,
  planner: Planner,
): readonly Placing[] | Refusal {
  const room = rooms.find(({ id }) => id === roomId);
  if (roomId !== null && (room === undefined || !isTheirs(planner, room))) return { refused: 'notFound' };
  const asked = new Set<string>(attemptIds);
  const rows = roster.filter((row) => asked.has(row.attemptId) && isTheirs(planner, row));
  if (rows.length !== asked.size) return { refused: 'notFound' };
  const moving = rows.filter((row) => row.roomId !== roomId);
  const kindOf = (id: string | null) => rooms.find((one) => one.id === id)?.kind;
  const stuck = moving.filter(
    (row) =>
      signedIn.has(row.attemptId) &&
      (row.roomId !== null || room === undefined) &&
      kindOf(row.roomId) !== room?.kind,
  );
  if (stuck.length > 0) {
    const numbers = stuck.slice(0, 5).map(({ number }) => number);
    return {
      refused: 'roomInUse',
      detail: `Wie zich al heeft aangemeld, kan alleen naar een zaal van dezelfde soort: ${numbers.join(', ')}${stuck.length > 5 ? ' en anderen' : ''}.`,
    };
  }
  if (room === undefined) return moving.map(({ attemptId }) => ({ attemptId, roomId: null, seat: null }));
  const free = freeSeats(room, roster);
  if (room.kind === 'supervised' && free.length < moving.length) {
    return {
      refused: 'roomFull',
      detail: `${room.name} heeft nog ${free.length} vrije plaatsen; u koos ${moving.length} deelnemers.`,
    };
  }
  return moving.map(({ attemptId }, i) => ({ attemptId, roomId: room.id, seat: free[i] ?? null }));
}
