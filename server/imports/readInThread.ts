import { typescriptWorker } from '#server/platform/typescriptWorker.ts';
import { FileProblem, refusedFile } from './reading/fileProblem.ts';
import type { ReadingEvent } from './reading/readingEvent.ts';

/** What the thread may keep in memory, in MiB; pictures come on top, one at a time. */
const memoryMb = 128;
/** Without any step forward in this time a file is given up; starting the thread takes its own time. */
const patience = { startMs: 30_000, stepMs: 5_000 };

export interface ReadingOptions {
  /** Stores a batch; the next is read only afterwards. */
  readonly onBatch: (events: readonly ReadingEvent[]) => Promise<void>;
  readonly signal: AbortSignal;
}

/**
 * Reads a file in a thread of its own, so that nobody else waits for it, with bounds on its memory and its patience.
 *
 * @throws {FileProblem} when the file gets stuck or needs too much; what is wrong in it comes as an event
 */
export function readInThread(path: string, name: string, { onBatch, signal }: ReadingOptions): Promise<void> {
  const thread = typescriptWorker(
    new URL('./readingThread.ts', import.meta.url),
    { path, name },
    { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: 16 },
  );
  let timer: NodeJS.Timeout | undefined;
  return new Promise<void>((resolve, reject) => {
    const wait = (ms: number) => {
      clearTimeout(timer);
      timer = setTimeout(() => reject(new FileProblem(refusedFile('stuck'))), ms);
    };
    wait(patience.startMs);
    signal.throwIfAborted();
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    thread.on('message', (message: 'ready' | 'done' | readonly ReadingEvent[]) => {
      if (message === 'ready') return wait(patience.stepMs);
      if (message === 'done') return resolve();
      clearTimeout(timer);
      onBatch(message).then(() => {
        wait(patience.stepMs);
        thread.postMessage('stored');
      }, reject);
    });
    thread.on('error', (error: NodeJS.ErrnoException) => {
      const isMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      reject(isMemory ? new FileProblem(refusedFile('tooMuchMemory')) : error);
    });
    thread.on('exit', () => reject(new Error('the reading thread ended before its file')));
  }).finally(() => {
    clearTimeout(timer);
    void thread.terminate();
  });
}
