import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { fewAtOnce } from './fewAtOnce.ts';

test('[TN3] few of a long list run at a time, each once, and the results stand in its order', async () => {
  const list = Array.from({ length: 50 }, (_, i) => i);
  let running = 0;
  let most = 0;
  const doubled = await fewAtOnce(list, 7, async (one) => {
    running += 1;
    most = Math.max(most, running);
    await sleep(one % 3);
    running -= 1;
    return 2 * one;
  });
  expect(doubled).toEqual(list.map((one) => 2 * one));
  expect(most).toBe(7);
  expect(await fewAtOnce([], 7, async () => 1)).toEqual([]);
});

test('[TN3] others get their turn also while nothing has to be waited for', async () => {
  let turns = 0;
  const others = setInterval(() => {
    turns += 1;
  }, 0);
  const ready = async () => {
    for (const until = performance.now() + 2; performance.now() < until; );
  };
  await fewAtOnce(Array.from({ length: 40 }), 4, ready);
  clearInterval(others);
  expect(turns).toBeGreaterThan(3);
});
