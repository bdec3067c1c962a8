import { typescriptWorker } from '#server/platform/typescriptWorker.ts';
import type { SqliteReply, SqliteTask } from './sqliteMessages.ts';

/** A SQLite file behind a thread: ask, and get a promise. */
export interface SqliteThread {
  ask(task: SqliteTask): Promise<unknown>;
  close(): Promise<void>;
}

/** Starts a thread that owns a connection to this file. A reader never takes a lock that blocks writing. */
export function sqliteThread(file: string, { readonly }: { readonly: boolean }): SqliteThread {
  const worker = typescriptWorker(new URL('./sqliteWorker.ts', import.meta.url), { file, readonly });
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let lastId = 0;
  let broken: Error | undefined;

  worker.on('message', (reply: SqliteReply) => {
    const promise = waiting.get(reply.id);
    waiting.delete(reply.id);
    if (reply.ok) promise?.resolve(reply.value);
    else promise?.reject(new Error(reply.message));
  });
  worker.on('error', (error) => fail(error instanceof Error ? error : new Error(String(error))));
  worker.on('exit', () => fail(new Error('the database thread has ended')));

  function fail(error: Error): void {
    broken ??= error;
    for (const { reject } of waiting.values()) reject(broken);
    waiting.clear();
  }

  function ask(task: SqliteTask): Promise<unknown> {
    if (broken !== undefined) return Promise.reject(broken);
    return new Promise((resolve, reject) => {
      lastId += 1;
      waiting.set(lastId, { resolve, reject });
      worker.postMessage({ id: lastId, ...task });
    });
  }

  return {
    ask,
    async close() {
      if (broken !== undefined) return;
      const ended = new Promise((resolve) => worker.once('exit', resolve));
      await ask({ kind: 'close' });
      await ended;
    },
  };
}
