import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryItem } from '#tests/support/arbitraryItem.ts';
import { allDemoItems } from '#tests/support/demoFiles.ts';
import { itemsOfEveryType } from '#tests/support/itemsOfEveryType.ts';
import { informationModelProblems } from '#tests/support/qtiInformationModel.ts';
import { parseXml } from '../xml/parseXml.ts';
import { descendantsOf } from '../xml/xmlElement.ts';
import { itemXml } from './itemXml.ts';

const problemsOf = (xml: string) => informationModelProblems(parseXml(xml));

test('[QW3] every item of the demonstration bank keeps to the information model, element by element', () => {
  let elements = 0;
  for (const { code, content } of allDemoItems) {
    const root = parseXml(itemXml(code, content));
    expect(informationModelProblems(root), code).toEqual([]);
    elements += descendantsOf(root).length + 1;
  }
  console.info(`information model: ${allDemoItems.length} items, ${elements} elements, no problem`);
});

test('[QW3] so does an item of any type', () => {
  fc.assert(
    fc.property(arbitraryItem, (content) => {
      expect(problemsOf(itemXml('TST-001', content))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

const single = itemXml('TST-001', itemsOfEveryType.singleChoice);
test.each([
  ['a required attribute is gone', ' time-dependent="false"', '', 'lacks time-dependent'],
  ['a value is none of those allowed', 'cardinality="single"', 'cardinality="one"', 'cardinality="one"'],
  ['an attribute is unknown', 'max-choices="1"', 'maxChoices="1"', 'maxChoices'],
  [
    'the order is another',
    /(<qti-item-body>.*<\/qti-item-body>)(.*<\/qti-response-processing>)/s,
    '$2$1',
    'holds',
  ],
  ['a variable is not declared', 'outcome-identifier="FEEDBACK"', 'outcome-identifier="X"', 'names X'],
  ['an element is unknown', /qti-prompt/g, 'prompt', '<prompt> is not in the table'],
  ['two choices have one identifier', 'identifier="B"', 'identifier="A"', 'twice'],
])('[QW3] the check says so when %s', (_, what, by, said) => {
  const changed = single.replace(what, by);
  expect(changed).not.toBe(single);
  expect(problemsOf(changed).join('\n')).toContain(said);
});
