import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Stores } from '#tests/support/stores.ts';
import type { ProductionStore, StoredAssignment } from './productionStore.ts';

const cell = { icpc: 'K', attribute: 'theme', value: 'chronic' } as const;

/** What every store of targets and assignments does, whatever database is behind it. Rules: SPEC.md, section PRD. */
export function describeProductionStore(name: string, open: () => Promise<Stores>): void {
  describe(`${name}: what the bank needs`, () => {
    let production: ProductionStore;
    const author = randomUUID();
    beforeAll(async () => {
      const stores = await open();
      production = stores.production;
      const email = `${author}@peil.example`;
      await stores.people.add(
        { id: author, role: 'author', number: null, email, name: 'Redacteur', passwordHash: 'x' },
        0,
      );
    });

    const assignment = (patch: Partial<StoredAssignment> = {}): StoredAssignment => ({
      id: randomUUID(),
      pool: 'lhk',
      cell,
      author,
      by: 'anna',
      at: 5,
      due: '2026-12-01',
      count: 3,
      ...patch,
    });

    test('[PRD1] a cell has one target of its own per pool, until it is taken away', async () => {
      await production.setTarget('lhk', cell, 4);
      await production.setTarget('kov', cell, 2);
      await production.setTarget('lhk', cell, 6);
      expect(await production.targets()).toEqual([
        { pool: 'kov', cell, need: 2 },
        { pool: 'lhk', cell, need: 6 },
      ]);
      await production.setTarget('lhk', cell, null);
      expect(await production.targets()).toEqual([{ pool: 'kov', cell, need: 2 }]);
    });

    test('[PRD2] assignments come back as stored, the first due first, with the items made; each item counts once', async () => {
      const late = assignment();
      const soon = assignment({ due: '2026-10-01', pool: 'kov' });
      expect(await production.assign(late)).toBe('stored');
      expect(await production.assign(soon)).toBe('stored');
      expect(await production.assign({ ...late, count: 9 })).toBe('conflict');
      expect(await production.addItem(late.id, 'LHK-902')).toBe('stored');
      expect(await production.addItem(late.id, 'LHK-901')).toBe('stored');
      expect(await production.addItem(soon.id, 'LHK-901')).toBe('conflict');
      expect(await production.assignments()).toEqual([
        { ...soon, codes: [], withdrawn: null },
        { ...late, codes: ['LHK-901', 'LHK-902'], withdrawn: null },
      ]);
      expect(await production.withdraw(late.id, { by: 'anna', at: 9 })).toBe('stored');
      expect(await production.withdraw(late.id, { by: 'bram', at: 10 })).toBe('conflict');
      const [, taken] = await production.assignments();
      expect(taken!.withdrawn).toEqual({ by: 'anna', at: 9 });
    });
  });
}
