import type { Refused, WriteOutcome } from './writer.ts';

/** One statement as it travels to the thread that owns the SQLite file. */
export interface WorkerStatement {
  readonly sql: string;
  readonly parameters: readonly unknown[];
  readonly expect?: number;
}

/** How the thread opens the file. */
export interface SqliteOpening {
  readonly file: string;
  readonly readonly: boolean;
  /** A file that is gone must not come back as an empty one. */
  readonly mustExist: boolean;
}

/** What the SQLite thread can be asked. */
export type SqliteRequest = { readonly id: number } & SqliteTask;
export type SqliteTask =
  | { readonly kind: 'query'; readonly sql: string; readonly parameters: readonly unknown[] }
  | { readonly kind: 'commit'; readonly units: readonly (readonly WorkerStatement[])[] }
  | { readonly kind: 'durability' }
  | { readonly kind: 'limitPages'; readonly pages: number }
  | { readonly kind: 'close' };

/** What became of a commit: each unit's own outcome, or why nothing could be stored. */
export type CommitReply =
  | { readonly outcomes: readonly (WriteOutcome | Refused)[] }
  | { readonly outOfService: string };

export type SqliteReply =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly message: string; readonly outOfService: boolean };
