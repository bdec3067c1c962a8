import type { Worker } from 'node:worker_threads';
import { BrokenMachine } from '#server/platform/brokenMachine.ts';
import { typescriptWorker } from '#server/platform/typescriptWorker.ts';
import type { SqliteOpening, SqliteReply, SqliteTask } from './sqliteMessages.ts';

/** A SQLite file behind a thread: ask, and get a promise. A thread that died is replaced at the next question. */
export interface SqliteThread {
  /** @throws {BrokenMachine} when the thread dies or the file cannot be used now; a write may then be stored or not */
  ask(task: SqliteTask): Promise<unknown>;
  close(): Promise<void>;
}

/** One thread, and those who wait for its answers. */
interface Running {
  readonly worker: Worker;
  readonly waiting: Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>;
}

/** Starts a thread that owns a connection to this file. A reader never takes a lock that blocks writing. */
export function sqliteThread(file: string, { readonly }: { readonly: boolean }): SqliteThread {
  let lastId = 0;
  let running: Running | undefined = start(false);

  function start(mustExist: boolean): Running {
    const opening: SqliteOpening = { file, readonly, mustExist };
    const worker = typescriptWorker(new URL('./sqliteWorker.ts', import.meta.url), opening);
    const started: Running = { worker, waiting: new Map() };
    worker.on('message', (reply: SqliteReply) => {
      const promise = started.waiting.get(reply.id);
      started.waiting.delete(reply.id);
      if (reply.ok) promise?.resolve(reply.value);
      else if (reply.outOfService) promise?.reject(new BrokenMachine('unavailable', reply.message));
      else promise?.reject(new Error(reply.message));
    });
    const fail = (reason: string) => {
      if (running === started) running = undefined;
      for (const { reject } of started.waiting.values()) reject(new BrokenMachine('unavailable', reason));
      started.waiting.clear();
    };
    worker.on('error', (error) => fail(error instanceof Error ? error.message : String(error)));
    worker.on('exit', () => fail('the database thread has ended'));
    return started;
  }

  function ask(task: SqliteTask): Promise<unknown> {
    running ??= start(true);
    const { worker, waiting } = running;
    return new Promise((resolve, reject) => {
      lastId += 1;
      waiting.set(lastId, { resolve, reject });
      worker.postMessage({ id: lastId, ...task });
    });
  }

  return {
    ask,
    async close() {
      if (running === undefined) return;
      const { worker } = running;
      const ended = new Promise((resolve) => worker.once('exit', resolve));
      await ask({ kind: 'close' });
      await ended;
    },
  };
}
