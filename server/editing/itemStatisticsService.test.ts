import { afterAll, beforeAll, expect, test } from 'vitest';
import { editedItem } from '#itembank/editing/editedItem.ts';
import {
  answerAll,
  openTestWorld,
  publishedSitting,
  startedSitting,
  type TestWorld,
} from '#tests/support/testWorld.ts';
import { itemRow } from './itemRow.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());

test('[ISC2] an item shows what the finished attempts of a sitting showed of its version, each counted once', async () => {
  const release = (await world.bank.findRelease('kov-demo-1'))!;
  for (const { version } of release.entries) {
    const event = { type: 'created', by: 'anna', content: version.content } as const;
    const row = itemRow(editedItem(version.code, [event]), 'kov', 0);
    await world.editStore.create([{ row, events: [{ seq: 1, at: 0, event }] }]);
  }
  const attempts = await startedSitting(world, await publishedSitting(world));
  await answerAll(world, attempts[0]!, true);
  await answerAll(world, attempts[1]!, false);
  const complete = async () => {
    for (;;) {
      const found = await world.itemStatistics.statistics();
      if (found.complete) return found.items;
    }
  };
  await complete();
  const answered = (await complete()).filter(({ deliveries }) => deliveries > 0);
  expect(answered.length).toBeGreaterThan(0);
  for (const { deliveries, latest, calibration } of answered) {
    expect(deliveries).toBe(2);
    expect(latest).toMatchObject({ answers: 2, proportionCorrect: 0.5, adaptive: false, medianMs: 1000 });
    expect(calibration).not.toBeNull();
  }
});
