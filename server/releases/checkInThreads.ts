import { once } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { typescriptWorker } from '#server/platform/typescriptWorker.ts';
import type { CheckOutcome, CheckTask } from './checkRelease.ts';
import type { CheckMessage } from './checkWorker.ts';

/** What a check found: errors first, and the hash of exactly what was checked. */
export interface CheckedSelection {
  readonly hash: string;
  readonly findings: CheckOutcome['findings'];
}

/** Items sent in one go: copying more would keep the event loop. */
const atOnce = 50;

/**
 * Checks a selection on two threads of its own, because the solver and thousands of texts would keep everybody
 * waiting: one reads each item, the other all of them together.
 */
export async function checkInThreads(task: CheckTask): Promise<CheckedSelection> {
  const [each, together] = await Promise.all([inThread('items', task), inThread('together', task)]);
  const findings = [...each.findings, ...together.findings];
  return {
    hash: together.hash!,
    findings: findings.toSorted((x, y) => rank[x.severity] - rank[y.severity]),
  };
}

const rank = { error: 0, warning: 1, advice: 2 } as const;

async function inThread(
  part: 'items' | 'together',
  { items, released, ...task }: CheckTask,
): Promise<CheckOutcome> {
  const worker = typescriptWorker(new URL('./checkWorker.ts', import.meta.url), {});
  try {
    const outcome = once(worker, 'message') as Promise<[CheckOutcome]>;
    outcome.catch(() => undefined);
    const tell = (message: CheckMessage) => worker.postMessage(message);
    for (let sent = 0; sent < items.length; sent += atOnce) {
      tell({
        kind: 'some',
        items: items.slice(sent, sent + atOnce),
        released: part === 'items' ? [] : released.slice(sent, sent + atOnce),
      });
      await setImmediate();
    }
    tell({ kind: 'check', part, task });
    return (await outcome)[0];
  } finally {
    await worker.terminate();
  }
}
