import type { RoomStore } from '#server/planning/roomStore.ts';
import type { NodeLine } from '#server/platform/nodeLine.ts';
import { attemptRoom, type Pusher } from '#server/platform/sockets.ts';
import type { RoomEvent } from '#server/proctoring/roomEvent.ts';
import type { RoomOf } from '#server/proctoring/roomOf.ts';
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
  readonly roomOf: Pick<RoomOf, 'forget'>;
  readonly pusher: Pick<Pusher, 'pushHere'>;
  readonly line: NodeLine;
}

type Messaged = Extract<RoomEvent, { readonly type: 'messaged' }>;

/** Rooms of sittings that are going on: who is connected here hears what was said there on another server. */
export function followRooms({ sittings, changes, rooms, states, roomOf, pusher, line }: Needs): Followed {
  /** The rooms of each sitting that is going on; absent until they are asked for. */
  const goingOn = new Map<string, { rooms?: readonly string[] }>();
  /** Up to where each room was looked at, and who is here was told. */
  const seen = new Map<string, number>();
  let first = true;
  changes.listen(note);
  states.listen((roomId) => line.moved('room', [roomId]));

  function note({ id, state }: SittingRecord): void {
    if (state === 'published' || state === 'open') {
      goingOn.set(id, {}); // perhaps its rooms changed, also while they are being asked for
    } else goingOn.delete(id);
  }

  async function roomIds(): Promise<string[]> {
    if (first) for (const sitting of await sittings.list()) note(sitting);
    first = false;
    for (const [id, known] of [...goingOn]) known.rooms ??= (await rooms.rooms(id)).map((room) => room.id);
    return [...goingOn.values()].flatMap((known) => known.rooms ?? []);
  }

  /**
   * Tells who is to read what was said in a room since it was last looked at. Of a room looked at for the first time
   * that is everything: somebody may have been connected here before, and is told in vain at worst.
   */
  async function tell(roomId: string): Promise<void> {
    const latest = states.latest(roomId);
    const before = seen.get(roomId) ?? 0;
    const said = latest.flatMap(({ seq, event }) => (seq > before && event.type === 'messaged' ? event : []));
    const ids = await addressees(roomId, said);
    roomOf.forget(ids);
    for (const id of ids) pusher.pushHere(attemptRoom(id), 'attempt:changed', { version: 0 });
    seen.set(roomId, latest.at(-1)?.seq ?? 0); // after it is told: what fails is told at the next look
  }

  async function addressees(roomId: string, said: readonly Messaged[]): Promise<readonly string[]> {
    if (said.some(({ attemptIds }) => attemptIds === null)) {
      return (await rooms.rosterOf(roomId)).map(({ attemptId }) => attemptId);
    }
    return said.flatMap(({ attemptIds }) => attemptIds ?? []);
  }

  return {
    what: 'room',
    async look(ids) {
      const looked = ids ?? (await roomIds());
      await states.catchUp(looked);
      for (const roomId of looked) await tell(roomId);
    },
  };
}
