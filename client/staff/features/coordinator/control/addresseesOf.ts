import type { RoomPlan } from '#contracts/planning.ts';

type Room = RoomPlan['rooms'][number];

/** Who can get a message together, with how many that are. */
export interface Addressees {
  readonly key: string;
  readonly to:
    | { readonly kind: 'everyone' }
    | { readonly kind: 'institute'; readonly institute: string }
    | { readonly kind: 'room'; readonly room: Room };
  readonly count: number;
  /** How many of them sit in no room, and so do not get it. */
  readonly without: number;
}

/** Everyone of the sitting, each institute and each room that one can write to: a message is read in a room. */
export function addresseesOf({ rooms, candidates, institute: own }: RoomPlan): Addressees[] {
  if (rooms.length === 0) return [];
  const inRoom = (some: readonly Room[]) => {
    const ids = new Set<string>(some.map(({ id }) => id));
    return candidates.filter(({ roomId }) => roomId !== null && ids.has(roomId)).length;
  };
  const without = (of: readonly { readonly roomId: string | null }[]) =>
    of.filter(({ roomId }) => roomId === null).length;
  const institutes = [...new Set(rooms.map(({ institute }) => institute))];
  return [
    ...(own === null
      ? [
          {
            key: 'everyone',
            to: { kind: 'everyone' } as const,
            count: inRoom(rooms),
            without: without(candidates),
          },
        ]
      : []),
    ...institutes.map((institute) => ({
      key: `institute ${institute}`,
      to: { kind: 'institute', institute } as const,
      count: inRoom(rooms.filter((room) => room.institute === institute)),
      without: without(candidates.filter((candidate) => candidate.institute === institute)),
    })),
    ...rooms.map((room) => ({
      key: room.id,
      to: { kind: 'room', room } as const,
      count: inRoom([room]),
      without: 0,
    })),
  ];
}
