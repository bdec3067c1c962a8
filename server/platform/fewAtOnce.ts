import { setImmediate as othersTurn } from 'node:timers/promises';

/**
 * Does something with each, for at most so many at a time, so that a long list neither floods the database nor keeps
 * the server from whoever asks meanwhile. The results stand in the order of the list.
 */
export async function fewAtOnce<T, R>(
  all: readonly T[],
  most: number,
  act: (one: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  async function takeTurns(): Promise<void> {
    while (next < all.length) {
      const i = next++;
      results[i] = await act(all[i]!);
      // What was stored together is told together: without this all of them would go on in one breath.
      await othersTurn();
    }
  }
  await Promise.all(Array.from({ length: Math.min(most, all.length) }, takeTurns));
  return results;
}
