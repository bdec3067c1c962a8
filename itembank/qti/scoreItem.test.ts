import { describe, expect, test } from 'vitest';
import { itemOf, outcome, outcomesOf, response, score, setting } from '#tests/support/qtiItem.ts';
import { itemProblems } from './itemProblems.ts';
import { QtiProblem, qtiProblems } from './qtiProblem.ts';
import { compileScoring } from './scoreItem.ts';

const one = '<baseValue baseType="float">1</baseValue>';
const set = (identifier: string, expression: string) =>
  `<setOutcomeValue identifier="${identifier}">${expression}</setOutcomeValue>`;
const word = (value: string) => `<baseValue baseType="identifier">${value}</baseValue>`;
const processing = (rules: string) => `<responseProcessing>${rules}</responseProcessing>`;
const template = (name: string) =>
  `<responseProcessing template="https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/${name}.xml"/>`;
const correctA = response('single', 'identifier', '<correctResponse><value>A</value></correctResponse>');

describe('response processing', () => {
  test.each([
    ['A', 1],
    ['B', 0],
    [null, 0],
  ])('[QT12] match_correct: %j earns %d', (given, SCORE) => {
    expect(
      outcomesOf({ responses: correctA, processing: template('match_correct') }, { RESPONSE: given }),
    ).toEqual({ SCORE });
  });

  test('[QT12] map_response and map_response_point earn 0 for nothing, not the default', () => {
    const mapping = response(
      'multiple',
      'identifier',
      '<mapping defaultValue="-1"><mapEntry mapKey="A" mappedValue="2"/></mapping>',
    );
    const area = response(
      'multiple',
      'point',
      '<areaMapping defaultValue="-1"><areaMapEntry shape="rect" coords="0,0,1,1" mappedValue="2"/></areaMapping>',
    );
    const scores = [
      outcomesOf({ responses: mapping, processing: template('map_response') }, { RESPONSE: ['A', 'B'] }),
      outcomesOf({ responses: mapping, processing: template('map_response') }),
      outcomesOf({ responses: area, processing: template('map_response_point') }, { RESPONSE: ['1 1'] }),
      outcomesOf({ responses: area, processing: template('map_response_point') }),
    ];
    expect(scores).toEqual([{ SCORE: 1 }, { SCORE: 0 }, { SCORE: 2 }, { SCORE: 0 }]);
  });

  test('[QT12] the templates of Common Cartridge set feedback too', () => {
    const outcomes =
      score +
      outcome('MAXSCORE', 'single', 'float', '<defaultValue><value>5</value></defaultValue>') +
      outcome('FEEDBACKBASIC', 'single', 'identifier') +
      outcome('FEEDBACK', 'single', 'identifier');
    const mapping = '<mapping><mapEntry mapKey="A" mappedValue="5"/></mapping>';
    const responses = response(
      'single',
      'identifier',
      `<correctResponse><value>A</value></correctResponse>${mapping}`,
    );
    const given = (name: string, RESPONSE: string) =>
      outcomesOf({ responses, outcomes, processing: template(name) }, { RESPONSE });
    expect(given('CC2_match_basic', 'A')).toMatchObject({ SCORE: 5, FEEDBACKBASIC: 'correct' });
    expect(given('CC2_match_basic', 'B')).toMatchObject({ SCORE: 0, FEEDBACKBASIC: 'incorrect' });
    expect(given('CC2_match', 'A')).toMatchObject({ SCORE: 1 });
    expect(given('CC2_map_response', 'A')).toMatchObject({ SCORE: 5, FEEDBACK: 'correct' });
    expect(given('CC2_map_response', 'B')).toMatchObject({ SCORE: 0, FEEDBACK: 'incorrect' });
  });

  test('[QT12] an unknown template gives way to rules beside it, and is refused without them', () => {
    const unknown = (rules: string) =>
      `<responseProcessing template="https://example.org/eigen.xml">${rules}</responseProcessing>`;
    expect(outcomesOf({ processing: unknown(set('SCORE', one)) })).toEqual({ SCORE: 1 });
    expect(outcomesOf({ processing: unknown('') })).toBe('unknownTemplate');
  });

  test('[QT13] the first condition that holds decides; NULL does not hold', () => {
    const is = (value: string) => `<match><variable identifier="RESPONSE"/>${word(value)}</match>`;
    const rules = `<responseCondition>
      <responseIf><gt><null/>${one}</gt>${set('WORD', word('nul'))}</responseIf>
      <responseElseIf>${is('A')}${set('WORD', word('a'))}</responseElseIf>
      <responseElseIf>${is('A')}${set('WORD', word('weer'))}</responseElseIf>
      <responseElse>${set('WORD', word('anders'))}</responseElse></responseCondition>`;
    const parts = {
      responses: correctA,
      outcomes: outcome('WORD', 'single', 'identifier'),
      processing: processing(rules),
    };
    expect(outcomesOf(parts, { RESPONSE: 'A' })).toEqual({ WORD: 'a' });
    expect(outcomesOf(parts, { RESPONSE: 'B' })).toEqual({ WORD: 'anders' });
  });

  test('[QT13] exitResponse ends everything, also from within a fragment', () => {
    const two = '<baseValue baseType="float">2</baseValue>';
    const rules = `<responseProcessingFragment>${set('SCORE', one)}<exitResponse/></responseProcessingFragment>${set('SCORE', two)}`;
    expect(outcomesOf({ processing: processing(rules) })).toEqual({ SCORE: 1 });
  });

  test('[QT13] a value takes the type of its outcome; two values for a single outcome are both kept', () => {
    const given = (cardinality: string, baseType: string, expression: string) => {
      const outcomes = outcomesOf({
        outcomes: outcome('O', cardinality, baseType),
        processing: setting(expression, 'O'),
      });
      return typeof outcomes === 'string' ? outcomes : outcomes.O;
    };
    expect(given('single', 'integer', one)).toBe(1);
    expect(given('single', 'integer', '<baseValue baseType="float">0.5</baseValue>')).toBe('wrongType');
    expect(given('multiple', 'identifier', word('A'))).toEqual(['A']);
    expect(given('single', 'identifier', `<multiple>${word('A')}${word('B')}</multiple>`)).toEqual([
      'A',
      'B',
    ]);
    expect(given('single', 'float', word('A'))).toBe('wrongType');
    expect(given('single', 'identifier', '<baseValue baseType="boolean">true</baseValue>')).toBe('wrongType');
  });

  test('[QT13] an ordered value keeps its order in a single outcome', () => {
    const ordered = `<ordered>${word('A')}${word('B')}</ordered>`;
    const second = '<index n="2"><variable identifier="O"/></index>';
    const outcomes = outcome('O', 'single', 'identifier') + outcome('P', 'single', 'identifier');
    const parts = { outcomes, processing: processing(set('O', ordered) + set('P', second)) };
    expect(outcomesOf(parts)).toEqual({ O: ['A', 'B'], P: 'B' });
  });

  test('[QT13] an outcome nobody declared is reported and changes nothing else', () => {
    const parts = { processing: processing(set('ELDERS', one) + set('SCORE', one)) };
    expect(outcomesOf(parts)).toEqual({ SCORE: 1 });
    expect(itemProblems(itemOf(parts))).toMatchObject([{ code: 'undeclared', subject: 'ELDERS' }]);
  });

  test('[QT14] a number without a default starts at 0, anything else as NULL', () => {
    const outcomes = [
      outcome('A', 'single', 'float'),
      outcome('B', 'single', 'integer'),
      outcome('C', 'single', 'identifier'),
      outcome('D', 'multiple', 'float'),
      outcome('E', 'single', 'float', '<defaultValue><value>7</value></defaultValue>'),
    ].join('');
    const nothing = processing(`<responseCondition><responseIf><null/></responseIf></responseCondition>`);
    expect(outcomesOf({ outcomes, processing: nothing })).toEqual({ A: 0, B: 0, C: null, D: null, E: 7 });
  });
});

