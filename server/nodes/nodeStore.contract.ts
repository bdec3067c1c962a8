import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { emptyChain, linkAll } from '#server/attempts/eventChain.ts';
import { auditLine } from '#server/audit/auditLine.ts';
import { attemptWorld } from '#tests/support/attemptWorld.ts';
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

    test('[ND2] servers not seen for long are forgotten, and no others; the one seen last comes first', async () => {
      const [old, other, last] = [node({ seenAt: 1_000 }), node(), node({ seenAt: 1_900_000_000_000 })];
      for (const one of [old, last, other]) await stores.nodes.beat(one, []);
      expect(await stores.nodes.forget(1_001)).toBe('stored');
      expect(await found(old)).toBeUndefined();
      expect(await found(other)).toEqual(other);
      expect(await stores.nodes.presentAt(old.id)).toEqual([]);
      expect((await stores.nodes.all())[0]).toEqual(last);
    });

    test('[ND3] the newest time on record is known: of what staff did, and of answers in sittings that are open', async () => {
      const at = 1_910_000_000_000;
      const world = await attemptWorld(stores, at);
      const record = await world.newAttempt();
      const made = linkAll(emptyChain, at, [
        { type: 'created', attemptId: record.id, designHash: 'd', releaseHash: 'r', seed: 's', extraMs: 0 },
      ]);
      await stores.attempts.create([{ record, events: made }]);
      expect(await stores.nodes.newestRecord()).toBe(at);
      await stores.audit.add(auditLine(at + 5, 'coördinator', 'codes.viewed', world.sitting.id));
      expect(await stores.nodes.newestRecord()).toBe(at + 5);
    });
  });
}
