import { once } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { typescriptWorker } from '#server/platform/typescriptWorker.ts';
import type { CheckOutcome, CheckTask } from './checkRelease.ts';
import type { CheckMessage } from './checkWorker.ts';

/** Items sent in one go: copying more would keep the event loop. */
const atOnce = 50;

/** Checks a selection on a thread of its own: the solver and thousands of texts keep nobody waiting. */
export async function checkInThread({ items, released, ...task }: CheckTask): Promise<CheckOutcome> {
  const worker = typescriptWorker(new URL('./checkWorker.ts', import.meta.url), {});
  try {
    const outcome = once(worker, 'message') as Promise<[CheckOutcome]>;
    outcome.catch(() => undefined);
    const tell = (message: CheckMessage) => worker.postMessage(message);
    for (let sent = 0; sent < Math.max(items.length, released.length); sent += atOnce) {
      tell({
        kind: 'some',
        items: items.slice(sent, sent + atOnce),
        released: released.slice(sent, sent + atOnce),
      });
      await setImmediate();
    }
    tell({ kind: 'check', task });
    return (await outcome)[0];
  } finally {
    await worker.terminate();
  }
}
