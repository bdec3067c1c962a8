import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numberTyped } from './numberTyped.ts';
import { type Interaction, scoreResponse } from './scoreResponse.ts';

const because = { rationale: ['Omdat het zo is.'] };
const parts = (ids: string) => [...ids].map((id) => ({ id, content: [`Deel ${id}`], ...because }));
const several = (scoring: 'partial' | 'allOrNothing'): Interaction => ({
  type: 'multipleResponse',
  options: parts('ABCDE'),
  keys: ['A', 'C'],
  scoring,
});
const ordering = (scoring: 'partial' | 'allOrNothing'): Interaction => ({
  type: 'ordering',
  elements: parts('ABC'),
  scoring,
});
const emq: Interaction = {
  type: 'extendedMatching',
  options: [...'ABCDEF'].map((id) => ({ id, content: [id] })),
  prompts: [...'12'].map((id, i) => ({ id, content: [id], key: 'AB'[i]!, ...because })),
  scoring: 'partial',
};
const number: Interaction = { type: 'numeric', value: 0.3, tolerance: 0.1, unit: 'mg', decimals: 1 };
const words: Interaction = {
  type: 'shortText',
  accepted: ['ziekte van Ménière', 'Ménière'],
  maximumLength: 60,
};
const point = { x: 10, y: 10 };
const spot: Interaction = {
  type: 'hotspot',
  image: { media: 'oor.svg', alt: 'Tekening van een trommelvlies.', widthPx: 300, heightPx: 300 },
  regions: [...'ABC'].map((id) => ({
    id,
    label: `Plek ${id}`,
    shape: { kind: 'circle', centre: point, radius: 20 },
    ...because,
  })),
  keys: ['B'],
};

