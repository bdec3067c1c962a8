import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { currentVersion } from '#itembank/editing/editedItem.ts';
import { openZip } from '#server/bank/openZip.ts';
import { seedEditing } from '#server/cli/demoEditing.ts';
import { openTestWorld, type TestWorld } from '#tests/support/testWorld.ts';
import { zipFile } from '#tests/support/zipWith.ts';

let world: TestWorld;
const anna = { personId: randomUUID(), role: 'author' } as const;
beforeAll(async () => {
  world = await openTestWorld();
  const others = { reviewers: [randomUUID(), randomUUID()], committee: randomUUID() } as const;
  await seedEditing(world, { author: anna.personId, ...others });
});
afterAll(() => world.close());

async function exported(code: string) {
  const archive = await world.exports.archive(anna, 'json', [code]);
  if (!Buffer.isBuffer(archive)) throw new Error(archive.refused);
  const zip = await openZip(zipFile(archive));
  const file = JSON.parse(Buffer.from(await zip.read(`items/${code}.json`)).toString('utf8'));
  zip.close();
  return file;
}

test('[XP5] parameters go along with a version that is answered alike, not with another text', async () => {
  const before = await exported('KOV-001');
  expect(before.calibration).toMatchObject({ origin: { kind: 'expertEstimate' } });
  const save = async (change: 'content' | 'metadata', patch: object) => {
    const { item } = (await world.editing.consider(anna, 'KOV-001'))!;
    const { content, number } = currentVersion(item);
    const saved = await world.editing.edit(anna, 'KOV-001', number, {
      kind: 'save',
      content: { ...content, ...patch },
      change,
      reason: 'Nagekeken.',
    });
    expect(saved).not.toHaveProperty('refused');
  };
  await save('metadata', { reviewBy: '2028-05-01' });
  expect((await exported('KOV-001')).calibration).toEqual(before.calibration);
  await save('content', { stem: [{ type: 'paragraph', content: ['Wat is nu de beste volgende stap?'] }] });
  expect((await exported('KOV-001')).calibration).toBeNull();
});
