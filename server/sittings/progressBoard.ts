import type { AttemptId, SittingId } from '#contracts/ids.ts';
import type { Progress, ProgressDelta, ProgressRow } from '#contracts/progress.ts';
import { answeredItems } from '#server/attempts/attempt.ts';
import type { AttemptService } from '#server/attempts/attemptService.ts';
import type { LiveAttempt } from '#server/attempts/liveAttempts.ts';
import { ownEnd } from '#server/attempts/ownEnd.ts';
import type { SittingStore } from './sittingStore.ts';

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
   * Rows that changed since the last call, per sitting that someone has viewed.
   *
   * @param failed told of a sitting that could not be looked at; its rows come with a later call
   */
  takeDeltas(failed: (sittingId: string, error: unknown) => void): Promise<ProgressDelta[]>;
}

interface Board {
  readonly rows: Map<string, ProgressRow>;
  readonly touched: Set<string>;
  readonly maximumItems: number;
  version: number;
}

interface Needs {
  readonly store: SittingStore;
  readonly attempts: AttemptService;
  readonly presence: Presence;
  readonly maximumItems: (sittingId: string) => Promise<number>;
  readonly comments: (sittingId: string) => Promise<ReadonlyMap<string, number>>;
}

export function progressBoard({ store, attempts, presence, maximumItems, comments }: Needs): ProgressBoard {
  const boards = new Map<string, Promise<Board>>();
  const sittingOf = new Map<string, string>();

  async function build(sittingId: string): Promise<Board> {
    const roster = await store.roster(sittingId);
    const end = await commonEndOf(sittingId);
    const remarks = await comments(sittingId);
    const present = new Map((await attempts.allIn(sittingId)).map((live) => [live.record.id, live]));
    const rows = new Map<string, ProgressRow>();
    for (const { attemptId, number, name, institute, extraMinutes } of roster) {
      sittingOf.set(attemptId, sittingId);
      const person = { attemptId: attemptId as AttemptId, number, name, institute, extraMinutes };
      rows.set(attemptId, {
        ...person,
        ...standing(present.get(attemptId), end),
        comments: remarks.get(attemptId) ?? 0,
      });
    }
    return { rows, touched: new Set(), version: 1, maximumItems: await maximumItems(sittingId) };
  }

  async function commonEndOf(sittingId: string): Promise<number | null> {
    return (await store.find(sittingId))?.endsAt ?? null;
  }

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

  /** Brings touched rows up to date; those that really changed. What fails stays touched. */
  async function refresh(sittingId: string, board: Board): Promise<ProgressRow[]> {
    if (board.touched.size === 0) return [];
    const touched = [...board.touched];
    board.touched.clear();
    try {
      return await changedRows(sittingId, board, touched);
    } catch (error) {
      for (const attemptId of touched) board.touched.add(attemptId);
      throw error;
    }
  }

  async function changedRows(sittingId: string, board: Board, touched: readonly string[]) {
    const remarks = await comments(sittingId);
    const end = await commonEndOf(sittingId);
    const after: ProgressRow[] = [];
    for (const attemptId of touched) {
      const before = board.rows.get(attemptId);
      if (before === undefined) continue;
      const live = await attempts.live(attemptId);
      after.push({ ...before, ...standing(live, end), comments: remarks.get(attemptId) ?? 0 });
    }
    const changed = after.filter(
      (row) => JSON.stringify(row) !== JSON.stringify(board.rows.get(row.attemptId)),
    );
    for (const row of changed) board.rows.set(row.attemptId, row);
    if (changed.length > 0) board.version += 1;
    return changed;
  }

  return {
    async view(sittingId) {
      const promise = boards.get(sittingId) ?? build(sittingId);
      boards.set(sittingId, promise);
      promise.catch(() => boards.delete(sittingId));
      // The roster of a draft can still be replaced, so its board is not kept.
      if ((await store.find(sittingId))?.state === 'draft') boards.delete(sittingId);
      const board = await promise;
      return {
        sittingId: sittingId as SittingId,
        version: board.version,
        maximumItems: board.maximumItems,
        rows: [...board.rows.values()],
      };
    },

    touch(attemptId) {
      const sittingId = sittingOf.get(attemptId);
      if (sittingId === undefined) return;
      boards.get(sittingId)?.then(
        (board) => board.touched.add(attemptId),
        () => undefined, // told to who asked for the board
      );
    },

    touchAll(sittingId) {
      boards.get(sittingId)?.then(
        (board) => {
          for (const attemptId of board.rows.keys()) board.touched.add(attemptId);
        },
        () => undefined,
      );
    },

    async takeDeltas(failed) {
      const deltas: ProgressDelta[] = [];
      for (const [id, promise] of boards) {
        try {
          const board = await promise;
          const sinceVersion = board.version;
          const rows = await refresh(id, board);
          if (rows.length === 0) continue;
          deltas.push({ sittingId: id as SittingId, sinceVersion, version: board.version, rows });
        } catch (error) {
          failed(id, error);
        }
      }
      return deltas;
    },
  };
}
