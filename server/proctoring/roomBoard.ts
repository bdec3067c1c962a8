import { randomUUID } from 'node:crypto';
import type { Room, RoomDelta, RoomRow, RoomView, SittingMoments } from '#contracts/room.ts';
import type { AttemptService } from '#server/attempts/attemptService.ts';
import { whoseStart } from '#server/attempts/whoseStart.ts';
import type { RoomStore } from '#server/planning/roomStore.ts';
import type { Clock } from '#server/platform/clock.ts';
import type { Refusal } from '#server/platform/refusal.ts';
import { type ChangingRows, changingRows } from '#server/sittings/changingRows.ts';
import type { Presence } from '#server/sittings/progressBoard.ts';
import type { SittingRecord } from '#server/sittings/sitting.ts';
import type { SittingRegistry } from '#server/sittings/sittingRegistry.ts';
import type { RosterRow } from '#server/sittings/sittingStore.ts';
import { momentsOf } from './momentsOf.ts';
import { roomLine } from './roomLine.ts';
import { roomRow } from './roomRow.ts';
import type { RoomStates } from './roomStates.ts';
import { workOf } from './workOf.ts';

/** How everyone in a room is doing, kept up to date in memory while someone looks. */
export interface RoomBoard {
  view(roomId: string): Promise<RoomView | Refusal>;
  /** What changed since then; undefined when that is no longer known, and the whole room has to be shown. */
  missed(roomId: string, have: Have): Promise<RoomDelta | undefined>;
  /** Marks a candidate's row as changed: a stored event, a connection made or lost. */
  touch(attemptId: string): void;
  /** What changed since the last call in the rooms that are watched. */
  takeDeltas(watched: readonly string[], told: Told): Promise<RoomDelta[]>;
}

interface Told {
  /** Of a room that may have been given to others since the last call, before its delta; undefined: it is gone. */
  changed(roomId: string, room: Room | undefined): void;
  /** Of a room that could not be looked at; its rows come with a later call. */
  failed(roomId: string, error: unknown): void;
}

interface Have {
  readonly epoch: string;
  readonly version: number;
  readonly seq: number;
}

interface Board {
  readonly epoch: string;
  readonly room: Room;
  readonly maximumItems: number;
  /** As the room and its roster stood when the rows were made, and at which version of the sitting. */
  readonly made: string;
  sittingVersion: number;
  readonly roster: ReadonlyMap<string, RosterRow>;
  readonly rows: ChangingRows<RoomRow>;
  readonly lostAt: Map<string, number>;
  /** Whether `changed` was told of this room as it is. */
  isTold: boolean;
  /** Up to where watchers were told. */
  told: { version: number; seq: number; rest: string };
  viewedAt: number;
}

export interface BoardNeeds {
  readonly rooms: Pick<RoomStore, 'room' | 'rosterOf'>;
  readonly registry: Pick<SittingRegistry, 'get' | 'gateOf'>;
  readonly states: RoomStates;
  readonly attempts: Pick<AttemptService, 'liveOf'>;
  readonly presence: Presence;
  readonly maximumItems: (sittingId: string) => Promise<number>;
  readonly clock: Clock;
}

/** A room nobody looks at is let go after this time. */
const keptMs = 10 * 60_000;

