import type { ItemContent } from '#itembank/content/item.ts';
import type { Block, Inline, InlineText } from '#itembank/content/richText.ts';
import { madeClassification } from '#tests/support/madeBank.ts';
import { everyPayload } from './payloads.ts';

/** A picture that exists, for all the descriptions. */
export const picture = { name: 'knie.svg', widthPx: 520, heightPx: 620 } as const;

/** What an editor means, and has to survive between everything else. */
const meant: readonly Block[] = [
  {
    type: 'table',
    header: [['Stof'], ['Gehalte']],
    rows: [[['Ca', { text: '2+', marks: ['superscript'] }], ['2,3']]],
  },
  {
    type: 'paragraph',
    content: ['H', { text: '2', marks: ['subscript'] }, 'O en ', { formula: String.raw`\frac{1}{2}` }],
  },
];

/** Text that no field may hold: control characters and halves of characters. */
export const isUnwritable = (text: string): boolean => /[^\P{Cc}\t\n\r]|\p{Cs}/u.test(text);

const all = everyPayload.filter((text) => !isUnwritable(text));
const marks = ['bold', 'italic', 'subscript', 'superscript'] as const;
/** Each payload in an element of its own, so that none hides the next. */
const runs = (texts: readonly string[]): InlineText =>
  texts.map((text, i): Inline => (i % 5 === 0 ? text : { text, marks: [marks[i % 4]!] }));
const upTo = (length: number) => all.filter((text) => text.length <= length && text.trim() !== '');
const part = (id: string) => ({ id, content: runs(all) });
const reasoned = (id: string) => ({ ...part(id), rationale: runs(all) });

const shared = {
  vignette: [
    ...meant,
    ...all.map((text): Block => ({ type: 'paragraph', content: [text] })),
    { type: 'list', ordered: false, items: all.map((text) => [text]) } as const,
    { type: 'table', header: [[all[0]!]], rows: all.map((text) => [[text]]) } as const,
    ...all.map(
      (text): Block => ({
        type: 'image',
        media: picture.name,
        alt: text.padEnd(20, '.'),
        widthPx: 48,
        heightPx: 57,
      }),
    ),
  ] as Block[],
  stem: [
    ...meant,
    { type: 'paragraph', content: runs(all) },
    {
      type: 'paragraph',
      content: all.filter((text) => text.trim() !== '').map((text) => ({ formula: text.trim() })),
    },
  ] as Block[],
  rationale: runs(all),
  sources: all.map((text) => ({
    kind: 'book' as const,
    title: text.padEnd(3, '.'),
    number: text,
    edition: text.padEnd(2, '.'),
    passage: text.padEnd(3, '.'),
  })),
  classification: madeClassification(),
  reviewBy: '2030-01-01',
};

const labels = upTo(80);

/** An item of each type with every payload in every text it has, as far as the text may be that long. */
export const hostileItems: readonly ItemContent[] = [
  {
    type: 'singleChoice',
    ...shared,
    options: (['A', 'B', 'C'] as const).map((id) => ({ id, content: runs(all), rationale: runs(all) })),
    key: 'A',
  },
  { type: 'trueFalse', ...shared, key: true, ifTrue: runs(all), ifFalse: runs(all) },
  {
    type: 'multipleResponse',
    ...shared,
    options: [reasoned('x1'), reasoned('x2'), reasoned('x3')],
    keys: ['x1'],
    scoring: 'partial',
  },
  {
    type: 'extendedMatching',
    ...shared,
    options: [part('u1'), part('u2'), part('u3'), part('u4')],
    prompts: [{ ...reasoned('v1'), key: 'u1' }],
    scoring: 'partial',
  },
  {
    type: 'ordering',
    ...shared,
    elements: [reasoned('w1'), reasoned('w2'), reasoned('w3')],
    scoring: 'partial',
  },
  {
    type: 'matching',
    ...shared,
    elements: [
      { ...reasoned('y1'), key: 'z1' },
      { ...reasoned('y2'), key: 'z2' },
    ],
    targets: [part('z1'), part('z2')],
    scoring: 'partial',
  },
  {
    type: 'numeric',
    ...shared,
    value: 2.5,
    tolerance: 0,
    decimals: 1,
    unit: '"><svg/onload=ran()>'.slice(0, 20),
  },
  { type: 'shortText', ...shared, accepted: labels.slice(0, 40), maximumLength: 80 },
  {
    type: 'hotspot',
    ...shared,
    image: { media: picture.name, alt: all.join(' '), widthPx: picture.widthPx, heightPx: picture.heightPx },
    regions: labels.slice(40, 60).map((label, i) => ({
      id: `q${i}`,
      label,
      shape: {
        kind: 'circle',
        centre: { x: 40 + 100 * (i % 5), y: 60 + 140 * Math.floor(i / 5) },
        radius: 20,
      },
      rationale: runs(all),
    })),
    keys: ['q0'],
  },
];

/** Single items, small enough for the door, each opening with one payload. */
export const plainItems: readonly ItemContent[] = all.map((text) => ({
  type: 'numeric',
  stem: [{ type: 'paragraph', content: [text] }],
  rationale: [text],
  sources: [
    { kind: 'book', title: text.padEnd(3, '.'), number: null, edition: '2024', passage: text.padEnd(3, '.') },
  ],
  classification: madeClassification(),
  reviewBy: '2030-01-01',
  value: 1,
  tolerance: 0,
  unit: text.slice(0, 20),
  decimals: 0,
}));