describe('the score of a response', () => {
  test.each([
    {
      why: 'a true statement called true',
      item: { type: 'trueFalse', key: true, ifTrue: ['Ja.'], ifFalse: ['Nee.'] },
      response: { type: 'trueFalse', value: true },
      score: 1,
    },
    {
      why: 'both right options',
      item: several('partial'),
      response: { type: 'multipleResponse', options: ['C', 'A'] },
      score: 1,
    },
    {
      why: 'one of two',
      item: several('partial'),
      response: { type: 'multipleResponse', options: ['A'] },
      score: 0.5,
    },
    {
      why: 'one right and one wrong',
      item: several('partial'),
      response: { type: 'multipleResponse', options: ['A', 'B'] },
      score: 0,
    },
    {
      why: 'both right and one wrong',
      item: several('partial'),
      response: { type: 'multipleResponse', options: ['A', 'B', 'C'] },
      score: 0.5,
    },
    {
      why: 'everything ticked',
      item: several('partial'),
      response: { type: 'multipleResponse', options: ['A', 'B', 'C', 'D', 'E'] },
      score: 0,
    },
    {
      why: 'one right option twice',
      item: several('partial'),
      response: { type: 'multipleResponse', options: ['A', 'A'] },
      score: 0.5,
    },
    {
      why: 'one of two, without partial scoring',
      item: several('allOrNothing'),
      response: { type: 'multipleResponse', options: ['A'] },
      score: 0,
    },
    {
      why: 'the right order',
      item: ordering('partial'),
      response: { type: 'ordering', order: ['A', 'B', 'C'] },
      score: 1,
    },
    {
      why: 'two of three pairs in order',
      item: ordering('partial'),
      response: { type: 'ordering', order: ['B', 'A', 'C'] },
      score: 2 / 3,
    },
    {
      why: 'the reverse order',
      item: ordering('partial'),
      response: { type: 'ordering', order: ['C', 'B', 'A'] },
      score: 0,
    },
    {
      why: 'half an order',
      item: ordering('partial'),
      response: { type: 'ordering', order: ['A', 'B'] },
      score: 0,
    },
    {
      why: 'one element thrice',
      item: ordering('partial'),
      response: { type: 'ordering', order: ['A', 'A', 'A'] },
      score: 0,
    },
    {
      why: 'one case of two',
      item: emq,
      response: { type: 'extendedMatching', choices: { 1: 'A', 2: 'A' } },
      score: 0.5,
    },
    { why: 'the edge of the tolerance', item: number, response: { type: 'numeric', text: '0,2' }, score: 1 },
    { why: 'beyond the tolerance', item: number, response: { type: 'numeric', text: '0,19' }, score: 0 },
    { why: 'no number', item: number, response: { type: 'numeric', text: 'veel' }, score: 0 },
    {
      why: 'other capitals, accents and spaces',
      item: words,
      response: { type: 'shortText', text: ' Ziekte  van meniere.' },
      score: 1,
    },
    { why: 'another word', item: words, response: { type: 'shortText', text: 'Vestibulitis' }, score: 0 },
    { why: 'nothing typed', item: words, response: { type: 'shortText', text: '' }, score: 0 },
    { why: 'the right place', item: spot, response: { type: 'hotspot', regions: ['B'] }, score: 1 },
    { why: 'every place', item: spot, response: { type: 'hotspot', regions: ['A', 'B', 'C'] }, score: 0 },
  ] as const)('[RSC1] of $why is $score', ({ item, response, score }) => {
    expect(scoreResponse(item as unknown as Interaction, response as never)).toBeCloseTo(score, 12);
  });

  test.each([
    ['Rh+', 'Rh-'],
    ['Rh+', 'Rh'],
    ['Rh-', 'Rh'],
    ['> 5', '< 5'],
    ['> 5', '5'],
    ['≥ 5', '> 5'],
    ['−2', '2'],
    ['a = b', 'a ≠ b'],
    ['50%', '50'],
    ['2,5', '2 5'],
    ['2,5', '2/5'],
    ['10²', '102'],
    ['½', '12'],
    ['2 × 3', '2 + 3'],
    ['2 - 3', '2 3'],
    ['+', ''],
    ['…', ''],
    ['…', '?'],
  ])('[RSC5] of "%s" is never earned by "%s"', (accepted, typed) => {
    const asked = { ...words, accepted: [accepted] } as Interaction;
    expect(scoreResponse(asked, { type: 'shortText', text: typed })).toBe(0);
  });

  test.each([
    ['Rh+', 'rh +'],
    ['Rh-', 'RH−'],
    ['> 5', '>5'],
    ['≥ 5 mg', '>=5 mg'],
    ['−2', '-2'],
    ['2,5 mg', '2.5 mg'],
    ['120/80', '120 / 80'],
    ['10²', '10^2'],
    ['50%', '50 %'],
    ['café au lait', 'Cafe-au-lait'],
    ['pijn – chronisch', 'pijn chronisch'],
    ['n. radialis', 'N radialis'],
    ['B-12', 'b 12'],
    ['± 3', '+/- 3'],
  ])('[RSC5] of "%s" is earned by "%s"', (accepted, typed) => {
    const asked = { ...words, accepted: [accepted] } as Interaction;
    expect(scoreResponse(asked, { type: 'shortText', text: typed })).toBe(1);
  });

  test('[RSC5] of any two different signs is different, and of a form itself is right', () => {
    const sign = fc.constantFrom(...'+−<>≤≥=≠±×%');
    const around = fc.constantFrom('5', 'a', 'Rh', 'mg 2,5');
    fc.assert(
      fc.property(sign, sign, around, around, (one, other, left, right) => {
        for (const [before, after] of [
          [left, right],
          ['', right],
          [left, ''],
        ] as const) {
          const asked = { ...words, accepted: [`${before}${one}${after}`] } as Interaction;
          const text = `${before} ${other} ${after}`;
          expect(scoreResponse(asked, { type: 'shortText', text })).toBe(Number(one === other));
        }
      }),
    );
  });

  test('[RSC2] lies between 0 and 1, and is 1 only for all keys and nothing else', () => {
    const some = fc.subarray(['A', 'B', 'C', 'D', 'E']);
    fc.assert(
      fc.property(some, (options) => {
        const score = scoreResponse(several('partial'), { type: 'multipleResponse', options });
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score === 1).toBe(options.join('') === 'AC');
      }),
    );
  });

  test('[RSC3] of a response that belongs to another type of item does not exist', () => {
    expect(() => scoreResponse(number, { type: 'ordering', order: [] })).toThrow('ordering');
  });
});

describe('a number as typed', () => {
  test.each([
    ['2,5', 2.5],
    ['2.5', 2.5],
    ['-3', -3],
    ['−3', -3],
    ['10 000', 10_000],
    [' 0,125 ', 0.125],
    ['2,125', 2.125],
  ])('[RSC4] "%s" is read', (text, value) => {
    expect(numberTyped(text)).toBe(value);
  });

  test.each(['', '1.500', '2,5 mg', '1e3', 'twee', '1,2,3', '0x10', '12 34', 'Infinity'])(
    '[RSC4] "%s" is not',
    (text) => {
      expect(numberTyped(text)).toBeUndefined();
    },
  );
});
