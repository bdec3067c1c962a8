import { randomUUID } from 'node:crypto';
import { Room } from '#contracts/room.ts';
import type { SittingRecord } from '#server/sittings/sitting.ts';
import { hasSlots } from '#server/sittings/sittingOfSlot.ts';

/**
 * The rooms, and one at home for every institute that has none. Where each room begins at a moment of its own nobody can
 * tell when those would.
 */
export function withHomeRooms(
  sitting: SittingRecord,
  rooms: readonly Room[],
  institutes: Iterable<string>,
): readonly Room[] {
  if (hasSlots(sitting)) return rooms;
  const have = new Set(rooms.flatMap(({ kind, institute }) => (kind === 'home' ? [institute] : [])));
  const missing = [...new Set(institutes)].filter((institute) => !have.has(institute));
  return [
    ...rooms,
    ...missing.map((institute) =>
      Room.parse({
        id: randomUUID(),
        sittingId: sitting.id,
        name: 'Thuis',
        institute,
        kind: 'home',
        admission: 'free',
        capacity: 5_000,
        proctors: [],
      }),
    ),
  ];
}
