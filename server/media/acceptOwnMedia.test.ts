import sharp from 'sharp';
import { expect, test } from 'vitest';
import { acceptOwnMedia } from './acceptOwnMedia.ts';
import { MediaProblem } from './mediaProblem.ts';

const drawing = (inside: string, before = '') =>
  Buffer.from(
    `${before}<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">\n  <!-- Door ons. -->\n  ${inside}\n</svg>`,
  );
const picture = () => sharp({ create: { width: 3, height: 2, channels: 3, background: '#fff' } });

/** True when the bytes come back as they went in. */
async function isKept(bytes: Uint8Array): Promise<boolean> {
  const media = await acceptOwnMedia(bytes);
  if (media instanceof MediaProblem) throw media;
  return Buffer.from(media.bytes).equals(bytes);
}

test.each<[string, () => Promise<Buffer>]>([
  ['a drawing of shapes', async () => drawing('<rect width="3" height="4"/>')],
  ['a PNG without notes', () => picture().png({ compressionLevel: 1 }).toBuffer()],
  ['a JPG without notes', () => picture().jpeg({ quality: 40 }).toBuffer()],
  ['a WebP without notes', () => picture().webp().toBuffer()],
  ['captions', async () => Buffer.from('WEBVTT\n\n00:00.000 --> 00:01.000\nNaald erin.\n')],
])('[MEO1] %s keeps its bytes', async (_, made) => {
  expect(await isKept(await made())).toBe(true);
});

test.each<[string, () => Promise<Buffer>]>([
  ['an unknown attribute', async () => drawing('<rect width="3" height="4" data-x="1"/>')],
  ['notes of a drawing program', async () => drawing('<metadata>Anna</metadata>')],
  [
    'a style sheet from elsewhere',
    async () => drawing('<g/>', '<?xml-stylesheet href="http://elders.example"?>'),
  ],
  [
    'where it was taken',
    () =>
      picture()
        .withExif({ IFD0: { Copyright: 'Anna' } })
        .jpeg()
        .toBuffer(),
  ],
  [
    'something behind a PNG',
    async () => Buffer.concat([await picture().png().toBuffer(), Buffer.from('<script>')]),
  ],
  [
    'something behind a JPG',
    async () => Buffer.concat([await picture().jpeg().toBuffer(), Buffer.from('<script>')]),
  ],
  [
    'something behind a WebP',
    async () => Buffer.concat([await picture().webp().toBuffer(), Buffer.from('<script>')]),
  ],
])('[MEO2] with %s it is made anew without', async (_, made) => {
  expect(await isKept(await made())).toBe(false);
});

test.each([
  ['a script', drawing('<script>alert(1)</script>')],
  ['HTML', Buffer.from('<html><body/></html>')],
  ['a program', Buffer.from('MZ\u0000\u0001')],
])('[MEO2] %s is refused', async (_, bytes) => {
  expect(await acceptOwnMedia(bytes)).toBeInstanceOf(MediaProblem);
});
