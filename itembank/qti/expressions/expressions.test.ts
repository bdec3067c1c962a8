import { describe, expect, test } from 'vitest';
import { outcome, outcomesOf, setting } from '#tests/support/qtiItem.ts';

const int = (...values: (number | string)[]) =>
  values.map((value) => `<baseValue baseType="integer">${value}</baseValue>`).join('');
const float = (...values: (number | string)[]) =>
  values.map((value) => `<baseValue baseType="float">${value}</baseValue>`).join('');
const text = (...values: string[]) =>
  values.map((value) => `<baseValue baseType="string">${value}</baseValue>`).join('');
const id = (...values: string[]) =>
  values.map((value) => `<baseValue baseType="identifier">${value}</baseValue>`).join('');
const yes = '<baseValue baseType="boolean">true</baseValue>';
const no = '<baseValue baseType="boolean">false</baseValue>';
const nothing = '<null/>';
const bag = (inside: string) => `<multiple>${inside}</multiple>`;
const list = (inside: string) => `<ordered>${inside}</ordered>`;

/** The value of an expression, put in an outcome of a type that takes it. */
function valueFrom(expression: string, cardinality = 'single', baseType = 'float') {
  const parts = {
    outcomes:
      outcome('OUT', cardinality, baseType) +
      outcome('N', 'single', 'integer', '<defaultValue><value>2</value></defaultValue>'),
    processing: setting(expression, 'OUT'),
  };
  const outcomes = outcomesOf(parts);
  return typeof outcomes === 'string' ? outcomes : outcomes.OUT;
}

describe('arithmetic', () => {
  test.each([
    [`<sum>${int(1)}${float(2.5)}</sum>`, 3.5],
    [`<sum>${bag(int(1, 2))}${int(3)}</sum>`, 6],
    [`<product>${int(2, 3)}</product>`, 6],
    [`<subtract>${int(2, 5)}</subtract>`, -3],
    [`<divide>${int(1, 4)}</divide>`, 0.25],
    [`<divide>${int(1, 0)}</divide>`, null],
    [`<power>${int(2, 10)}</power>`, 1024],
    [`<power>${int(0, -1)}</power>`, null],
    [`<integerDivide>${int(-7, 2)}</integerDivide>`, -4],
    [`<integerModulus>${int(-7, 2)}</integerModulus>`, 1],
    [`<integerDivide>${int(7, 0)}</integerDivide>`, null],
    [`<truncate>${float(-6.8)}</truncate>`, -6],
    [`<round>${float(6.5)}</round>`, 7],
    [`<round>${float(-6.5)}</round>`, -6],
    [`<integerToFloat>${int(3)}</integerToFloat>`, 3],
    [`<min>${int(3, 1, 2)}</min>`, 1],
    [`<max>${bag(int(3, 1))}${int(2)}</max>`, 3],
    [`<gcd>${int(12, 18)}</gcd>`, 6],
    [`<lcm>${int(4, 6)}</lcm>`, 12],
    [`<roundTo roundingMode="decimalPlaces" figures="2">${float(1.005)}</roundTo>`, 1.01],
    [`<roundTo roundingMode="significantFigures" figures="3">${float(123456)}</roundTo>`, 123000],
    [`<roundTo roundingMode="decimalPlaces" figures="N">${float(-2.345)}</roundTo>`, -2.35],
    [`<sum>${int(1)}${nothing}</sum>`, null],
    [`<sum>${text('1')}</sum>`, 'wrongType'],
  ])('[QT10] %s is %j', (expression, expected) => {
    expect(valueFrom(expression)).toBe(expected);
  });
});

describe('functions', () => {
  test.each([
    [`<mathOperator name="sin">${float(0)}</mathOperator>`, 0],
    [`<mathOperator name="log">${float(1000)}</mathOperator>`, 3],
    [`<mathOperator name="ln">${float(1)}</mathOperator>`, 0],
    [`<mathOperator name="sec">${float(0)}</mathOperator>`, 1],
    [`<mathOperator name="acot">${float(1)}</mathOperator>`, Math.PI / 4],
    [`<mathOperator name="cot">${float(0)}</mathOperator>`, null],
    [`<mathOperator name="atan2">${float(1, 1)}</mathOperator>`, Math.PI / 4],
    [`<mathOperator name="floor">${float(-1.5)}</mathOperator>`, -2],
    [`<mathOperator name="toDegrees"><mathConstant name="pi"/></mathOperator>`, 180],
    [`<statsOperator name="mean">${bag(int(1, 2, 6))}</statsOperator>`, 3],
    [`<statsOperator name="sampleVariance">${bag(int(1, 2, 6))}</statsOperator>`, 7],
    [`<statsOperator name="popVariance">${bag(int(1, 2, 6))}</statsOperator>`, 14 / 3],
    [`<statsOperator name="sampleSD">${bag(int(1, 2, 6))}</statsOperator>`, Math.sqrt(7)],
    [`<statsOperator name="popSD">${bag(int(2, 2))}</statsOperator>`, 0],
    [`<statsOperator name="sampleVariance">${bag(int(1))}</statsOperator>`, null],
    [`<mathOperator name="gamma">${float(1)}</mathOperator>`, 'invalidValue'],
  ])('[QT10] %s is %j', (expression, expected) => {
    const value = valueFrom(expression);
    if (typeof expected === 'number') expect(value).toBeCloseTo(expected, 12);
    else expect(value).toBe(expected);
  });
});

