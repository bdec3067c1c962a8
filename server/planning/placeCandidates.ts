import type { Room } from '#contracts/room.ts';
import type { Placing } from './roomStore.ts';

/** Whoever needs a place, or has one. */
export interface Seated {
  readonly attemptId: string;
  readonly number: string;
  readonly institute: string;
  readonly roomId: string | null;
  readonly seat: string | null;
}

/** What came of placing: who sits where, and who found no room of their institute with a place. */
export interface Placed {
  readonly seats: readonly Placing[];
  readonly unplaced: readonly Seated[];
}

/**
 * Gives these candidates a seat in the rooms of their own institute: rooms with a surveillant first, the earliest before later
 * ones and each filled before the next, then at home. `under` says who must sit under supervision and who at home; absent, whoever fits sits under
 * supervision. Seats are numbered from 1, those taken left out; at home there are none.
 */
export function placeCandidates(
  candidates: readonly Seated[],
  rooms: readonly Room[],
  others: readonly Seated[],
  under?: (candidate: Seated) => boolean,
): Placed {
  const free = new Map(rooms.map((room) => [room.id, freeSeats(room, others)]));
  const seats: Placing[] = [];
  const unplaced: Seated[] = [];
  for (const candidate of candidates.toSorted((x, y) => (x.number < y.number ? -1 : 1))) {
    const own = rooms.filter(({ institute }) => institute === candidate.institute);
    const room = own
      .filter(({ kind }) => under === undefined || (kind === 'supervised') === under(candidate))
      .toSorted(supervisedFirst)
      .find(({ id, kind }) => kind === 'home' || free.get(id)!.length > 0);
    if (room === undefined) unplaced.push(candidate);
    else {
      const seat = room.kind === 'home' ? null : free.get(room.id)!.shift()!;
      seats.push({ attemptId: candidate.attemptId, roomId: room.id, seat });
    }
  }
  return { seats, unplaced };
}

/** Seats of a room that nobody has, in order; none in a room that is full. */
export function freeSeats({ id, kind, capacity }: Room, others: readonly Seated[]): string[] {
  if (kind === 'home') return [];
  const here = others.filter(({ roomId }) => roomId === id);
  const taken = new Set(here.map(({ seat }) => seat));
  const seats = Array.from({ length: capacity }, (_, i) => String(i + 1)).filter((seat) => !taken.has(seat));
  return seats.slice(0, Math.max(capacity - here.length, 0));
}

function supervisedFirst(x: Room, y: Room): number {
  if (x.kind !== y.kind) return x.kind === 'supervised' ? -1 : 1;
  const earlier = (x.startsAt ?? 0) - (y.startsAt ?? 0);
  return earlier || x.name.localeCompare(y.name, 'nl', { numeric: true });
}
