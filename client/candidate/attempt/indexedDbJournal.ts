import type { AnswerJournal, JournalEntry } from './answerJournal.ts';
import { asJournalEntry, type EarlierEntry } from './earlierEntry.ts';

const storeName = 'answers';

/**
 * The journal in IndexedDB. `durability: 'strict'` makes `put` resolve only after the browser has
 * flushed to disk, so that a crash right after confirming loses nothing.
 */
export function indexedDbJournal(name = 'peil'): AnswerJournal {
  let database: Promise<IDBDatabase> | undefined;
  const opened = () => {
    database ??= withinTime(open(name));
    return database;
  };
  return {
    kind: 'device',
    async put(entry) {
      await write(await opened(), (store) => store.put(entry));
    },
    async remove(answerId) {
      await write(await opened(), (store) => store.delete(answerId));
    },
    async list(attemptId) {
      const store = (await opened()).transaction(storeName).objectStore(storeName);
      const kept = await settled<(JournalEntry | EarlierEntry)[]>(store.index('attemptId').getAll(attemptId));
      return kept.map(asJournalEntry).toSorted((one, other) => one.position - other.position);
    },
  };
}

function open(name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => {
    const store = request.result.createObjectStore(storeName, { keyPath: 'answerId' });
    store.createIndex('attemptId', 'attemptId');
  };
  return settled(request);
}

function write(database: IDBDatabase, act: (store: IDBObjectStore) => void): Promise<void> {
  return withinTime(
    new Promise((resolve, reject) => {
      const transaction = database.transaction(storeName, 'readwrite', { durability: 'strict' });
      transaction.oncomplete = () => resolve();
      transaction.onerror = () => reject(transaction.error);
      transaction.onabort = () => reject(transaction.error);
      act(transaction.objectStore(storeName));
    }),
  );
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Some private windows leave IndexedDB hanging instead of refusing it. */
function withinTime<T>(work: Promise<T>, limitMs = 3_000): Promise<T> {
  return Promise.race([
    work,
    new Promise<never>((_, reject) => {
      setTimeout(() => reject(new Error('IndexedDB does not answer')), limitMs);
    }),
  ]);
}
