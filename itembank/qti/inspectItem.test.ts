import { describe, expect, test } from 'vitest';
import { itemOf, outcome, response, setting } from '#tests/support/qtiItem.ts';
import { inspectItem } from './inspectItem.ts';

const twice = (element: string) => element.repeat(2);
const sets = (sources: number, targets: number) =>
  [sources, targets]
    .map(
      (n) =>
        `<simpleMatchSet>${'<simpleAssociableChoice identifier="X" matchMax="1"/>'.repeat(n)}</simpleMatchSet>`,
    )
    .join('');

describe('inspectItem', () => {
  test.each([
    ['choice', twice('<simpleChoice identifier="A"/>'), { options: 2 }],
    ['order', twice('<simpleChoice identifier="A"/>'), { options: 2 }],
    ['associate', twice('<simpleAssociableChoice identifier="A" matchMax="1"/>'), { options: 2 }],
    ['match', sets(3, 2), { sources: 3, targets: 2 }],
    [
      'gapMatch',
      `${twice('<gapText identifier="A" matchMax="1"/>')}<p><gap identifier="G"/></p>`,
      { sources: 2, targets: 1 },
    ],
    ['inlineChoice', twice('<inlineChoice identifier="A"/>'), { options: 2 }],
    ['textEntry', '', {}],
    ['extendedText', '', {}],
    ['hottext', `<p>${twice('<hottext identifier="A"/>')}</p>`, { options: 2 }],
    ['hotspot', twice('<hotspotChoice identifier="A" shape="default"/>'), { options: 2 }],
    ['selectPoint', '', {}],
    ['graphicOrder', twice('<hotspotChoice identifier="A" shape="default"/>'), { options: 2 }],
    ['graphicAssociate', twice('<associableHotspot identifier="A" shape="default"/>'), { options: 2 }],
    [
      'graphicGapMatch',
      `<gapImg identifier="A"/>${twice('<associableHotspot identifier="B" shape="default"/>')}`,
      { sources: 1, targets: 2 },
    ],
    ['positionObject', '', {}],
    ['slider', '', { lower: 1, upper: 9 }],
    ['drawing', '', {}],
    ['upload', '', {}],
    ['media', '', {}],
    ['custom', '', {}],
    ['portableCustom', '', {}],
    ['endAttempt', '', {}],
  ])('[QT7] a %sInteraction is recognised, with what it counts', (name, inside, counts) => {
    const bounds = name === 'slider' ? 'lowerBound="1" upperBound="9"' : '';
    const item = itemOf({
      responses: response('multiple', 'identifier'),
      body: `<${name}Interaction responseIdentifier="RESPONSE" maxChoices="1" ${bounds}>${inside}</${name}Interaction>`,
    });
    const type = `${name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)}-interaction`;
    expect(inspectItem(item).interactions).toEqual([
      {
        type,
        responseIdentifier: 'RESPONSE',
        cardinality: 'multiple',
        baseType: 'identifier',
        'max-choices': '1',
        ...counts,
      },
    ]);
    expect(item.interactions[0]?.line).toBe(5);
  });

  test('[QT19] tells declarations, processing, feedback and files', () => {
    const item = itemOf({
      responses: response(
        'single',
        'string',
        '<correctResponse><value>een</value></correctResponse><mapping><mapEntry mapKey="een" mappedValue="1"/></mapping>',
      ),
      outcomes:
        outcome('SCORE', 'single', 'float') +
        outcome('F', 'single', 'string', '<defaultValue><value></value></defaultValue>'),
      body: '<p><img src="a.png" alt=""/><math xmlns="http://www.w3.org/1998/Math/MathML"/></p><feedbackBlock/>',
      processing: `${setting('<mapResponse identifier="RESPONSE"/>')}<modalFeedback/>`,
    });
    expect(inspectItem(item)).toMatchObject({
      kind: 'item',
      qtiVersion: '2.2',
      identifier: 'I1',
      adaptive: false,
      responseDeclarations: {
        RESPONSE: {
          cardinality: 'single',
          baseType: 'string',
          correctResponse: 'een',
          mapping: { defaultValue: 0, lowerBound: null, upperBound: null, entries: [['een', 1, false]] },
        },
      },
      outcomes: { SCORE: null, F: '' },
      responseProcessing: { kind: 'custom', operators: ['map-response', 'set-outcome-value'] },
      feedback: { modal: 1, inline: 0, block: 1 },
      features: { mathml: true, aria: false, rubricBlocks: 0 },
      media: [{ element: 'img', href: 'a.png', type: null }],
      problems: [],
    });
  });
});
