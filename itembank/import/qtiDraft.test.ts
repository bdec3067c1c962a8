import { describe, expect, test } from 'vitest';
import { type ItemParts, itemOf, response, score, setting } from '#tests/support/qtiItem.ts';
import { reading } from './importProblem.ts';
import { qtiDraft } from './qtiDraft.ts';

const template = (name: string) =>
  `<responseProcessing template="http://www.imsglobal.org/question/qti_v2p2/rptemplates/${name}"/>`;
const choices = (...ids: string[]) =>
  ids.map((id) => `<simpleChoice identifier="${id}">Antwoord ${id}</simpleChoice>`).join('');
const correct = (...values: string[]) =>
  `<correctResponse>${values.map((value) => `<value>${value}</value>`).join('')}</correctResponse>`;
const draft = (parts: ItemParts) => reading(() => qtiDraft(itemOf(parts), new Map()));
const choice = (ids: string[], more: Partial<ItemParts> = {}, cardinality = 'single', max = 1) => ({
  responses: response(cardinality, 'identifier', correct('B')),
  body: `<p>Een casus.</p><choiceInteraction responseIdentifier="RESPONSE" maxChoices="${max}" shuffle="true"><prompt>Welke?</prompt>${choices(...ids)}</choiceInteraction>`,
  processing: template('match_correct'),
  ...more,
});

describe('a QTI item in our own types', () => {
  test('[IQ1] a choice has its case, its question and the key that scoring shows', () => {
    expect(draft(choice(['A', 'B', 'C']))).toEqual({
      vignette: [{ type: 'paragraph', content: ['Een casus.'] }],
      stem: [{ type: 'paragraph', content: ['Welke?'] }],
      rationale: null,
      answer: {
        type: 'singleChoice',
        options: ['A', 'B', 'C'].map((id) => ({ content: [`Antwoord ${id}`], rationale: null })),
        key: 1,
        fixedOrder: false,
      },
    });
  });

  test('[IQ2] what an item says is right is not believed when scoring says otherwise', () => {
    const always = setting('<baseValue baseType="float">1</baseValue>');
    expect(draft(choice(['A', 'B', 'C'], { processing: always }))).toMatchObject({ code: 'scoring' });
    expect(draft(choice(['A', 'B', 'C'], { processing: '' }))).toMatchObject({ code: 'original' });
  });

  const several = (processing: string, mapping = '') =>
    choice(
      ['A', 'B', 'C'],
      { responses: response('multiple', 'identifier', `${correct('A', 'B')}${mapping}`), processing },
      'multiple',
      0,
    );
  test('[IQ3] several answers are all or nothing, or pay by answer as ours do; any other scoring is refused', () => {
    expect(draft(several(template('match_correct')))).toMatchObject({
      answer: { type: 'multipleResponse', keys: [0, 1], scoring: 'allOrNothing' },
    });
    const mapping = (wrong: number) =>
      `<mapping lowerBound="0" defaultValue="${wrong}"><mapEntry mapKey="A" mappedValue="1"/><mapEntry mapKey="B" mappedValue="1"/></mapping>`;
    expect(draft(several(template('map_response'), mapping(-1)))).toMatchObject({
      answer: { scoring: 'partial' },
    });
    expect(draft(several(template('map_response'), mapping(0)))).toMatchObject({ code: 'scoring' });
  });

  test('[IQ4] an order, pairs, a number with its tolerance, and a few words', () => {
    const order = `<orderInteraction responseIdentifier="RESPONSE"><prompt>Volgorde?</prompt>${choices('A', 'B', 'C')}</orderInteraction>`;
    expect(
      draft({
        responses: response('ordered', 'identifier', correct('C', 'A', 'B')),
        body: order,
        processing: template('match_correct'),
      }),
    ).toMatchObject({
      answer: { type: 'ordering', elements: [{ content: ['Antwoord C'] }, {}, {}], scoring: 'allOrNothing' },
    });
    const set = (...ids: string[]) =>
      `<simpleMatchSet>${ids.map((id) => `<simpleAssociableChoice identifier="${id}" matchMax="1">${id}</simpleAssociableChoice>`).join('')}</simpleMatchSet>`;
    expect(
      draft({
        responses: response('multiple', 'directedPair', correct('a x', 'b z')),
        body: `<matchInteraction responseIdentifier="RESPONSE" maxAssociations="2"><prompt>Koppel</prompt>${set('a', 'b')}${set('x', 'y', 'z')}</matchInteraction>`,
        processing: template('match_correct'),
      }),
    ).toMatchObject({
      answer: { type: 'matching', elements: [{ key: 0 }, { key: 2 }], targets: [['x'], ['y'], ['z']] },
    });
    const entry = '<p>Hoeveel? <textEntryInteraction responseIdentifier="RESPONSE"/></p>';
    const equal =
      '<responseProcessing><responseCondition><responseIf><equal toleranceMode="absolute" tolerance="0.2"><variable identifier="RESPONSE"/><correct identifier="RESPONSE"/></equal><setOutcomeValue identifier="SCORE"><baseValue baseType="float">1</baseValue></setOutcomeValue></responseIf></responseCondition></responseProcessing>';
    expect(
      draft({ responses: response('single', 'float', correct('7.4')), body: entry, processing: equal }),
    ).toMatchObject({
      answer: { type: 'numeric', value: 7.4, tolerance: 0.2 },
      stem: [{ content: ['Hoeveel? …'] }],
    });
    const word = { body: entry, processing: template('match_correct') };
    expect(draft({ ...word, responses: response('single', 'string', correct('galsteen')) })).toMatchObject({
      answer: { type: 'shortText', accepted: ['galsteen'] },
    });
    expect(draft({ ...word, responses: response('single', 'string', correct('Galsteen')) })).toMatchObject({
      code: 'scoring',
    });
  });

  test('[IQ5] several questions in one item, other interactions and too many answers keep their original', () => {
    const { body } = choice(['A', 'B']);
    expect(draft(choice(['A', 'B'], { body: body + body }))).toMatchObject({ code: 'questionType' });
    expect(draft(choice(['A', 'B', 'C', 'D', 'E']))).toMatchObject({ code: 'parts' });
    const upload = '<p>Zo</p><uploadInteraction responseIdentifier="RESPONSE"/>';
    expect(draft({ responses: response('single', 'file'), body: upload, outcomes: score })).toMatchObject({
      code: expect.stringMatching(/original|questionType/),
    });
  });
});
