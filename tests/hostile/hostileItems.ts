import type { ItemContent } from '#itembank/content/item.ts';
import type { Block, Inline, InlineText } from '#itembank/content/richText.ts';
import { madeClassification } from '#tests/support/madeBank.ts';
import { everyPayload } from './payloads.ts';

/** A picture that exists, for all the descriptions. */
export const picture = { name: 'knie.svg', widthPx: 520, heightPx: 620 } as const;

const shown = { media: picture.name, widthPx: 48, heightPx: 57 };

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

/** A text of which nothing is to be seen is refused where it has to say something. */
const isSeen = (text: string): boolean => /[^\p{Z}\p{C}]/u.test(text);

const all = everyPayload.filter((text) => !isUnwritable(text));
const marks = ['bold', 'italic', 'subscript', 'superscript'] as const;

/** Every so many of them, so that together the shares are all. */
const share = (nth: number, of: number) => all.filter((_, i) => i % of === nth);

/** Each payload in an element of its own, so that none hides the next. */
const runs = (texts: readonly string[]): InlineText =>
  texts.map((text, i): Inline => (i % 5 === 0 ? text : { text, marks: [marks[i % 4]!] }));

/** So many parts with content, together all payloads. */
const parts = (letter: string, count: number) =>
  Array.from({ length: count }, (_, i) => ({ id: `${letter}${i}`, content: runs(share(i, count)) }));
const reasoned = (letter: string, count: number) =>
  parts(letter, count).map((part, i) => ({ ...part, rationale: runs(share((i + 1) % count, count)) }));

const types = 9;

/** What every type has; over the nine of them every payload stands once in each of these texts. */
function shared(nth: number) {
  const texts = share(nth, types);
  return {
    vignette: [
      ...meant,
      ...texts.map((text): Block => ({ type: 'paragraph', content: [text] })),
      { type: 'list', ordered: false, items: texts.map((text) => [text]) } as const,
      { type: 'table', header: [[texts[0]!]], rows: texts.map((text) => [[text]]) } as const,
      ...texts.map((text): Block => ({ ...shown, type: 'image', alt: text.padEnd(20, '.') })),
    ] as Block[],
    stem: [
      ...meant,
      { type: 'paragraph', content: runs(texts) },
      {
        type: 'paragraph',
        content: texts.filter((text) => text.trim() !== '').map((text) => ({ formula: text.trim() })),
      },
    ] as Block[],
    rationale: runs(texts),
    sources: texts.filter(isSeen).map((text) => ({
      kind: 'book' as const,
      title: text.padEnd(3, '.'),
      number: text,
      edition: text.padEnd(2, '.'),
      passage: text.padEnd(3, '.'),
    })),
    classification: madeClassification(),
    reviewBy: '2029-01-01',
  };
}

const short = all.filter((text) => text.length <= 80 && text.trim() !== '');
/** As many as one hotspot takes; `smallItems` hold the others. */
const labels = short.filter((_, i) => i % 10 === 0).slice(0, 20);
const options = reasoned('x', 3);

/** An item of each type with every payload in every text of its own, as far as the text may be that long. */
export const hostileItems: readonly ItemContent[] = [
  {
    type: 'singleChoice',
    ...shared(0),
    options: (['A', 'B', 'C'] as const).map((id, i) => ({ ...options[i]!, id })),
    key: 'A',
  },
  { type: 'trueFalse', ...shared(1), key: true, ifTrue: runs(all), ifFalse: runs(all) },
  { type: 'multipleResponse', ...shared(2), options, keys: ['x1'], scoring: 'partial' },
  {
    type: 'extendedMatching',
    ...shared(3),
    options: parts('u', 4),
    prompts: reasoned('v', 2).map((prompt) => ({ ...prompt, key: 'u1' })),
    scoring: 'partial',
  },
  { type: 'ordering', ...shared(4), elements: reasoned('w', 3), scoring: 'partial' },
  {
    type: 'matching',
    ...shared(5),
    elements: reasoned('y', 2).map((element) => ({ ...element, key: 'z1' })),
    targets: parts('z', 2),
    scoring: 'partial',
  },
  { type: 'numeric', ...shared(6), value: 2.5, tolerance: 0, decimals: 1, unit: '"><svg/onload=ran()>' },
  { type: 'shortText', ...shared(7), accepted: short.slice(0, 40), maximumLength: 80 },
  {
    type: 'hotspot',
    ...shared(8),
    image: { media: picture.name, alt: all.join(' '), widthPx: picture.widthPx, heightPx: picture.heightPx },
    regions: labels.map((label, i) => ({
      id: `q${i}`,
      label,
      shape: {
        kind: 'circle',
        centre: { x: 40 + 100 * (i % 5), y: 60 + 140 * Math.floor(i / 5) },
        radius: 20,
      },
      rationale: runs(share(i, labels.length)),
    })),
    keys: ['q0'],
  },
];

/** Single items, small enough for the door, each opening with one payload. */
export const plainItems: readonly ItemContent[] = all.filter(isSeen).map((text) => ({
  type: 'numeric',
  stem: [{ type: 'paragraph', content: [text] }],
  rationale: [text],
  sources: [
    { kind: 'book', title: text.padEnd(3, '.'), number: null, edition: '2024', passage: text.padEnd(3, '.') },
  ],
  classification: madeClassification(),
  reviewBy: '2029-01-01',
  value: 1,
  tolerance: 0,
  unit: text.slice(0, 20),
  decimals: 0,
}));
