import { describe, expect, test } from 'vitest';
import { itemOf, outcome, outcomesOf, response, setting } from '#tests/support/qtiItem.ts';
import { toJson } from '../values/value.ts';

const mapEntry = (key: string, value: number, more = '') =>
  `<mapEntry mapKey="${key}" mappedValue="${value}" ${more}/>`;
const mapped = setting('<mapResponse identifier="RESPONSE"/>');
const pointed = setting('<mapResponsePoint identifier="RESPONSE"/>');

describe('declared values', () => {
  test.each([
    ['identifier', ' A ', 'A'],
    ['boolean', 'true', true],
    ['integer', '+3', 3],
    ['float', '1e-2', 0.01],
    ['float', '.5', 0.5],
    ['float', 'INF', Infinity],
    ['string', ' a b ', ' a b '],
    ['point', '1  2', '1 2'],
    ['pair', 'A   B', 'A B'],
    ['directedPair', 'A B', 'A B'],
    ['duration', '1.5', 1.5],
    ['uri', 'a.html', 'a.html'],
  ])('[QT6] a %s is read as such: %j', (baseType, written, value) => {
    const item = itemOf({
      outcomes: outcome('O', 'single', baseType, `<defaultValue><value>${written}</value></defaultValue>`),
    });
    expect(toJson(item.declarations.get('O')?.defaultValue)).toBe(value);
  });

  test.each([
    ['integer', '1.5'],
    ['float', '1,5'],
    ['float', ''],
    ['boolean', 'ja'],
    ['point', '1'],
    ['pair', 'A'],
  ])('[QT6] what is no %s is reported and left out: %j', (baseType, written) => {
    const item = itemOf({
      outcomes: outcome('O', 'single', baseType, `<defaultValue><value>${written}</value></defaultValue>`),
    });
    expect(item.declarations.get('O')?.defaultValue).toBeUndefined();
    expect(item.problems).toMatchObject([{ code: 'invalidValue' }]);
  });

  test('[QT6] a variable that is declared twice, or without a type, is refused', () => {
    expect(() => itemOf({ outcomes: outcome('O', 'single', 'float').repeat(2) })).toThrow('O (2×)');
    expect(() => itemOf({ outcomes: outcome('O', 'single', 'number') })).toThrow('base-type');
    expect(() => itemOf({ outcomes: outcome('O', 'many', 'float') })).toThrow('cardinality');
  });
});

describe('mapResponse', () => {
  const responses = response(
    'multiple',
    'identifier',
    `<mapping lowerBound="0" upperBound="3" defaultValue="-1">${mapEntry('A', 2)}${mapEntry('B', 2)}</mapping>`,
  );
  test.each([
    [['A'], 2],
    [['A', 'B'], 3],
    [['A', 'A'], 2],
    [['A', 'C'], 1],
    [['C', 'D'], 0],
    [['a'], 0],
    [null, 0],
  ])(
    '[QT8] %j is worth %d: a value counts once, an unknown one as the default, within the bounds',
    (given, score) => {
      expect(outcomesOf({ responses, processing: mapped }, { RESPONSE: given })).toEqual({ SCORE: score });
    },
  );

  test.each([
    ['2.1', '', 'PARIJS', 0],
    ['2.2', '', 'PARIJS', 1],
    ['2.2', 'caseSensitive="true"', 'PARIJS', 0],
    ['2.1', 'caseSensitive="false"', 'PARIJS', 1],
  ] as const)('[QT8] in %s %s text is compared with or without its case', (version, more, given, score) => {
    const inside = `<mapping defaultValue="0">${mapEntry('Parijs', 1, more)}</mapping>`;
    const parts = { version, responses: response('single', 'string', inside), processing: mapped };
    expect(outcomesOf(parts, { RESPONSE: given })).toEqual({ SCORE: score });
  });

  test('[QT8] no answer is worth 0, also where the least is more', () => {
    const inside = `<mapping lowerBound="1" defaultValue="0">${mapEntry('A', 2)}</mapping>`;
    const parts = { responses: response('single', 'identifier', inside), processing: mapped };
    const scores = ['A', 'B', null].map((given) => outcomesOf(parts, { RESPONSE: given }));
    expect(scores).toEqual([{ SCORE: 2 }, { SCORE: 1 }, { SCORE: 0 }]);
  });

  test('[QT8] a pair maps in both directions, a directed pair in one', () => {
    const scoreOf = (baseType: string) => {
      const responses = response(
        'single',
        baseType,
        `<mapping defaultValue="0">${mapEntry('A B', 1)}</mapping>`,
      );
      return outcomesOf({ responses, processing: mapped }, { RESPONSE: 'B A' });
    };
    expect([scoreOf('pair'), scoreOf('directedPair')]).toEqual([{ SCORE: 1 }, { SCORE: 0 }]);
  });

  test('[QT8] an item that maps without a mapping is refused', () => {
    expect(outcomesOf({ responses: response('single', 'string'), processing: mapped })).toBe('missing');
  });
});

