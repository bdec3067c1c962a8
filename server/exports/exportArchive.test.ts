import { expect, test } from 'vitest';
import { restorePackage } from '#itembank/qti/restore/restorePackage.ts';
import { openZip } from '#server/bank/openZip.ts';
import { itemsOfEveryType } from '#tests/support/itemsOfEveryType.ts';
import { madeContent } from '#tests/support/madeBank.ts';
import { zipFile } from '#tests/support/zipWith.ts';
import { exportArchive } from './exportArchive.ts';

const picture = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>');
const items = Object.values(itemsOfEveryType).map((content, i) => ({
  code: `TST-00${i + 1}`,
  content,
  calibration: null,
  statistics: [],
}));
const findMedia = async (name: string) => (name === 'vakken.png' ? picture : undefined);

async function filesIn(archive: Buffer): Promise<Map<string, string>> {
  const zip = await openZip(zipFile(archive));
  const texts = new Map<string, string>();
  for (const name of zip.names) texts.set(name, Buffer.from(await zip.read(name)).toString('utf8'));
  zip.close();
  return texts;
}

test('[XP1] a package holds each item, their statistics, the manifest and their media, and is read back exactly', async () => {
  const files = await filesIn(await exportArchive('qti', items, findMedia));
  expect([...files.keys()].filter((name) => name.startsWith('media/'))).toEqual(['media/vakken.png']);
  expect(restorePackage((path) => files.get(path))).toEqual(items);
});

test('[XP2] the same items make the same bytes, in either format', async () => {
  for (const format of ['qti', 'json'] as const) {
    const once = await exportArchive(format, items, findMedia);
    expect(await exportArchive(format, items, findMedia)).toEqual(once);
  }
});

test('[XP3] a file per item shows a change of one text as a change of few lines', async () => {
  const texts = await Promise.all(
    ['Een.', 'Twee.'].map(async (rationale) => {
      const changed = [{ ...items[0]!, content: madeContent({ rationale: [rationale] }) }];
      return (await filesIn(await exportArchive('json', changed, findMedia)))
        .get('items/TST-001.json')!
        .split('\n');
    }),
  );
  const [one, other] = texts as [string[], string[]];
  expect(one.length).toBe(other.length);
  expect(one.filter((line, i) => line !== other[i])).toEqual(['      "Een."']);
});

test('[XP4] a picture nobody can find is left out; the items are not', async () => {
  const files = await filesIn(await exportArchive('qti', items, async () => undefined));
  expect([...files.keys()].some((name) => name.startsWith('media/'))).toBe(false);
  expect([...files.keys()].filter((name) => name.startsWith('items/'))).toHaveLength(items.length);
});
