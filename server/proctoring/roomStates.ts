import type { AuditLine } from '#contracts/audit.ts';
import type { Clock } from '#server/platform/clock.ts';
import { inTurn } from '#server/platform/inTurn.ts';
import { isRefusal, type Refusal } from '#server/platform/refusal.ts';
import type { RoomDecision } from './decideRoom.ts';
import { applyRoom, emptyRoom, type RoomState } from './room.ts';
import type { RoomEvent, StoredRoomEvent } from './roomEvent.ts';
import type { RoomLog } from './roomLog.ts';

/** A room after a change, or why it did not change. */
export type RoomOutcome = { readonly state: RoomState; readonly events: readonly RoomEvent[] } | Refusal;

/** The rooms in memory, folded from their logs; what another server added is read first. */
export interface RoomStates {
  /** As the log says at this moment. */
  now(roomId: string): Promise<RoomState>;
  /** At most a second old: for what is asked often. */
  lately(roomId: string): Promise<RoomState>;
  /** Takes in what other servers added to these rooms: one question to the store for all of them. */
  catchUp(roomIds: readonly string[]): Promise<void>;
  /** The latest events, oldest first. */
  latest(roomId: string): readonly StoredRoomEvent[];
  /** Decides on the room as it is now and stores what follows from it, with a line of the audit log. */
  change(
    roomId: string,
    decide: (state: RoomState) => RoomDecision,
    audited: (events: readonly RoomEvent[]) => AuditLine,
  ): Promise<RoomOutcome>;
  /** Told after every change that was stored here. */
  listen(listener: (roomId: string) => void): void;
}

interface Kept {
  state: RoomState;
  readAt: number;
  latest: StoredRoomEvent[];
}

/** Lines kept for the screens of one room. */
const mostLines = 200;
const freshMs = 1_000;
const maximumTries = 3;

export function roomStates(log: RoomLog, clock: Clock): RoomStates {
  const rooms = new Map<string, Kept>();
  const serially = inTurn();
  const listeners: ((roomId: string) => void)[] = [];

  function take(roomId: string, events: readonly StoredRoomEvent[], readAt: number): Kept {
    const kept = rooms.get(roomId) ?? { state: emptyRoom, readAt, latest: [] };
    rooms.set(roomId, kept);
    for (const stored of events) if (stored.seq > kept.state.seq) kept.state = applyRoom(kept.state, stored);
    const known = kept.latest.at(-1)?.seq ?? 0;
    kept.latest = [...kept.latest, ...events.filter(({ seq }) => seq > known)].slice(-mostLines);
    kept.readAt = Math.max(kept.readAt, readAt);
    return kept;
  }

  async function read(roomId: string): Promise<RoomState> {
    const at = clock.now();
    const events = await log.events(roomId, rooms.get(roomId)?.state.seq ?? 0);
    return take(roomId, events, at).state;
  }

  return {
    now: read,
    lately(roomId) {
      const kept = rooms.get(roomId);
      return kept !== undefined && clock.now() - kept.readAt < freshMs
        ? Promise.resolve(kept.state)
        : serially(`read ${roomId}`, async () => {
            const again = rooms.get(roomId);
            return again !== undefined && clock.now() - again.readAt < freshMs ? again.state : read(roomId);
          });
    },
    async catchUp(roomIds) {
      const at = clock.now();
      const heads = await log.heads(roomIds);
      for (const roomId of roomIds) {
        const known = rooms.get(roomId);
        if (known === undefined || known.state.seq < (heads.get(roomId) ?? 0)) await read(roomId);
        else known.readAt = Math.max(known.readAt, at);
      }
    },
    latest: (roomId) => rooms.get(roomId)?.latest ?? [],

    change: (roomId, decide, audited) =>
      serially(roomId, async () => {
        for (let tries = 0; tries < maximumTries; tries++) {
          const state = await read(roomId);
          const decision = decide(state);
          if (isRefusal(decision)) return decision;
          const { events } = decision;
          if (events.length === 0) return { state, events };
          const at = clock.now();
          const stored = events.map((event, i) => ({ seq: state.seq + i + 1, at, event }));
          const outcome = await log.append(roomId, stored, audited(events));
          if (outcome === 'unavailable') break;
          if (outcome !== 'stored') continue; // another came first, or it is not known: the log says
          const after = take(roomId, stored, at).state;
          for (const listener of listeners) listener(roomId);
          return { state: after, events };
        }
        return { refused: 'storageUnavailable' };
      }),
    listen: (listener) => void listeners.push(listener),
  };
}
