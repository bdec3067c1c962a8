import { once } from 'node:events';
import { inTurn } from '#server/platform/inTurn.ts';
import type { Refusal } from '#server/platform/refusal.ts';
import { typescriptWorker } from '#server/platform/typescriptWorker.ts';
import type { DocumentTask } from './documentTask.ts';

/** What one document may take; beyond it the reader is asked to take less at a time. */
const limits = { memoryMb: 768, waitMs: 180_000 } as const;

/** One at a time: making a document takes a whole processor, and candidates go first. */
const turns = inTurn();

/** A document as PDF, made in a thread of its own so that nobody else waits for it; refused when it is too much. */
export function renderDocument(task: DocumentTask): Promise<Uint8Array | Refusal> {
  return turns('document', () => inThread(task));
}

async function inThread(task: DocumentTask): Promise<Uint8Array | Refusal> {
  const thread = typescriptWorker(new URL('./documentThread.tsx', import.meta.url), task, {
    maxOldGenerationSizeMb: limits.memoryMb,
  });
  try {
    const [bytes] = (await once(thread, 'message', { signal: AbortSignal.timeout(limits.waitMs) })) as [
      Uint8Array,
    ];
    return bytes;
  } catch (error) {
    if (isTooMuch(error)) return { refused: 'documentTooLarge' };
    throw error;
  } finally {
    await thread.terminate();
  }
}

/** Out of time, or out of memory. */
function isTooMuch(error: unknown): boolean {
  const { name, code } = error as NodeJS.ErrnoException;
  return name === 'AbortError' || code === 'ERR_WORKER_OUT_OF_MEMORY';
}
