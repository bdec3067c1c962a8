import type { SubmitAnswer } from '#contracts/attempt.ts';

/** A confirmed answer as it is kept on this device until the server has acknowledged it. */
export interface JournalEntry extends SubmitAnswer {
  readonly attemptId: string;
}

/** Where confirmed answers wait. An entry is written before it is sent and removed after the reply. */
export interface AnswerJournal {
  /** `device` survives a reload; `memory` is what is left when the browser refuses storage. */
  readonly kind: 'device' | 'memory';
  /** Resolves when the entry is safe, as far as this kind of journal can promise. */
  put(entry: JournalEntry): Promise<void>;
  remove(answerId: string): Promise<void>;
  /** What still waits for this attempt, in the order of the questions. */
  list(attemptId: string): Promise<readonly JournalEntry[]>;
}

/** Keeps answers as long as the page is open. */
export function memoryJournal(): AnswerJournal {
  const entries = new Map<string, JournalEntry>();
  return {
    kind: 'memory',
    async put(entry) {
      entries.set(entry.answerId, entry);
    },
    async remove(answerId) {
      entries.delete(answerId);
    },
    async list(attemptId) {
      return inOrder([...entries.values()].filter((entry) => entry.attemptId === attemptId));
    },
  };
}

/**
 * The device's journal for as long as it works, memory from the first failure on: a full or blocked
 * disk must not keep anyone from answering.
 *
 * @param onRefused called once, when the device first refuses
 */
export function forgivingJournal(device: AnswerJournal, onRefused: () => void): AnswerJournal {
  const memory = memoryJournal();
  let refused = false;
  const refuse = () => {
    if (!refused) onRefused();
    refused = true;
  };
  return {
    get kind() {
      return refused ? 'memory' : device.kind;
    },
    async put(entry) {
      if (!refused) {
        try {
          return await device.put(entry);
        } catch {
          refuse();
        }
      }
      await memory.put(entry);
    },
    async remove(answerId) {
      await memory.remove(answerId);
      await device.remove(answerId).catch(refuse);
    },
    async list(attemptId) {
      const kept = await device.list(attemptId).catch(() => {
        refuse();
        return [];
      });
      return inOrder([...kept, ...(await memory.list(attemptId))]);
    },
  };
}

function inOrder(entries: readonly JournalEntry[]): readonly JournalEntry[] {
  return entries.toSorted((one, other) => one.position - other.position);
}
