import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryItem } from '#tests/support/arbitraryItem.ts';
import { allDemoItems } from '#tests/support/demoFiles.ts';
import { allItemTypes, itemsOfEveryType } from '#tests/support/itemsOfEveryType.ts';
import { madeSource } from '#tests/support/madeBank.ts';
import { ItemContent } from './item.ts';
import { type FaultKind, itemFaults } from './itemFaults.ts';
import { WrittenItem } from './writtenItem.ts';

const {
  singleChoice,
  trueFalse,
  multipleResponse,
  extendedMatching,
  ordering,
  matching,
  numeric,
  shortText,
  hotspot,
} = itemsOfEveryType;
const image = {
  type: 'image',
  media: 'knie.svg',
  alt: 'Tekening van een knie.',
  widthPx: 10,
  heightPx: 10,
} as const;
const table = { type: 'table', header: [['a'], ['b']] } as const;
const said = (text: string) => ({ type: 'paragraph' as const, content: [text] });
const [one, two] = ordering.elements as [(typeof ordering.elements)[0], (typeof ordering.elements)[0]];

const faulty: readonly { why: string; kind: FaultKind; at: string; item: unknown }[] = [
  {
    why: 'an order with two elements of one id',
    kind: 'doubledParts',
    at: 'elements.w1',
    item: { ...ordering, elements: [one, two, { ...two, id: one.id }] },
  },
  {
    why: 'a list of options with one id twice',
    kind: 'doubledParts',
    at: 'options.u1',
    item: { ...extendedMatching, options: [...extendedMatching.options, extendedMatching.options[0]] },
  },
  {
    why: 'a case with the id of another',
    kind: 'doubledParts',
    at: 'prompts.v1',
    item: { ...extendedMatching, prompts: [...extendedMatching.prompts, extendedMatching.prompts[0]] },
  },
  {
    why: 'a target twice',
    kind: 'doubledParts',
    at: 'targets.z1',
    item: { ...matching, targets: [...matching.targets, matching.targets[0]] },
  },
  {
    why: 'one of several right options twice',
    kind: 'doubledParts',
    at: 'options.x2',
    item: { ...multipleResponse, options: [...multipleResponse.options, multipleResponse.options[1]] },
  },
  {
    why: 'a place twice',
    kind: 'doubledParts',
    at: 'regions.q3',
    item: { ...hotspot, regions: [...hotspot.regions, hotspot.regions[2]] },
  },
  {
    why: 'a stem of spaces',
    kind: 'blankText',
    at: 'stem',
    item: { ...trueFalse, stem: [said('  \u00a0\u200b ')] },
  },
  { why: 'a stem of a picture alone', kind: 'blankText', at: 'stem', item: { ...trueFalse, stem: [image] } },
  { why: 'a case of spaces', kind: 'blankText', at: 'vignette', item: { ...numeric, vignette: [said(' ')] } },
  { why: 'a reason of spaces', kind: 'blankText', at: 'ifFalse', item: { ...trueFalse, ifFalse: ['  '] } },
  {
    why: 'an option of spaces',
    kind: 'blankText',
    at: 'options.A',
    item: {
      ...singleChoice,
      options: singleChoice.options.with(0, { id: 'A', content: [' '], rationale: ['x'] }),
    },
  },
  {
    why: 'an option without a reason but spaces',
    kind: 'blankText',
    at: 'options.A.rationale',
    item: {
      ...singleChoice,
      options: singleChoice.options.with(0, { id: 'A', content: ['x'], rationale: [' '] }),
    },
  },
  { why: 'a unit of spaces', kind: 'blankText', at: 'unit', item: { ...numeric, unit: ' ' } },
  {
    why: 'a description of spaces',
    kind: 'blankText',
    at: 'vignette',
    item: { ...numeric, vignette: [said('x'), { ...image, alt: ' '.repeat(12) }] },
  },
  {
    why: 'a source of spaces',
    kind: 'blankText',
    at: 'sources.0',
    item: { ...numeric, sources: [madeSource('    ')] },
  },
  { why: 'a number nobody can type', kind: 'outsizeNumber', at: 'value', item: { ...numeric, value: 1e308 } },
  {
    why: 'a tolerance that takes any number',
    kind: 'outsizeNumber',
    at: 'tolerance',
    item: { ...numeric, tolerance: 1e308 },
  },
  {
    why: 'a row shorter than its header',
    kind: 'raggedTable',
    at: 'vignette',
    item: { ...numeric, vignette: [said('x'), { ...table, rows: [[['1'], ['2']], [['1']]] }] },
  },
  {
    why: 'a right form longer than may be typed',
    kind: 'formTooLong',
    at: 'accepted',
    item: { ...shortText, accepted: ['x', 'rechte hoek'], maximumLength: 10 },
  },
  {
    why: 'a right form that is nothing but punctuation',
    kind: 'formWithoutWords',
    at: 'accepted',
    item: { ...shortText, accepted: ['…'] },
  },
  {
    why: 'a picture of a million pixels high',
    kind: 'outsizePicture',
    at: 'stem',
    item: { ...numeric, stem: [...numeric.stem, { ...image, heightPx: 1_000_000 }] },
  },
  {
    why: 'a picture to point at that is too wide',
    kind: 'outsizePicture',
    at: 'image',
    item: { ...hotspot, image: { ...hotspot.image, widthPx: 10_001 } },
  },
];

describe('the faults of an item', () => {
  test.each(faulty)('[IF1] $kind is found: $why', ({ kind, at, item }) => {
    const found = itemFaults(item as ItemContent);
    expect(found.map((fault) => [fault.kind, fault.at])).toContainEqual([kind, at]);
  });

  test.each(faulty)('[IF2] $why can be read, for its history, but not written', ({ item }) => {
    expect(ItemContent.safeParse(item).success).toBe(true);
    const written = WrittenItem.safeParse(item);
    const paths = written.error?.issues.map(({ path }) => path.join('.'));
    expect(paths).toEqual(itemFaults(item as ItemContent).map(({ path }) => path.join('.')));
    expect(paths).not.toEqual([]);
  });

  test('[IF1] there are none in sound items of every type and size, nor in the demonstration bank', () => {
    for (const content of [...allItemTypes, ...allDemoItems.map((item) => item.content)]) {
      expect(itemFaults(content)).toEqual([]);
    }
    fc.assert(
      fc.property(arbitraryItem, (content) => {
        expect(WrittenItem.parse(content)).toEqual(content);
      }),
    );
  });
});
