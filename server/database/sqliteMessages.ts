/** One statement as it travels to the thread that owns the SQLite file. */
export interface WorkerStatement {
  readonly sql: string;
  readonly parameters: readonly unknown[];
  readonly expect?: number;
}

/** What the SQLite thread can be asked. */
export type SqliteRequest = { readonly id: number } & SqliteTask;
export type SqliteTask =
  | { readonly kind: 'query'; readonly sql: string; readonly parameters: readonly unknown[] }
  | { readonly kind: 'commit'; readonly units: readonly (readonly WorkerStatement[])[] }
  | { readonly kind: 'durability' }
  | { readonly kind: 'limitPages'; readonly pages: number }
  | { readonly kind: 'close' };

export type SqliteReply =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly message: string };