export function roomBoard({
  rooms,
  registry,
  states,
  attempts,
  presence,
  maximumItems,
  clock,
}: BoardNeeds): RoomBoard {
  const boards = new Map<string, Promise<Board | undefined>>();
  const roomOf = new Map<string, string>();

  async function sittingOf({ sittingId }: Room): Promise<SittingRecord> {
    const sitting = await registry.get(sittingId);
    if (sitting === undefined) throw new Error(`room of an unknown sitting ${sittingId}`);
    return sitting;
  }

  async function roomAndRoster(roomId: string) {
    const room = await rooms.room(roomId);
    return room && ([room, await rooms.rosterOf(roomId)] as const);
  }

  async function build(roomId: string): Promise<Board | undefined> {
    const early = await rooms.room(roomId);
    if (early === undefined) return undefined;
    const { version } = await sittingOf(early); // before the room is read: a change in between is then seen
    const found = await roomAndRoster(roomId);
    if (found === undefined) return undefined;
    const [room, seated] = found;
    const roster = new Map(seated.map((row) => [row.attemptId, row]));
    for (const attemptId of roster.keys()) roomOf.set(attemptId, roomId);
    const lostAt = new Map<string, number>();
    return {
      epoch: randomUUID(),
      room,
      maximumItems: await maximumItems(room.sittingId),
      made: JSON.stringify(found),
      isTold: false,
      sittingVersion: version,
      roster,
      rows: changingRows(
        ({ attemptId }) => attemptId,
        await rowsOf(room, roster, lostAt, undefined, [...roster.keys()]),
      ),
      lostAt,
      told: { version: 1, seq: (await states.lately(roomId)).seq, rest: '' },
      viewedAt: clock.now(),
    };
  }

  async function rowsOf(
    room: Room,
    roster: ReadonlyMap<string, RosterRow>,
    lostAt: Map<string, number>,
    before: ChangingRows<RoomRow> | undefined,
    attemptIds: readonly string[],
  ): Promise<RoomRow[]> {
    const state = await states.lately(room.id);
    const present = await attempts.liveOf(room.sittingId, attemptIds);
    const rows: RoomRow[] = [];
    for (const attemptId of attemptIds) {
      const connected = presence.isConnected(attemptId);
      if (connected) lostAt.delete(attemptId);
      else if (before?.get(attemptId)?.connected) lostAt.set(attemptId, clock.now());
      const live = present.get(attemptId);
      const browserFault = [...(live?.attempt.pauses.values() ?? [])].some(
        ({ by }) => by === 'secureBrowser',
      );
      const line = { connected, disconnectedAt: lostAt.get(attemptId) ?? null, browserFault };
      const gate =
        live && (await registry.gateOf(room.sittingId, whoseStart(live.record, live.attempt))).gate;
      rows.push(roomRow(roster.get(attemptId)!, workOf(live, gate), line, state, room));
    }
    return rows;
  }

  /** What is always sent whole. */
  async function restOf(room: Room): Promise<{ sitting: SittingMoments; signedOff: RoomView['signedOff'] }> {
    const { signedOff } = await states.lately(room.id);
    return {
      sitting: momentsOf(await sittingOf(room), room),
      signedOff: signedOff === undefined ? null : { at: signedOff.at, by: signedOff.by },
    };
  }

  function kept(roomId: string): Promise<Board | undefined> {
    const board = boards.get(roomId) ?? build(roomId);
    boards.set(roomId, board);
    board.then(
      (built) => built ?? boards.delete(roomId),
      () => boards.delete(roomId),
    );
    return board;
  }

  /** The board of a room as it is now; a new one when the room or who sits there has changed, none when it is gone. */
  async function current(roomId: string): Promise<Board | undefined> {
    const known = kept(roomId);
    const board = await known;
    if (board === undefined) return undefined;
    const { version } = await sittingOf(board.room);
    if (version !== board.sittingVersion) {
      if (board.made !== JSON.stringify(await roomAndRoster(roomId))) {
        if (boards.get(roomId) === known) boards.delete(roomId);
        return kept(roomId);
      }
      board.sittingVersion = version;
      board.rows.touchAll();
    }
    if ((await states.lately(roomId)).seq !== board.told.seq) board.rows.touchAll();
    await board.rows.refresh((keys) => rowsOf(board.room, board.roster, board.lostAt, board.rows, keys));
    return board;
  }

  /** Lets go of rooms that nobody looked at for a while. */
  async function letGo(watched: readonly string[]): Promise<void> {
    for (const [roomId, promise] of boards) {
      const board = await promise.catch(() => undefined);
      if (board === undefined || watched.includes(roomId)) continue;
      if (clock.now() - board.viewedAt > keptMs) boards.delete(roomId);
    }
  }

  async function deltaOf(board: Board, since: Omit<Have, 'epoch'>): Promise<RoomDelta> {
    return {
      roomId: board.room.id,
      epoch: board.epoch,
      sinceVersion: since.version,
      version: board.rows.version(),
      serverNow: clock.now(),
      ...(await restOf(board.room)),
      rows: board.rows.since(since.version),
      lines: states
        .latest(board.room.id)
        .filter(({ seq }) => seq > since.seq)
        .map(roomLine),
    };
  }

  return {
    async view(roomId) {
      const board = await current(roomId);
      if (board === undefined) return { refused: 'notFound' };
      board.viewedAt = clock.now();
      const { epoch, room, maximumItems: most, rows } = board;
      return {
        epoch,
        version: rows.version(),
        serverNow: clock.now(),
        ...(await restOf(room)),
        room,
        maximumItems: most,
        rows: rows.all(),
        lines: states.latest(roomId).map(roomLine).toReversed(),
      };
    },

    async missed(roomId, have) {
      const board = await current(roomId);
      const firstKept = states.latest(roomId)[0]?.seq ?? 1;
      if (board?.epoch !== have.epoch || have.seq < firstKept - 1) return undefined;
      board.viewedAt = clock.now();
      return deltaOf(board, have);
    },

    touch(attemptId) {
      const roomId = roomOf.get(attemptId);
      if (roomId === undefined) return;
      boards.get(roomId)?.then(
        (board) => board?.rows.touch(attemptId),
        () => undefined, // told to who asked for the board
      );
    },

    async takeDeltas(watched, told) {
      await letGo(watched);
      await states.catchUp(watched);
      const deltas: RoomDelta[] = [];
      for (const roomId of watched) {
        try {
          const board = await current(roomId);
          if (board?.isTold !== true) told.changed(roomId, board?.room);
          if (board === undefined) continue;
          board.isTold = true;
          const seq = (await states.lately(roomId)).seq;
          const rest = JSON.stringify(await restOf(board.room));
          const before = board.told;
          if (board.rows.version() === before.version && seq === before.seq && rest === before.rest) continue;
          deltas.push(await deltaOf(board, before));
          board.told = { version: board.rows.version(), seq, rest };
        } catch (error) {
          told.failed(roomId, error);
        }
      }
      return deltas;
    },
  };
}
