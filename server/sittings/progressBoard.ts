import { randomUUID } from 'node:crypto';
import type { AttemptId, SittingId } from '#contracts/ids.ts';
import type { Progress, ProgressDelta, ProgressRow } from '#contracts/progress.ts';
import { answeredItems } from '#server/attempts/attempt.ts';
import type { AttemptService } from '#server/attempts/attemptService.ts';
import type { LiveAttempt } from '#server/attempts/liveAttempts.ts';
import { ownEnd } from '#server/attempts/ownEnd.ts';
import { inTurn } from '#server/platform/inTurn.ts';
import { type ChangingRows, changingRows } from './changingRows.ts';
import { startsOnOwn } from './ownStart.ts';
import type { SittingRecord } from './sitting.ts';
import type { RosterRow, SittingStore } from './sittingStore.ts';

/** Which attempts have a connected browser; kept by whoever holds the sockets. */
export interface Presence {
  isConnected(attemptId: string): boolean;
}

/** How all candidates of a sitting are doing, kept up to date in memory while someone looks. */
export interface ProgressBoard {
  view(sittingId: string): Promise<Progress>;
  /** Marks a candidate's row as changed: a stored event, a connection made or lost, a comment. */
  touch(attemptId: string): void;
  /** Marks everyone's row as changed: the sitting itself did, and ends may have moved with it. */
  touchAll(sittingId: string): void;
  /**
   * Rows that changed since the last call, per sitting that someone has viewed. Where the roster changed only the new
   * epoch is told.
   *
   * @param failed told of a sitting that could not be looked at; its rows come with a later call
   */
  takeDeltas(failed: (sittingId: string, error: unknown) => void): Promise<ProgressDelta[]>;
}

interface Board {
  readonly epoch: string;
  /** The sitting at the version for which its roster was read last. */
  sitting: SittingRecord;
  readonly rows: ChangingRows<ProgressRow>;
  readonly maximumItems: number;
  /** Whether watchers know of this epoch. */
  told: boolean;
}

interface Needs {
  readonly store: Pick<SittingStore, 'find' | 'roster'>;
  readonly attempts: Pick<AttemptService, 'allIn' | 'liveOf'>;
  readonly presence: Presence;
  readonly maximumItems: (sittingId: string) => Promise<number>;
  readonly comments: (sittingId: string) => Promise<ReadonlyMap<string, number>>;
}

