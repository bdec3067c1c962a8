import type { AuditLine } from '#contracts/audit.ts';
import type { DrawnSample } from '#contracts/planning.ts';
import type { Room } from '#contracts/room.ts';
import { auditLine } from '#server/audit/auditLine.ts';
import type { Refusal } from '#server/platform/refusal.ts';
import type { SittingRecord } from '#server/sittings/sitting.ts';
import type { SittingChanges } from '#server/sittings/sittingChanges.ts';
import type { Placing, RoomStore } from './roomStore.ts';
import type { SittingPlan } from './sittingPlan.ts';

interface Needs {
  readonly rooms: RoomStore;
  readonly changes: SittingChanges;
}

/** Stores places, after the rooms that were made for them and got somebody. */
export async function storePlaces(
  { rooms, changes }: Needs,
  { sitting, rooms: before }: SittingPlan,
  all: readonly Room[],
  seats: readonly Placing[],
  audited: (placed: number) => AuditLine,
  draw?: DrawnSample,
): Promise<SittingRecord | Refusal> {
  const line = audited(seats.length);
  const isUsed = (room: Room) => before.includes(room) || seats.some(({ roomId }) => roomId === room.id);
  const needed = all.filter(isUsed);
  let next = sitting;
  if (needed.length > before.length) {
    next = { ...next, version: next.version + 1 };
    const made = auditLine(line.at, line.actor, 'rooms.madeAtHome', sitting.id, {
      rooms: needed.length - before.length,
    });
    const outcome = await rooms.saveRooms(next, needed, made);
    if (outcome === 'conflict') return { refused: 'sittingChanged' };
    if (outcome !== 'stored') return { refused: 'storageUnavailable' };
    changes.tell(next);
  }
  next = { ...next, version: next.version + 1 };
  const outcome = await rooms.place(next, seats, line, draw);
  if (outcome === 'conflict') return { refused: 'sittingChanged' };
  if (outcome !== 'stored') return { refused: 'storageUnavailable' };
  changes.tell(next);
  return next;
}
