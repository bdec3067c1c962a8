import type { RoomStore } from '#server/planning/roomStore.ts';
import type { NodeLine } from '#server/platform/nodeLine.ts';
import { attemptRoom, type Pusher } from '#server/platform/sockets.ts';
import type { RoomStates } from '#server/proctoring/roomStates.ts';
import type { SittingRecord } from '#server/sittings/sitting.ts';
import type { SittingChanges } from '#server/sittings/sittingChanges.ts';
import type { SittingStore } from '#server/sittings/sittingStore.ts';
import type { Followed } from './follower.ts';

interface Needs {
  readonly sittings: Pick<SittingStore, 'list'>;
  readonly changes: Pick<SittingChanges, 'listen'>;
  readonly rooms: Pick<RoomStore, 'rooms' | 'rosterOf'>;
  readonly states: Pick<RoomStates, 'catchUp' | 'latest' | 'listen'>;
  readonly pusher: Pick<Pusher, 'pushHere'>;
  readonly line: NodeLine;
}

/** Rooms of sittings that are going on: who is connected here hears what was said there on another server. */
export function followRooms({ sittings, changes, rooms, states, pusher, line }: Needs): Followed {
  /** The rooms of each sitting that is going on; undefined until they are asked for. */
  const goingOn = new Map<string, readonly string[] | undefined>();
  const seen = new Map<string, number>();
  let first = true;
  changes.listen(note);
  states.listen((roomId) => line.moved('room', [roomId]));

  function note({ id, state }: SittingRecord): void {
    if (state === 'published' || state === 'open')
      goingOn.set(id, undefined); // perhaps its rooms changed
    else goingOn.delete(id);
  }

  async function roomIds(): Promise<string[]> {
    if (first) for (const sitting of await sittings.list()) note(sitting);
    first = false;
    for (const [id, known] of goingOn) {
      if (known === undefined)
        goingOn.set(
          id,
          (await rooms.rooms(id)).map((room) => room.id),
        );
    }
    return [...goingOn.values()].flatMap((ids) => ids ?? []);
  }

  /** Who is to read what was said in a room since it was last looked at. */
  async function addressees(roomId: string): Promise<readonly string[]> {
    const latest = states.latest(roomId);
    const before = seen.get(roomId);
    seen.set(roomId, latest.at(-1)?.seq ?? 0);
    if (before === undefined) return []; // at the start: whoever connects asks for everything
    const said = latest.flatMap(({ seq, event }) => (seq > before && event.type === 'messaged' ? event : []));
    if (said.length === 0) return [];
    return said.some(({ attemptIds }) => attemptIds === null)
      ? (await rooms.rosterOf(roomId)).map(({ attemptId }) => attemptId)
      : said.flatMap(({ attemptIds }) => attemptIds ?? []);
  }

  return {
    what: 'room',
    async look(ids) {
      const looked = ids ?? (await roomIds());
      await states.catchUp(looked);
      for (const roomId of looked) {
        for (const id of await addressees(roomId)) {
          pusher.pushHere(attemptRoom(id), 'attempt:changed', { version: 0 });
        }
      }
    },
  };
}