describe('mapResponsePoint', () => {
  const area = (shape: string, coords: string, value: number) =>
    `<areaMapEntry shape="${shape}" coords="${coords}" mappedValue="${value}"/>`;
  const responses = response(
    'multiple',
    'point',
    `<areaMapping defaultValue="-1">${area('circle', '10,10,5', 2)}${area('rect', '10,10,30,30', 1)}</areaMapping>`,
  );
  test.each([
    [['10 15'], 2],
    [['12 12', '9 9'], 2],
    [['10 10', '30 30'], 3],
    [['10 10', '99 99'], 1],
    [null, 0],
  ])('[QT8] %j is worth %d: the first area that holds a point, each area once', (given, score) => {
    expect(outcomesOf({ responses, processing: pointed }, { RESPONSE: given })).toEqual({ SCORE: score });
  });
});

describe('lookupOutcomeValue', () => {
  const processing = (source: string) =>
    `<responseProcessing><lookupOutcomeValue identifier="SCORE">${source}</lookupOutcomeValue></responseProcessing>`;
  const number = (value: number) => `<baseValue baseType="float">${value}</baseValue>`;
  const interpolation = `<interpolationTable defaultValue="0">
    <interpolationTableEntry sourceValue="10" includeBoundary="false" targetValue="3"/>
    <interpolationTableEntry sourceValue="5" targetValue="2"/></interpolationTable>`;
  const matching = '<matchTable><matchTableEntry sourceValue="1" targetValue="9"/></matchTable>';

  test.each([
    [interpolation, number(10.1), 3],
    [interpolation, number(10), 2],
    [interpolation, number(5), 2],
    [interpolation, number(4), 0],
    [interpolation, '<null/>', 0],
    [matching, number(1), 9],
    [matching, number(2), null],
  ])('[QT9] %s gives %s → %j', (table, source, score) => {
    const parts = { outcomes: outcome('SCORE', 'single', 'float', table), processing: processing(source) };
    expect(outcomesOf(parts)).toEqual({ SCORE: score });
  });

  test('[QT9] a lookup without a table is refused', () => {
    expect(outcomesOf({ processing: processing(number(1)) })).toBe('missing');
  });
});

describe('responses', () => {
  const echo = (cardinality: string, baseType: string) => ({
    responses: response(cardinality, baseType),
    outcomes: outcome('ECHO', cardinality, baseType),
    processing: setting('<variable identifier="RESPONSE"/>', 'ECHO'),
  });
  test.each([
    ['single', 'identifier', 'A', 'A'],
    ['single', 'integer', '12', 12],
    ['single', 'float', 1.5, 1.5],
    ['single', 'boolean', true, true],
    ['single', 'string', '', null],
    ['single', 'integer', '', null],
    ['multiple', 'string', ['', 'a'], ['a']],
    ['single', 'identifier', ['A'], 'A'],
    ['multiple', 'identifier', 'A', ['A']],
    ['multiple', 'identifier', [], null],
    ['ordered', 'identifier', ['B', 'A'], ['B', 'A']],
    ['multiple', 'point', ['1 2'], ['1 2']],
  ])('[QT16] as %s %s, %j is %j', (cardinality, baseType, given, value) => {
    expect(outcomesOf(echo(cardinality, baseType), { RESPONSE: given })).toEqual({ ECHO: value });
  });

  test.each([
    ['single', 'integer', 'twaalf'],
    ['single', 'integer', 1.5],
    ['single', 'identifier', ['A', 'B']],
    ['single', 'point', '1'],
    ['single', 'string', { text: 'A' }],
  ])('[QT16] as %s %s, %j is refused', (cardinality, baseType, given) => {
    expect(outcomesOf(echo(cardinality, baseType), { RESPONSE: given })).toBe('invalidResponse');
  });

  test('[QT16] a response nobody declared is refused', () => {
    expect(outcomesOf(echo('single', 'string'), { REPSONSE: 'a' })).toBe('undeclared');
  });
});
