import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Stores } from '#tests/support/stores.ts';
import type { NodeRow } from './nodeStore.ts';

/** What every node store does. Rules: SPEC.md, section ND. */
export function describeNodeStore(name: string, open: () => Promise<Stores>): void {
  describe(`${name}: nodes`, () => {
    let stores: Stores;
    beforeAll(async () => {
      stores = await open();
    });

    const node = (patch: Partial<NodeRow> = {}): NodeRow => ({
      id: randomUUID(),
      name: 'node-1',
      seenAt: 1_800_000_000_000,
      aheadMs: -3,
      bootId: randomUUID(),
      uptimeMs: 86_400_123,
      presentVersion: 1,
      ...patch,
    });
    const found = async ({ id }: NodeRow) => (await stores.nodes.all()).find((one) => one.id === id);

    test('[ND1] a server is found as it told of itself last, whom it is connected to included', async () => {
      const first = node({ bootId: null });
      const attempts = [randomUUID(), randomUUID()];
      expect(await stores.nodes.beat(first, attempts)).toBe('stored');
      expect(await found(first)).toEqual(first);
      const later = { ...first, seenAt: first.seenAt + 1_000, aheadMs: 4 };
      expect(await stores.nodes.beat(later)).toBe('stored');
      expect(await found(first)).toEqual(later);
      expect(await stores.nodes.presentAt(first.id)).toEqual(attempts);
      await stores.nodes.beat({ ...later, presentVersion: 2 }, []);
      expect(await stores.nodes.presentAt(first.id)).toEqual([]);
    });

    test('[ND2] a server that stopped is forgotten, and those not seen for long with it; no others', async () => {
      const [stopped, old, other] = [node(), node({ seenAt: 1_000 }), node()];
      for (const one of [stopped, old, other]) await stores.nodes.beat(one, []);
      expect(await stores.nodes.forget(stopped.id, 1_001)).toBe('stored');
      expect(await found(stopped)).toBeUndefined();
      expect(await found(old)).toBeUndefined();
      expect(await found(other)).toEqual(other);
      expect(await stores.nodes.presentAt(stopped.id)).toEqual([]);
    });
  });
}