describe('comparisons', () => {
  test.each([
    [`<match>${id('A', 'A')}</match>`, true],
    [`<match>${bag(id('A', 'B'))}${bag(id('B', 'A'))}</match>`, true],
    [`<match>${bag(id('A', 'A', 'B'))}${bag(id('A', 'B', 'B'))}</match>`, false],
    [`<match>${list(id('A', 'B'))}${list(id('B', 'A'))}</match>`, false],
    [`<match>${int(1)}${float('1.0')}</match>`, true],
    [
      `<match><baseValue baseType="pair">A B</baseValue><baseValue baseType="pair">B A</baseValue></match>`,
      true,
    ],
    [
      `<match><baseValue baseType="directedPair">A B</baseValue><baseValue baseType="directedPair">B A</baseValue></match>`,
      false,
    ],
    [`<equal toleranceMode="exact">${float(1, 1)}</equal>`, true],
    [`<equal toleranceMode="absolute" tolerance="0.5">${float(10, 10.5)}</equal>`, true],
    [
      `<equal toleranceMode="absolute" tolerance="0.5" includeUpperBound="false">${float(10, 10.5)}</equal>`,
      false,
    ],
    [`<equal toleranceMode="absolute" tolerance="0 1">${float(10, 9.9)}</equal>`, false],
    [`<equal toleranceMode="relative" tolerance="10">${float(100, 90)}</equal>`, true],
    [`<equal toleranceMode="relative" tolerance="10">${float(100, 89)}</equal>`, false],
    [`<equal toleranceMode="relative" tolerance="10">${float(-100, -109)}</equal>`, true],
    [`<equal toleranceMode="absolute">${float(1, 1)}</equal>`, 'invalidValue'],
    [`<equalRounded roundingMode="decimalPlaces" figures="1">${float(3.14, 3.06)}</equalRounded>`, true],
    [`<equalRounded figures="3">${float(3.175, 3.183)}</equalRounded>`, true],
    [`<equalRounded figures="3">${float(3.175, 3.1749)}</equalRounded>`, false],
    [`<lt>${int(1, 2)}</lt>`, true],
    [`<lte>${int(2, 2)}</lte>`, true],
    [`<gt>${int(2, 2)}</gt>`, false],
    [`<gte>${int(2, 2)}</gte>`, true],
    [`<durationLT>${float(1, 2)}</durationLT>`, true],
    [`<durationGTE>${float(1, 2)}</durationGTE>`, false],
    [`<stringMatch caseSensitive="true">${text('Een', 'een')}</stringMatch>`, false],
    [`<stringMatch caseSensitive="false">${text('Één', 'één')}</stringMatch>`, true],
    [`<stringMatch caseSensitive="true" substring="true">${text('hartfalen', 'hart')}</stringMatch>`, true],
    [`<substring caseSensitive="false">${text('HART', 'hartfalen')}</substring>`, true],
    [`<patternMatch pattern="[0-9]{2}">${text('12')}</patternMatch>`, true],
    [`<patternMatch pattern="[0-9]{2}">${text('123')}</patternMatch>`, false],
    [`<patternMatch pattern="(">${text('1')}</patternMatch>`, 'patternRefused'],
    [`<inside shape="rect" coords="0,0,10,10"><baseValue baseType="point">10 10</baseValue></inside>`, true],
    [`<inside shape="circle" coords="0,0,5"><baseValue baseType="point">4 4</baseValue></inside>`, false],
    [`<inside shape="ellipse" coords="0,0,5,2"><baseValue baseType="point">5 0</baseValue></inside>`, true],
    [
      `<inside shape="poly" coords="0,0,10,0,0,10"><baseValue baseType="point">2 2</baseValue></inside>`,
      true,
    ],
    [
      `<inside shape="poly" coords="0,0,10,0,0,10"><baseValue baseType="point">6 6</baseValue></inside>`,
      false,
    ],
    [
      `<inside shape="poly" coords="0,0,10,0,0,10"><baseValue baseType="point">5 5</baseValue></inside>`,
      true,
    ],
    [
      `<inside shape="star" coords="0,0"><baseValue baseType="point">5 5</baseValue></inside>`,
      'invalidValue',
    ],
  ])('[QT10] %s is %j', (expression, expected) => {
    expect(valueFrom(expression, 'single', 'boolean')).toBe(expected);
  });
});