describe('what is not scored', () => {
  const scored = setting(one);
  test.each([
    ['adaptive', { attributes: 'adaptive="true"', processing: scored }],
    ['noResponseProcessing', {}],
    ['noResponseProcessing', { processing: '<responseProcessing/>' }],
    [
      'templated',
      {
        body: '',
        responses: '<templateDeclaration identifier="T" cardinality="single" baseType="integer"/>',
        processing: scored,
      },
    ],
    [
      'unsupportedInteraction',
      { body: '<drawingInteraction responseIdentifier="RESPONSE"/>', processing: scored },
    ],
    [
      'unsupportedInteraction',
      { body: '<uploadInteraction responseIdentifier="RESPONSE"/>', processing: scored },
    ],
    [
      'unsupportedInteraction',
      { body: '<customInteraction responseIdentifier="RESPONSE"/>', processing: scored },
    ],
    [
      'unsupportedInteraction',
      { body: '<portableCustomInteraction responseIdentifier="RESPONSE"/>', processing: scored },
    ],
    [
      'unsupportedInteraction',
      { body: '<danceInteraction responseIdentifier="RESPONSE"/>', processing: scored },
    ],
    [
      'unsupportedRule',
      { processing: processing(`${set('SCORE', one)}<setResponseValue identifier="RESPONSE"/>`) },
    ],
    [
      'customOperator',
      { processing: processing(set('SCORE', one) + set('SCORE', '<customOperator definition="x"/>')) },
    ],
    [
      'wrongType',
      { processing: processing(`<responseCondition><responseIf>${one}</responseIf></responseCondition>`) },
    ],
    ['missing', { processing: processing('<responseCondition><responseElse/></responseCondition>') }],
  ] as const)('[QT15] is refused whole: %s, %j', (code, parts) => {
    expect(outcomesOf(parts)).toBe(code);
  });

  test('[QT15] the reason stands among the problems of the item, with its line', () => {
    const item = itemOf({ body: '<uploadInteraction responseIdentifier="R"/>', processing: scored });
    const [undeclared, reason] = itemProblems(item);
    expect(undeclared).toMatchObject({ code: 'undeclared', subject: 'R' });
    expect(reason).toBeInstanceOf(QtiProblem);
    expect(reason).toMatchObject({ code: 'unsupportedInteraction', subject: 'upload-interaction', line: 5 });
  });

  test('[QT23] every reason says in Dutch and in English what happened and what to do', () => {
    for (const { nl, en } of Object.values(qtiProblems)) {
      for (const words of [nl, en]) expect(words).toMatch(/\w.*[.;:] .*\w.*\.$/);
      expect(nl.split('{}').length).toBe(en.split('{}').length);
    }
    expect(new QtiProblem('undeclared', 'X').reason('nl')).toContain('"X" is niet gedeclareerd');
  });

  test('[QT15] scoring the same responses again gives the same outcomes', () => {
    const scoring = compileScoring(itemOf({ responses: correctA, processing: template('match_correct') }));
    if (scoring instanceof QtiProblem) throw scoring;
    expect(['A', 'B', 'A'].map((RESPONSE) => scoring({ RESPONSE }))).toEqual([
      { SCORE: 1 },
      { SCORE: 0 },
      { SCORE: 1 },
    ]);
  });
});
