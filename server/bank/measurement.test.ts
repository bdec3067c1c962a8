import { describe, expect, test } from 'vitest';
import { Measurement } from '#contracts/measurement.ts';
import { madeDesign, madeEntry, madeRelease } from '#tests/support/madeBank.ts';
import { bankHandlers } from './bankHandlers.ts';
import type { BankStore } from './bankStore.ts';
import { readDemoBank } from './demoBank.ts';
import { measurement } from './measurement.ts';

const { designs, releases } = readDemoBank('2026-11-21');
const bank = {
  designs: async () => designs,
  releases: async () => [
    ...releases.map((release) => ({ release, publishedAt: 2 })),
    { release: madeRelease([madeEntry('LHK-001')]), publishedAt: 1 },
  ],
} as unknown as BankStore;
const handlers = bankHandlers(bank);
const list = async () => Measurement.array().parse(await handlers.listMeasurements({} as never));

describe('measurement', () => {
  test('[BM12] is told for every design with the newest release of its pool', async () => {
    const all = await list();
    expect(all.map(({ design }) => design.id)).toEqual(designs.map(({ id }) => id));
    for (const { release, blueprint, conflict } of all) {
      expect(release).toMatchObject({ publishedAt: 2, provisional: true });
      expect({ blueprint, conflict }).toEqual({ blueprint: 'feasible', conflict: [] });
    }
    expect(await list()).toEqual(all);
  });

  test('[BM12] one test never says more than the whole bank', async () => {
    for (const { points } of await list()) {
      for (const { bank, test } of points) expect(test).toBeLessThanOrEqual(bank + 1e-12);
    }
  });

  test('[BM12] names the demands that do not go together, in both languages', () => {
    const design = madeDesign(2, {
      blueprint: [{ attribute: 'theme', value: 'child', minimum: 1, maximum: 2 }],
    });
    const told = measurement(design, madeRelease([madeEntry('LHK-001'), madeEntry('LHK-002')]), 1);
    expect(told.blueprint).toBe('infeasible');
    expect(told.conflict).toContainEqual({ nl: 'Zorg voor het kind', en: 'Child care' });
  });

  test('[BM13] holds no key, text or code of an item', async () => {
    const told = JSON.stringify(await list());
    for (const { release } of await bank.releases()) {
      for (const { version } of release.entries) {
        expect(told).not.toContain(version.code);
        expect(told).not.toContain(version.hash);
      }
    }
    expect(told).not.toMatch(/"(key|stem|options|rationale|a|b|c)":/);
  });
});
