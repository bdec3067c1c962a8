import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Block } from '#itembank/content/richText.ts';
import { DemoItem } from '#itembank/demo/demoItem.ts';
import { ItemSet } from '#itembank/release/itemSet.ts';

const root = join(import.meta.dirname, '../../itembank/demo');

/** The demonstration items as they stand in the repository, by folder. */
export const demoItems = {
  lhk: itemsIn('lhk'),
  practice: itemsIn('practice'),
  kov: itemsIn('kov'),
};

export const allDemoItems: readonly DemoItem[] = Object.values(demoItems).flat();

/** Items about one case. */
export const demoSets = ItemSet.array().parse(JSON.parse(readFileSync(join(root, 'sets.json'), 'utf8')));

/** The media files as they are. */
export const demoMedia: readonly { readonly name: string; readonly bytes: Buffer }[] = readdirSync(
  join(root, 'media'),
).map((name) => ({ name, bytes: readFileSync(join(root, 'media', name)) }));

/** The drawings with their text. */
export const demoDrawings: readonly { readonly name: string; readonly text: string }[] = demoMedia
  .filter(({ name }) => name.endsWith('.svg'))
  .map(({ name, bytes }) => ({ name, text: bytes.toString('utf8') }));

/** Everything a candidate reads before answering, block by block. */
export function blocksOf({ content: { vignette = [], stem } }: DemoItem): Block[] {
  return [...vignette, ...stem];
}

/** Every text of an item, wherever it stands. */
export function textsOf({ content }: DemoItem): string[] {
  const texts: string[] = [];
  JSON.stringify(content, (_key, value: unknown) => {
    if (typeof value === 'string') texts.push(value);
    return value;
  });
  return texts;
}

function itemsIn(folder: string): DemoItem[] {
  return readdirSync(join(root, folder))
    .filter((file) => file.endsWith('.json'))
    .map((file) => {
      const item = DemoItem.parse(JSON.parse(readFileSync(join(root, folder, file), 'utf8')));
      if (`${item.code}.json` !== file) throw new Error(`${folder}/${file} holds ${item.code}`);
      return item;
    });
}
