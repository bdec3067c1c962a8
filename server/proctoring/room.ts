import type { ActionReport } from '#contracts/room.ts';
import type { RoomEvent, StoredRoomEvent } from './roomEvent.ts';

type Event<Type extends RoomEvent['type']> = Extract<RoomEvent, { type: Type }>;
interface Moment {
  readonly seq: number;
  readonly at: number;
}

/** An action that was given in the room, with for whom it was not done. */
export type GivenAction = Event<'acted'> & Moment;
export type Irregularity = Event<'noted'> & Moment;
export type RoomMessage = Event<'messaged'> & Moment;

/** What happened in one room: the fold of its log. */
export interface RoomState {
  /** The number of the last event. */
  readonly seq: number;
  readonly actions: ReadonlyMap<string, GivenAction>;
  /** By attempt, the action that says so. */
  readonly identified: ReadonlyMap<string, GivenAction>;
  readonly absent: ReadonlyMap<string, GivenAction>;
  readonly irregularities: ReadonlyMap<string, Irregularity>;
  readonly messages: ReadonlyMap<string, RoomMessage>;
  /** Covers all that came before it; whatever follows asks for a new one. */
  readonly signedOff: (Event<'signedOff'> & Moment) | undefined;
}

export const emptyRoom: RoomState = {
  seq: 0,
  actions: new Map(),
  identified: new Map(),
  absent: new Map(),
  irregularities: new Map(),
  messages: new Map(),
  signedOff: undefined,
};

/** The state after an event. Replaying all events of a room always gives the same state. */
export function applyRoom(room: RoomState, { seq, at, event }: StoredRoomEvent): RoomState {
  if (seq !== room.seq + 1) throw new Error('the log of a room has no gaps');
  const open = { ...room, seq, signedOff: undefined };
  switch (event.type) {
    case 'acted': {
      const action = { ...event, seq, at };
      return {
        ...open,
        ...whoIsThere(room, action),
        actions: withEntry(room.actions, event.actionId, action),
      };
    }
    case 'notDone':
    case 'doneLater': {
      const action = room.actions.get(event.actionId);
      if (action === undefined) throw new Error('what was not done was asked for before');
      const now = event.type === 'notDone' ? event.refused : [];
      const told = new Set<string>(
        event.type === 'notDone' ? now.map(({ attemptId }) => attemptId) : event.attemptIds,
      );
      const refused = [...action.refused.filter(({ attemptId }) => !told.has(attemptId)), ...now];
      return { ...open, actions: withEntry(room.actions, event.actionId, { ...action, refused }) };
    }
    case 'noted':
      return {
        ...open,
        irregularities: withEntry(room.irregularities, event.irregularityId, { ...event, seq, at }),
      };
    case 'messaged':
      return { ...open, messages: withEntry(room.messages, event.messageId, { ...event, seq, at }) };
    case 'signedOff':
      return { ...open, signedOff: { ...event, seq, at } };
  }
}

/** For whom an action was done. */
export function doneFor({
  attemptIds,
  refused,
}: Pick<GivenAction, 'attemptIds' | 'refused'>): ActionReport['done'] {
  const not = new Set<string>(refused.map(({ attemptId }) => attemptId));
  return attemptIds.filter((id) => !not.has(id));
}

/** For whom an action is still to be carried out: everyone it was not refused for; being unable to store it is no refusal. */
export function toDoFor({ attemptIds, refused }: GivenAction): ActionReport['done'] {
  const never = refused.filter(({ code }) => code !== 'storageUnavailable');
  return doneFor({ attemptIds, refused: never });
}

/** Who was identified is there, until marked absent; and the other way round. */
function whoIsThere({ identified, absent }: RoomState, given: GivenAction) {
  const { kind } = given.action;
  if (kind !== 'identify' && kind !== 'markAbsent') return { identified, absent };
  const [there, away] = [new Map(identified), new Map(absent)];
  for (const id of doneFor(given)) {
    there.delete(id);
    away.delete(id);
    (kind === 'identify' ? there : away).set(id, given);
  }
  return { identified: there, absent: away };
}

function withEntry<Value>(map: ReadonlyMap<string, Value>, key: string, value: Value): Map<string, Value> {
  return new Map(map).set(key, value);
}