describe('logic with NULL', () => {
  const anyN = (inside: string) => `<anyN min="1" max="N">${inside}</anyN>`;
  test.each([
    [`<not>${yes}</not>`, false],
    [`<not>${nothing}</not>`, null],
    [`<and>${yes}${nothing}</and>`, null],
    [`<and>${no}${nothing}</and>`, false],
    [`<or>${no}${nothing}</or>`, null],
    [`<or>${yes}${nothing}</or>`, true],
    [anyN(`${yes}${no}${no}`), true],
    [anyN(`${yes}${yes}${yes}`), false],
    [anyN(`${no}${nothing}`), null],
    [anyN(`${yes}${nothing}`), true],
    [`<isNull>${text('')}</isNull>`, true],
    [`<isNull>${bag('')}</isNull>`, true],
    [`<isNull>${text(' ')}</isNull>`, false],
    [`<equal toleranceMode="exact">${int(1)}${nothing}</equal>`, null],
    [`<match>${nothing}${nothing}</match>`, false],
    [`<not><match>${id('A')}${nothing}</match></not>`, true],
    [`<and>${int(1)}</and>`, 'wrongType'],
  ])('[QT11] %s is %j', (expression, expected) => {
    expect(valueFrom(expression, 'single', 'boolean')).toBe(expected);
  });
});

describe('containers', () => {
  test.each([
    [`<containerSize>${bag(id('A', 'B'))}</containerSize>`, 2],
    [`<containerSize>${nothing}</containerSize>`, 0],
    [`<index n="2">${list(int(7, 8))}</index>`, 8],
    [`<index n="N">${list(int(7, 8))}</index>`, 8],
    [`<index n="3">${list(int(7, 8))}</index>`, null],
    [`<index n="1">${bag(int(7, 8))}</index>`, 'wrongType'],
    [`<index n="X">${list(int(7))}</index>`, 'undeclared'],
  ])('[QT10] %s is %j', (expression, expected) => {
    expect(valueFrom(expression)).toBe(expected);
  });

  test.each([
    [`<member>${id('B')}${bag(id('A', 'B'))}</member>`, true],
    [`<member>${id('B')}${id('B')}</member>`, true],
    [`<member>${id('C')}${bag(id('A', 'B'))}</member>`, false],
    [`<member>${id('A')}${nothing}</member>`, null],
    [`<contains>${bag(id('A', 'B', 'B'))}${bag(id('B', 'A'))}</contains>`, true],
    [`<contains>${bag(id('A', 'B'))}${bag(id('B', 'B'))}</contains>`, false],
    [`<contains>${list(id('A', 'B', 'C'))}${list(id('B', 'C'))}</contains>`, true],
    [`<contains>${list(id('A', 'B', 'C'))}${list(id('A', 'C'))}</contains>`, false],
  ])('[QT10] %s is %j', (expression, expected) => {
    expect(valueFrom(expression, 'single', 'boolean')).toBe(expected);
  });

  test.each([
    [list(`${id('A')}${nothing}${bag(id('B'))}`), ['A', 'B']],
    [`<delete>${id('A')}${list(id('A', 'B', 'A'))}</delete>`, ['B']],
    [`<delete>${id('A')}${list(id('A'))}</delete>`, null],
    [`<repeat numberRepeats="N">${id('A', 'B')}</repeat>`, ['A', 'B', 'A', 'B']],
    [`<repeat numberRepeats="100000">${id('A')}</repeat>`, 'invalidValue'],
    [list(`${id('A')}${int(1)}`), 'wrongType'],
  ])('[QT10] %s is %j', (expression, expected) => {
    expect(valueFrom(expression, 'ordered', 'identifier')).toEqual(expected);
  });

  test('[QT10] a field of a record is read by its name', () => {
    const responses = '<responseDeclaration identifier="RESPONSE" cardinality="record"/>';
    const processing = setting(
      '<fieldValue fieldIdentifier="floatValue"><variable identifier="RESPONSE"/></fieldValue>',
    );
    const given = { RESPONSE: { stringValue: '2,5', floatValue: 2.5 } };
    expect(outcomesOf({ responses, processing }, given)).toEqual({ SCORE: 2.5 });
  });
});

test.each([
  ['<variable identifier="X"/>', 'undeclared'],
  ['<randomInteger min="1" max="6"/>', 'notDeterministic'],
  ['<customOperator class="org.example.Trim"/>', 'customOperator'],
  ['<guess/>', 'unsupportedExpression'],
  [`<subtract>${int(1)}</subtract>`, 'invalidValue'],
  ['<baseValue baseType="float">twee</baseValue>', 'invalidValue'],
])('[QT15] %s is refused as %s, before anything is scored', (expression, code) => {
  expect(valueFrom(`<sum>${int(1)}${expression}</sum>`)).toBe(code);
});
