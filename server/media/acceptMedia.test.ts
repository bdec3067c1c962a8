import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { acceptMedia } from './acceptMedia.ts';
import { MediaProblem } from './mediaProblem.ts';

const drawing = (inside: string, more = '') =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30" ${more}>\n${inside}\n</svg>`);
const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#a33' } });

async function accepted(bytes: Uint8Array) {
  const media = await acceptMedia(bytes);
  if (media instanceof MediaProblem) throw media;
  return media;
}

describe('a raster picture', () => {
  test('[ME1] is written anew without where it was taken, turned upright, and named by what is in it', async () => {
    const photo = await picture(60, 40)
      .withExif({ IFD0: { Copyright: 'Geheim' }, IFD3: { GPSLatitude: '52/1 5/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const media = await accepted(photo);
    expect(media).toMatchObject({ type: 'image/jpeg', widthPx: 40, heightPx: 60 });
    expect(media.name).toMatch(/^[0-9a-f]{64}\.jpg$/);
    const { exif, orientation } = await sharp(media.bytes).metadata();
    expect({ exif, orientation }).toEqual({ exif: undefined, orientation: undefined });
    expect(Buffer.from(media.bytes).includes('Geheim')).toBe(false);
    expect((await accepted(photo)).name).toBe(media.name);
  });

  test('[ME2] keeps at most 2,000 pixels a side, and its kind', async () => {
    expect(await accepted(await picture(4000, 1000).png().toBuffer())).toMatchObject({
      type: 'image/png',
      widthPx: 2000,
      heightPx: 500,
    });
    expect(await accepted(await picture(9, 9).webp().toBuffer())).toMatchObject({ type: 'image/webp' });
    expect(await accepted(await picture(9, 9).gif().toBuffer())).toMatchObject({ type: 'image/png' });
  });

  test.each([
    ['HTML dressed as PNG', async () => Buffer.from('<html><script>1</script></html>'), 'unknownKind'],
    ['another kind of file', async () => Buffer.from('%PDF-1.7'), 'unknownKind'],
    ['nothing', async () => Buffer.alloc(0), 'unknownKind'],
    [
      'a PNG that breaks off',
      async () => (await picture(90, 90).png().toBuffer()).subarray(0, 60),
      'damaged',
    ],
    ['100 megapixels', async () => await picture(10_000, 10_000).png().toBuffer(), 'tooManyPixels'],
  ])('[ME3] %s is refused with what to do', async (_, made, code) => {
    const bytes = await made();
    const start = performance.now();
    expect(await acceptMedia(bytes)).toMatchObject({ code, reason: { nl: expect.any(String) } });
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

describe('a drawing', () => {
  test('[ME4] keeps its shapes, text and gradients, and loses the notes of the drawing program', async () => {
    const media = await accepted(
      drawing(
        `<metadata><x/></metadata><defs><linearGradient id="g"><stop offset="0" stop-color="red"/></linearGradient></defs>
<rect width="4" height="3" fill="url(#g)" style="stroke: blue; -evil: 1" data-note="weg"/><text x="1">pH &lt; 7</text><use href="#g"/>`,
        'xmlns:i="urn:i" i:version="1"',
      ),
    );
    expect(media).toMatchObject({ type: 'image/svg+xml', widthPx: 40, heightPx: 30 });
    expect(Buffer.from(media.bytes).toString()).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"><defs><linearGradient id="g"><stop offset="0" stop-color="red"></stop></linearGradient></defs><rect width="4" height="3" fill="url(#g)" style="stroke:blue"></rect><text x="1">pH &#60; 7</text><use href="#g"></use></svg>',
    );
  });

  test.each([
    '<script>alert(1)</script>',
    '<rect onload="alert(1)"/>',
    '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>',
    '<image href="https://elders.example/a.png"/>',
    '<use href="https://elders.example/a.svg#b"/>',
    '<a href="javascript:alert(1)"><text>x</text></a>',
    '<rect fill="url(https://elders.example/a)"/>',
    '<rect style="fill: u\\72l(https://elders.example)"/>',
    '<style>@import "https://elders.example"</style>',
    '<animate attributeName="href" to="javascript:alert(1)"/>',
    '<set attributeName="onload" to="alert(1)"/>',
  ])('[ME5] with %s is refused with its line', async (inside) => {
    expect(await acceptMedia(drawing(inside))).toMatchObject({ code: 'unsafeDrawing', line: 2 });
  });

  test('[ME6] with a DOCTYPE, an entity, no size, or that is no XML, is refused', async () => {
    const entity = '<!DOCTYPE svg [<!ENTITY a "a">]><svg xmlns="http://www.w3.org/2000/svg">&a;</svg>';
    expect(await acceptMedia(Buffer.from(entity))).toMatchObject({ code: 'damaged', line: 1 });
    expect(await acceptMedia(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toMatchObject({
      code: 'noSize',
    });
    expect(await acceptMedia(drawing('<g>'))).toMatchObject({ code: 'damaged', line: 3 });
  });
});
