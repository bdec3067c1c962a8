import { describe, expect, test } from 'vitest';
import { itemsOfEveryType } from '#tests/support/itemsOfEveryType.ts';
import type { ImportChoices } from '../content/importChoices.ts';
import type { ItemContent } from '../content/item.ts';
import { readGift } from '../qti/import/readGift.ts';
import { completeRow } from './completeRow.ts';
import { noDefaults } from './importDefaults.ts';
import { reading } from './importProblem.ts';
import type { ImportRow } from './importRow.ts';
import { questionDraft } from './questionDraft.ts';
import { guessedMapping } from './tableFields.ts';

const headers = [
  'Code',
  'Vraag',
  'A',
  'B',
  'C',
  'Juiste antwoord',
  'Bron',
  'Editie',
  'Hoofdstuk',
  'ICPC',
  'Thema',
  'Leeftijd',
  'Aspect',
  'Urgentie',
  'Controleren voor',
];
const sound = [
  '7',
  'Welke?',
  'Ja',
  'Nee',
  '',
  'a)',
  'NHG-Standaard Astma (M27)',
  '2020',
  'Beleid',
  'R96',
  'Chronic care',
  '18-44',
  'beleid',
  'Chronisch',
  '1-2-2029',
];
const row = (cells: readonly string[]): ImportRow => ({
  kind: 'cells',
  place: 'rij 2',
  identifier: null,
  title: '',
  original: '',
  format: 'plain',
  cells: [...cells],
  pictures: {},
  problems: [],
});
const choices: ImportChoices = { mapping: guessedMapping(headers), defaults: noDefaults };
/** An item of a package of our own kind. */
const ownRow = (content: ItemContent): ImportRow => ({
  kind: 'own',
  place: 'a.xml',
  identifier: 'LHK-900',
  title: '',
  original: '',
  content,
  calibration: null,
  statistics: [],
});
const reasonsOf = (cells: readonly string[], more: Partial<ImportChoices['defaults']> = {}) => {
  const made = completeRow(row(cells), { ...choices, defaults: { ...noDefaults, ...more } });
  return 'reasons' in made ? made.reasons.map(({ code, field }) => `${field} ${code}`) : [];
};

describe('a row of a table', () => {
  test('[IT1] becomes an item whole', () => {
    expect(completeRow(row(sound), choices)).toMatchObject({
      identifier: '7',
      content: {
        type: 'singleChoice',
        key: 'A',
        options: [{ id: 'A', content: ['Ja'], rationale: ['Nog niet toegelicht.'] }, { id: 'B' }],
        sources: [{ kind: 'nhgStandard', number: 'M27', title: 'NHG-Standaard Astma', edition: '2020' }],
        classification: {
          icpc: 'R',
          theme: 'chronic',
          ageBand: '18-44',
          aspect: 'management',
          urgency: 'chronic',
        },
        reviewBy: '2029-02-01',
      },
    });
  });

  test('[IT1] gives every reason why it does not, by column', () => {
    const cells = sound.with(1, '').with(5, 'D').with(10, 'Iets').with(14, '31-2-2029').with(6, '');
    expect(reasonsOf(cells)).toEqual([
      'stem missing',
      'key unknownKey',
      'sourceTitle missing',
      'theme unknownTerm',
      'reviewBy notADate',
    ]);
    expect(reasonsOf(sound, { rationale: '' })).toEqual(['rationale missing']);
    expect(reasonsOf(sound.with(2, '').with(3, ''))).toEqual(
      ['A missing', 'B missing', 'key unknownKey'].slice(0, 2),
    );
  });

  test.each([
    ['L', 'L'],
    ['Bewegingsapparaat', 'L'],
    ['musculoskeletal', 'L'],
    ['L04', 'L'],
    ['L Bewegingsapparaat', 'L'],
  ])('[IT2] knows the chapter in %s', (said, icpc) => {
    expect(completeRow(row(sound.with(9, said)), choices)).toMatchObject({
      content: { classification: { icpc } },
    });
  });
});

describe('a question of another system', () => {
  const answer = (gift: string) => {
    const draft = reading(() => questionDraft(readGift(gift)[0]!, new Map()));
    return 'answer' in draft ? draft.answer : draft.code;
  };

  test.each([
    ['Welke?{=a#goed ~b ~c}', { type: 'singleChoice', key: 0, options: [{ rationale: ['goed'] }, {}, {}] }],
    ['Waar?{F}', { type: 'trueFalse', key: false }],
    ['Welke?{~%50%a ~%50%b ~%-50%c}', { type: 'multipleResponse', keys: [0, 1], scoring: 'partial' }],
    ['Hoeveel?{#1..2}', { type: 'numeric', value: 1.5, tolerance: 0.5, decimals: 1 }],
    ['Wat?{=een =twee}', { type: 'shortText', accepted: ['een', 'twee'] }],
    ['Koppel{=a -> x =b -> y =c -> x}', { type: 'matching', elements: [{ key: 0 }, { key: 1 }, { key: 0 }] }],
  ])('[IT3] %s becomes ours', (gift, expected) => {
    expect(answer(gift)).toMatchObject(expected);
  });

  test.each([
    ['Welke?{~%50%a ~%50%b ~c}', 'scoring'],
    ['Welke?{=a ~%50%b}', 'scoring'],
    ['Welke?{=a ~b ~c ~d ~e}', 'parts'],
    ['Wat?{=%50%half =heel}', 'scoring'],
    ['Wat?{=par*}', 'scoring'],
    ['Hoeveel?{#=1 =%50%2}', 'scoring'],
    ['Leg uit{}', 'questionType'],
    ['Alleen tekst', 'questionType'],
  ])('[IT3] %s keeps its original: %s', (gift, code) => {
    expect(answer(gift)).toBe(code);
  });
});

test('[IF3] an item with faults is not taken over, from a table or from another bank like this one', () => {
  expect(reasonsOf(sound.with(2, '…'))).toEqual([]);
  expect(reasonsOf(sound, { rationale: '   ' })).toEqual([
    'null notFitting',
    'null notFitting',
    'null notFitting',
  ]);
  const { numeric } = itemsOfEveryType;
  expect(completeRow(ownRow(numeric), choices)).toEqual({ content: numeric, identifier: 'LHK-900' });
  expect(completeRow(ownRow({ ...numeric, value: 1e308 }), choices)).toEqual({
    reasons: [
      {
        code: 'notFitting',
        field: null,
        nl: 'value: Dit getal is groter dan een miljard. Kies een andere eenheid.',
        en: 'value: This number exceeds a billion. Choose another unit.',
      },
    ],
  });
});
