import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Stores } from '#tests/support/stores.ts';
import type { Batch, BatchStore } from './batchStore.ts';

/** What every store of actions on many items does, whatever database is behind it. Rules: SPEC.md, section IBU. */
export function describeBatchStore(name: string, open: () => Promise<Stores>): void {
  describe(`${name}: actions on many items`, () => {
    let batches: BatchStore;
    let people: readonly [string, string];
    beforeAll(async () => {
      const stores = await open();
      batches = stores.batches;
      const person = async () => {
        const id = randomUUID();
        const email = `${id}@peil.example`;
        await stores.people.add(
          { id, role: 'author', number: null, email, name: 'Redacteur', passwordHash: 'x' },
          0,
        );
        return id;
      };
      people = [await person(), await person()];
    });

    const batch = (personId: string, at: number): Batch => ({
      id: randomUUID(),
      personId,
      at,
      undoneAt: null,
      action: { kind: 'reviewBy', to: '2030-01-01' },
      items: [{ code: 'LHK-001', before: '2029-01-01' }],
    });

    test('[IBU6] gives an action back as it was done; an id is used once', async () => {
      const done = batch(people[0], 1_800_000_000_000);
      expect(await batches.find(done.id)).toBeUndefined();
      expect(await batches.add(done)).toBe('stored');
      expect(await batches.add({ ...done, personId: people[1], at: 5 })).toBe('conflict');
      expect(await batches.find(done.id)).toEqual(done);
    });

    test('[IBU7] lists the latest of one person, newest first', async () => {
      const [, bram] = people;
      const three = [10, 30, 20].map((at) => batch(bram, at));
      for (const one of three) await batches.add(one);
      expect((await batches.latestOf(bram, 2)).map(({ at }) => at)).toEqual([30, 20]);
      expect(await batches.latestOf(randomUUID(), 2)).toEqual([]);
    });

    test('[IBU6] the moment at which it was first taken back stays', async () => {
      const done = batch(people[0], 40);
      await batches.add(done);
      await batches.markUndone(done.id, 50);
      await batches.markUndone(done.id, 60);
      expect(await batches.find(done.id)).toEqual({ ...done, undoneAt: 50 });
    });
  });
}
