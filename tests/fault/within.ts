import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Waits for something that should come, and never for ever.
 *
 * @param what it is, for who reads that it did not come
 * @throws when it takes longer
 */
export async function within<T>(ms: number, what: string, coming: Promise<T>): Promise<T> {
  const patience = new AbortController();
  const late = sleep(ms, undefined, { signal: patience.signal }).then(() => {
    throw new Error(`${what}: not within ${ms / 1000} s`);
  });
  try {
    return await Promise.race([coming, late]);
  } finally {
    late.catch(() => undefined); // it came, so nobody is late
    patience.abort();
  }
}
