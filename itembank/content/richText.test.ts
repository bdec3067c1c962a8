import { describe, expect, test } from 'vitest';
import { plainText } from './plainText.ts';
import { RichText } from './richText.ts';

const image = {
  type: 'image',
  media: 'audiogram.svg',
  alt: 'Een audiogram van beide oren.',
  widthPx: 640,
  heightPx: 400,
};
const clip = {
  type: 'clip',
  media: 'loop.mp4',
  poster: 'loop.png',
  captions: 'loop.vtt',
  transcript: 'Een man loopt door de kamer.',
  widthPx: 640,
  heightPx: 360,
};
const sound = { type: 'audio', media: 'hartruis.mp3', transcript: 'Twee hartslagen met geruis ertussen.' };
const isAccepted = (...blocks: unknown[]) => RichText.safeParse(blocks).success;

describe('formatted text', () => {
  test('[IC5] consists of paragraphs, lists, tables, images, clips, sounds and formulas', () => {
    expect(
      isAccepted(
        { type: 'paragraph', content: ['CO', { text: '2', marks: ['subscript'] }] },
        { type: 'list', ordered: true, items: [['een'], ['twee']] },
        { type: 'table', header: [['Bepaling']], rows: [[['68']], [['60']]] },
        image,
        clip,
        sound,
        { type: 'paragraph', content: ['De klaring is ', { formula: String.raw`\frac{U \cdot V}{P}` }] },
      ),
    ).toBe(true);
  });

  test.each([
    { what: 'HTML', block: { type: 'html', content: '<b>x</b>' } },
    {
      what: 'a link',
      block: { type: 'paragraph', content: [{ text: 'x', marks: ['bold'], href: 'https://x' }] },
    },
    { what: 'a colour', block: { type: 'paragraph', content: [{ text: 'x', marks: ['red'] }] } },
    { what: 'a style', block: { type: 'paragraph', content: ['x'], style: 'color:red' } },
    { what: 'an empty run', block: { type: 'paragraph', content: [''] } },
    {
      what: 'a run with an empty list of marks',
      block: { type: 'paragraph', content: [{ text: 'x', marks: [] }] },
    },
    { what: 'an empty list', block: { type: 'list', ordered: false, items: [] } },
    { what: 'a table without rows', block: { type: 'table', header: [['x']], rows: [] } },
    { what: 'an image without a description', block: { ...image, alt: '' } },
    { what: 'an image without a size', block: { ...image, widthPx: 0 } },
    { what: 'a clip without captions', block: { ...clip, captions: undefined } },
    { what: 'a sound without a transcript', block: { ...sound, transcript: '' } },
    { what: 'an empty formula', block: { type: 'paragraph', content: [{ formula: ' ' }] } },
    { what: 'a formula that goes on', block: { type: 'paragraph', content: [{ formula: 'x'.repeat(501) }] } },
    { what: 'a clip without a transcript', block: { ...clip, transcript: '' } },
  ])('[IC5] refuses $what', ({ block }) => {
    expect(isAccepted(block)).toBe(false);
  });

  test.each([
    '../secret.svg',
    'a/b.svg',
    'https://x.example/a.svg',
    'A.SVG',
    'a.html',
    'a.svg.exe',
    '.svg',
    `${'a'.repeat(81)}.svg`,
  ])('[IC6] names media by a bare file name, so not %s', (media) => {
    expect(isAccepted(image)).toBe(true);
    expect(isAccepted({ ...image, media })).toBe(false);
  });

  test('[IC7] without its marks reads as plain text', () => {
    expect(
      plainText(['H', { text: '2', marks: ['subscript'] }, 'O', { text: '!', marks: ['bold', 'italic'] }]),
    ).toBe('H2O!');
    expect(plainText(['Dus ', { formula: 'x^2' }])).toBe('Dus x^2');
  });
});
