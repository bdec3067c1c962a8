import type { CompiledQuery } from 'kysely';

/** One statement of a unit. With `expect`, the unit fails unless exactly so many rows change. */
export interface Statement {
  readonly query: Pick<CompiledQuery, 'sql' | 'parameters'>;
  readonly expect?: number;
}

/**
 * What became of a unit.
 *
 * - `stored`: committed and on disk.
 * - `conflict`: a unique row exists already or an expectation failed; nothing of the unit is stored.
 * - `unavailable`: not stored now (disk full, database gone); worth trying again.
 * - `unknown`: the connection broke during the commit; look before trying again.
 */
export type WriteOutcome = 'stored' | 'conflict' | 'unavailable' | 'unknown';

/** Stores units of work: all statements of a unit or none, and the promise waits for the disk. Rules: SPEC.md, section GC. */
export interface Writer {
  write(unit: readonly Statement[]): Promise<WriteOutcome>;
}

/** A unit the database refused for a reason that is a bug of ours, such as a missing parent row. */
export interface Refused {
  readonly refused: string;
}

/** Commits several units in one durable transaction; one that fails does not harm the others. */
export type CommitBatch = (units: readonly (readonly Statement[])[]) => Promise<(WriteOutcome | Refused)[]>;

/** How long the first unit of a batch waits for company, in ms: the price of one shared fsync. */
const windowMs = 2;

/** Most units in one transaction, so that one batch never makes the next wait long. */
const batchLimit = 512;

/**
 * Group commit: units that arrive while a commit is under way, or within a short window, share the next
 * one. Under load one fsync then serves many answers; alone, an answer waits `windowMs` and an fsync.
 */
export function groupCommitWriter(commit: CommitBatch): Writer {
  interface Waiting {
    readonly unit: readonly Statement[];
    readonly resolve: (outcome: WriteOutcome) => void;
    readonly reject: (error: unknown) => void;
  }
  let queue: Waiting[] = [];
  let busy = false;

  async function flush(): Promise<void> {
    while (queue.length > 0) {
      const batch = queue.slice(0, batchLimit);
      queue = queue.slice(batchLimit);
      try {
        const outcomes = await commit(batch.map(({ unit }) => unit));
        batch.forEach(({ resolve, reject }, i) => {
          const outcome = outcomes[i]!;
          if (typeof outcome === 'string') resolve(outcome);
          else reject(new Error(`the database refused a unit: ${outcome.refused}`));
        });
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    busy = false;
  }

  return {
    write: (unit) =>
      new Promise((resolve, reject) => {
        queue.push({ unit, resolve, reject });
        if (busy) return;
        busy = true;
        setTimeout(() => void flush(), windowMs);
      }),
  };
}
