import { describe, expect, test } from 'vitest';
import { itemParts } from '#itembank/content/itemParts.ts';
import { plainText } from '#itembank/content/plainText.ts';
import { allDemoItems, blocksOf, demoDrawings, demoItems, demoMedia } from '#tests/support/demoFiles.ts';
import type { DemoItem } from './demoItem.ts';

const images = allDemoItems.flatMap((item) =>
  blocksOf(item).flatMap((block) => (block.type === 'image' ? [{ item, block }] : [])),
);

/** Every file an item shows: in its text, in its clip, or to point at. */
function filesOf(item: DemoItem): string[] {
  const { content } = item;
  const shown = blocksOf(item).flatMap((block) => {
    if (block.type === 'image') return [block.media];
    return block.type === 'clip' ? [block.media, block.poster, block.captions] : [];
  });
  return content.type === 'hotspot' ? [...shown, content.image.media] : shown;
}

/** What would make a drawing run, fetch or hide something. */
const dangers: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['a script', /<\s*script/i],
  ['an event handler', /\son\w+\s*=/i],
  ['foreign content', /<\s*(foreignObject|iframe|embed|object|image|video|audio)\b/i],
  ['a reference outside itself', /(href|src)\s*=\s*["'](?!#)/i],
  ['a style that fetches', /url\(\s*["']?(?!#)|@import/i],
  ['an entity or document type', /<!\s*(ENTITY|DOCTYPE)/i],
  ['a processing instruction', /<\?(?!xml\s)/i],
  ['a link that runs', /javascript:|data:/i],
];

describe('the media of the demonstration bank', () => {
  test('[DB10] are shown by at least six LHK items', () => {
    expect(
      new Set(images.filter(({ item }) => demoItems.lhk.includes(item)).map(({ item }) => item.code)).size,
    ).toBeGreaterThanOrEqual(6);
  });

  test('[DB10] are all used, and every one that is used is there', () => {
    const used = [...new Set(allDemoItems.flatMap(filesOf))].toSorted();
    expect(demoMedia.map(({ name }) => name).toSorted()).toEqual(used);
  });

  test.each(demoDrawings.map(({ name, text }) => [name, text] as const))(
    '[DB11] %s is a drawing and nothing else',
    (_name, text) => {
      expect(text).toMatch(/<svg[^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
      expect(text).toMatch(/<svg[^>]*viewBox="/);
      expect(dangers.filter(([, pattern]) => pattern.test(text)).map(([what]) => what)).toEqual([]);
      expect(Buffer.byteLength(text)).toBeLessThan(100_000);
    },
  );

  test.each([
    '<script>1</script>',
    '<rect onload="x()"/>',
    '<foreignObject/>',
    '<use href="https://x.example/a.svg#b"/>',
    "<image xlink:href='https://x.example/a.png'/>",
    '<style>@import "a.css"</style>',
    '<rect fill="url(https://x.example/a)"/>',
    '<!DOCTYPE svg>',
    '<a href="#x" xlink:href="javascript:x()"/>',
  ])('[DB11] notices %s', (text) => {
    expect(dangers.some(([, pattern]) => pattern.test(text))).toBe(true);
  });

  test('[DB12] are drawn as large as the item says, in their own proportions', () => {
    for (const { item, block } of images) {
      const { text } = demoDrawings.find(({ name }) => name === block.media)!;
      const [, , width, height] = /viewBox="([^"]+)"/
        .exec(text)![1]!
        .split(/[\s,]+/)
        .map(Number) as number[];
      expect(block.widthPx / block.heightPx, item.code).toBeCloseTo(width! / height!, 1);
    }
  });

  test('[DB12] have a description that never names the key alone', () => {
    for (const { item, block } of images) {
      const named = itemParts(item.content).filter(({ text }) =>
        block.alt.toLowerCase().includes(plainText(text).toLowerCase()),
      );
      expect(named.length === 1 && named[0]!.isKey, item.code).toBe(false);
    }
  });
});