export function progressBoard({ store, attempts, presence, maximumItems, comments }: Needs): ProgressBoard {
  const boards = new Map<string, Promise<Board>>();
  const sittingOf = new Map<string, string>();

  const serially = inTurn();

  async function build(
    sitting: SittingRecord,
    roster: readonly RosterRow[],
    isFirst: boolean,
  ): Promise<Board> {
    const { id } = sitting;
    for (const { attemptId } of roster) sittingOf.set(attemptId, id);
    const remarks = await comments(id);
    const present = new Map((await attempts.allIn(id)).map((live) => [live.record.id, live]));
    const rows = roster.map((person): ProgressRow => {
      const { attemptId } = person;
      const comments = remarks.get(attemptId) ?? 0;
      return { ...shown(person), ...standing(present.get(attemptId), commonEndOf(sitting)), comments };
    });
    return {
      epoch: randomUUID(),
      sitting,
      rows: changingRows(({ attemptId }) => attemptId, rows),
      maximumItems: await maximumItems(id),
      told: isFirst,
    };
  }

  /** The board with everyone who is on the roster now; a new one when somebody came, left or is known otherwise. */
  const current = (sittingId: string): Promise<Board> =>
    serially(sittingId, async () => {
      const sitting = await store.find(sittingId);
      if (sitting === undefined) throw new Error(`progress of an unknown sitting ${sittingId}`);
      const known = boards.get(sittingId);
      const board = await known;
      if (board?.sitting.version === sitting.version) return board;
      const roster = await store.roster(sittingId);
      if (board !== undefined && isSame(board.rows, roster)) {
        board.sitting = sitting;
        board.rows.touchAll();
        return board;
      }
      const building = build(sitting, roster, board === undefined);
      boards.set(sittingId, building); // so that what changes from here on is marked in it
      try {
        return await building;
      } catch (error) {
        boards.delete(sittingId);
        board?.rows.touchAll();
        if (known !== undefined) boards.set(sittingId, known);
        throw error;
      }
    });

  function standing(live: Readonly<LiveAttempt> | undefined, commonEnd: number | null) {
    if (live === undefined) {
      return { state: 'absent', connected: false, answered: 0, lastStoredAt: null, endsAt: null } as const;
    }
    const { attempt, lastStoredAt, record } = live;
    return {
      state: attempt.state === 'running' ? 'working' : attempt.state,
      connected: presence.isConnected(record.id),
      answered: answeredItems(attempt).length,
      lastStoredAt,
      endsAt: ownEnd(attempt, commonEnd),
    } as const;
  }

  async function rowsNow({ sitting, rows }: Board, keys: readonly string[]): Promise<ProgressRow[]> {
    const remarks = await comments(sitting.id);
    const present = await attempts.liveOf(sitting.id, keys);
    const end = commonEndOf(sitting);
    return keys.map((attemptId) => {
      const comments = remarks.get(attemptId) ?? 0;
      return { ...rows.get(attemptId)!, ...standing(present.get(attemptId), end), comments };
    });
  }

  /** What changed on a board since the last time; undefined when nothing did. */
  async function deltaOf(sittingId: string): Promise<ProgressDelta | undefined> {
    const before = await boards.get(sittingId);
    if (before === undefined || (before.told && !before.rows.isTouched())) return undefined;
    const board = await current(sittingId);
    const { epoch } = board;
    const sinceVersion = board.rows.version();
    const rows = board.told ? await board.rows.refresh((keys) => rowsNow(board, keys)) : [];
    if (board.told && rows.length === 0) return undefined;
    board.told = true;
    return { sittingId: sittingId as SittingId, epoch, sinceVersion, version: board.rows.version(), rows };
  }

  return {
    async view(sittingId) {
      const { epoch, rows, maximumItems: most } = await current(sittingId);
      return {
        sittingId: sittingId as SittingId,
        epoch,
        version: rows.version(),
        maximumItems: most,
        rows: rows.all(),
      };
    },

    touch(attemptId) {
      const sittingId = sittingOf.get(attemptId);
      if (sittingId === undefined) return;
      boards.get(sittingId)?.then(
        ({ rows }) => rows.touch(attemptId),
        () => undefined, // told to who asked for the board
      );
    },

    touchAll(sittingId) {
      boards.get(sittingId)?.then(
        ({ rows }) => rows.touchAll(),
        () => undefined,
      );
    },

    async takeDeltas(failed) {
      const deltas: ProgressDelta[] = [];
      for (const id of boards.keys()) {
        try {
          const delta = await deltaOf(id);
          if (delta !== undefined) deltas.push(delta);
        } catch (error) {
          failed(id, error);
        }
      }
      return deltas;
    },
  };
}

/** Null also where everyone begins at a moment of their own: then the end stands in the log of each. */
function commonEndOf(sitting: SittingRecord): number | null {
  return startsOnOwn(sitting) ? null : sitting.endsAt;
}

/** What is shown of somebody on the roster. */
function shown({ attemptId, number, name, institute, extraMinutes }: RosterRow) {
  return { attemptId: attemptId as AttemptId, number, name, institute, extraMinutes };
}

function isSame(rows: ChangingRows<ProgressRow>, roster: readonly RosterRow[]): boolean {
  return (
    rows.all().length === roster.length &&
    roster.every((person) => {
      const row = rows.get(person.attemptId);
      return (
        row !== undefined &&
        Object.entries(shown(person)).every(([key, is]) => row[key as keyof ProgressRow] === is)
      );
    })
  );
}
