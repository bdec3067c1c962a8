import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Currency, type CurrencyQuery } from '#contracts/currency.ts';
import { seedEditing } from '#server/cli/demoEditing.ts';
import { seedSources } from '#server/cli/demoSources.ts';
import { draftSitting, openTestWorld, type TestWorld } from '#tests/support/testWorld.ts';

let world: TestWorld;
const [author, one, two, committee] = Array.from({ length: 4 }, () => randomUUID()) as [
  string,
  string,
  string,
  string,
];
beforeAll(async () => {
  world = await openTestWorld();
  await seedEditing(world, { author, reviewers: [one, two], committee });
  await seedSources(world, author);
  await draftSitting(world, { designId: 'lhk-adaptief', releaseId: 'lhk-demo-1' });
}, 60_000);
afterAll(() => world.close());

const behind = (filter: CurrencyQuery) => world.currency.items(filter);
const view = async () => Currency.parse(await world.currency.view());

describe('how up to date the demonstration bank is', () => {
  test('[CU1] every source an item names is kept', async () => {
    expect(await view()).toMatchObject({ unknown: 0 });
    expect((await world.sources.list()).unknown).toEqual([]);
  });

  test('[CU2] behind each figure stand exactly as many items', async () => {
    const { outdated, past, unknown, months, sources, themes } = await view();
    expect(await behind({ only: 'outdated' })).toHaveLength(outdated);
    expect(await behind({ only: 'past' })).toHaveLength(past);
    expect(await behind({ only: 'unknown' })).toHaveLength(unknown);
    for (const { month, items } of months) expect(await behind({ month })).toHaveLength(items);
    for (const { id, ...figures } of sources.slice(0, 5)) {
      expect(await behind({ source: id })).toHaveLength(figures.items);
      expect(await behind({ source: id, only: 'outdated' })).toHaveLength(figures.outdated);
      expect(await behind({ source: id, only: 'soon' })).toHaveLength(figures.soon);
    }
    for (const { theme, items } of themes) expect(await behind({ theme })).toHaveLength(items);
  });

  test('[CU3] a planned sitting counts what its frozen items name, and what expires before its day', async () => {
    const [planned] = (await view()).planned;
    expect(planned).toMatchObject({ name: 'Proefafname', release: 'lhk-demo-1' });
    const named = await behind({ release: 'lhk-demo-1', only: 'outdated' });
    expect(named).toHaveLength(planned!.outdated);
  });

  test('[CU4] items that name several editions of one source are behind, and flagged', async () => {
    const items = await behind({ only: 'outdated' });
    expect(items.length).toBeGreaterThan(0);
    for (const { stage, sources } of items) {
      expect(['needsRevision', 'draft', 'contentReview']).toContain(stage);
      expect(sources.some(({ edition, current }) => current !== null && current !== edition)).toBe(true);
    }
  });
});
