import type { AttemptId, SittingId } from '#contracts/ids.ts';
import type { Progress, ProgressDelta, ProgressRow } from '#contracts/progress.ts';
import { answeredItems } from '#server/attempts/attempt.ts';
import type { AttemptService } from '#server/attempts/attemptService.ts';
import type { LiveAttempt } from '#server/attempts/liveAttempts.ts';
import { ownEnd } from '#server/attempts/ownEnd.ts';
import { type ChangingRows, changingRows } from './changingRows.ts';
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
  readonly rows: ChangingRows<ProgressRow>;
  readonly maximumItems: number;
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
    const rows = roster.map(({ attemptId, number, name, institute, extraMinutes }): ProgressRow => {
      sittingOf.set(attemptId, sittingId);
      const person = { attemptId: attemptId as AttemptId, number, name, institute, extraMinutes };
      const comments = remarks.get(attemptId) ?? 0;
      return { ...person, ...standing(present.get(attemptId), end), comments };
    });
    return {
      rows: changingRows(({ attemptId }) => attemptId, rows),
      maximumItems: await maximumItems(sittingId),
    };
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

  async function rowsNow(
    sittingId: string,
    { rows }: Board,
    keys: readonly string[],
  ): Promise<ProgressRow[]> {
    const remarks = await comments(sittingId);
    const end = await commonEndOf(sittingId);
    const after: ProgressRow[] = [];
    for (const attemptId of keys) {
      const live = await attempts.live(attemptId);
      const comments = remarks.get(attemptId) ?? 0;
      after.push({ ...rows.get(attemptId)!, ...standing(live, end), comments });
    }
    return after;
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
        version: board.rows.version(),
        maximumItems: board.maximumItems,
        rows: board.rows.all(),
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
      for (const [id, promise] of boards) {
        try {
          const board = await promise;
          const sinceVersion = board.rows.version();
          const rows = await board.rows.refresh((keys) => rowsNow(id, board, keys));
          if (rows.length === 0) continue;
          deltas.push({ sittingId: id as SittingId, sinceVersion, version: board.rows.version(), rows });
        } catch (error) {
          failed(id, error);
        }
      }
      return deltas;
    },
  };
}
