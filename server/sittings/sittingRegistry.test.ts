import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { draftSitting, openTestWorld, publishedSitting, type TestWorld } from '#tests/support/testWorld.ts';
import { sittingChanges } from './sittingChanges.ts';
import { sittingRegistry } from './sittingRegistry.ts';
import type { SittingStore } from './sittingStore.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());

/** A registry whose reading takes as long as a test wants: what was read is handed over when it says so. */
function slowRegistry() {
  let handOver: () => void = () => undefined;
  const store: Pick<SittingStore, 'find' | 'settle' | 'slots'> = {
    ...world.sittingStore,
    async find(id) {
      const read = await world.sittingStore.find(id);
      await new Promise<void>((resolve) => {
        handOver = resolve;
      });
      return read;
    },
  };
  return { registry: sittingRegistry(store, world.clock), handOver: () => handOver() };
}

describe('sittings in memory', () => {
  test('[SS31] what was read before a change was made does not replace it', async () => {
    const id = await publishedSitting(world);
    const draft = { ...(await world.sittingStore.find(id))!, state: 'draft', version: 2 } as const;
    const { registry, handOver } = slowRegistry();
    const asked = registry.get(id);
    await new Promise((resolve) => setTimeout(resolve, 50));
    const changed = { ...draft, state: 'open', startsAt: 1, endsAt: 2, version: 9 } as const;
    registry.set(changed);
    handOver();
    expect(await asked).toEqual(changed);
    expect(await registry.get(id)).toEqual(changed);
    registry.set(draft);
    expect(await registry.get(id)).toEqual(changed);
  });

  test('[SS31] nobody is told of a change after having been told of a later one', async () => {
    const id = await draftSitting(world);
    const heard: number[] = [];
    const changes = sittingChanges(world.sittingStore, world.registry, world.audit, world.clock);
    changes.listen(({ version }) => void heard.push(version));
    const sitting = (await world.sittingStore.find(id))!;
    for (const version of [2, 4, 3, 5]) changes.tell({ ...sitting, version });
    expect(heard).toEqual([2, 4, 5]);
  });
});
