import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inTurn } from './inTurn.ts';

test('[TN1] tasks with one key run one by one in the order in which they came, even after a failure', async () => {
  const tasks = fc.array(
    fc.record({ key: fc.constantFrom('a', 'b'), ticks: fc.nat(3), fails: fc.boolean() }),
    { maxLength: 12 },
  );
  await fc.assert(
    fc.asyncProperty(tasks, async (script) => {
      const serially = inTurn();
      const log: { key: string; id: number; what: 'begin' | 'end' }[] = [];
      const results = await Promise.allSettled(
        script.map(({ key, ticks, fails }, id) =>
          serially(key, async () => {
            log.push({ key, id, what: 'begin' });
            for (let tick = 0; tick < ticks; tick++) await Promise.resolve();
            log.push({ key, id, what: 'end' });
            if (fails) throw new Error(`task ${id}`);
            return id;
          }),
        ),
      );
      for (const key of ['a', 'b']) {
        const ids = script.flatMap((task, id) => (task.key === key ? [id] : []));
        const expected = ids.flatMap((id) => [`begin ${id}`, `end ${id}`]);
        expect(log.filter((one) => one.key === key).map(({ what, id }) => `${what} ${id}`)).toEqual(expected);
      }
      const heard = results.map((one) => (one.status === 'fulfilled' ? one.value : one.reason.message));
      expect(heard).toEqual(script.map(({ fails }, id) => (fails ? `task ${id}` : id)));
    }),
  );
});

test('[TN2] tasks with different keys do not wait for each other', async () => {
  const serially = inTurn();
  let free = () => {};
  const held = new Promise<void>((resolve) => {
    free = resolve;
  });
  const slow = serially('slow', () => held);
  expect(await serially('other', async () => 'done')).toBe('done');
  const next = serially('slow', async () => 'next');
  expect(await Promise.race([next, sleep(20, 'still waiting')])).toBe('still waiting');
  free();
  await slow;
  expect(await next).toBe('next');
});
