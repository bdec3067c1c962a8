import { randomUUID } from 'node:crypto';
import { Room } from '#contracts/room.ts';

/** The rooms, and one at home for every institute that has none. */
export function withHomeRooms(
  sittingId: string,
  rooms: readonly Room[],
  institutes: Iterable<string>,
): readonly Room[] {
  const have = new Set(rooms.flatMap(({ kind, institute }) => (kind === 'home' ? [institute] : [])));
  const missing = [...new Set(institutes)].filter((institute) => !have.has(institute));
  return [
    ...rooms,
    ...missing.map((institute) =>
      Room.parse({
        id: randomUUID(),
        sittingId,
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
