import { expect, test } from 'vitest';
import { itemXml, response, setting } from '#tests/support/qtiItem.ts';
import { readAssessmentItem } from '../assessmentItem.ts';
import { inspectItem } from '../inspectItem.ts';
import { parseXml } from './parseXml.ts';
import { withQtiNames } from './qtiNames.ts';

const old = itemXml({
  responses: response(
    'multiple',
    'identifier',
    '<mapping defaultValue="0"><mapEntry mapKey="A" mappedValue="1"/></mapping>',
  ),
  body: '<choiceInteraction responseIdentifier="RESPONSE" maxChoices="2"><simpleChoice identifier="A">a</simpleChoice></choiceInteraction>',
  processing: setting('<mapResponse identifier="RESPONSE"/>'),
});
const modern = `<qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="I1" title="Proef">
<qti-response-declaration identifier="RESPONSE" cardinality="multiple" base-type="identifier"><qti-mapping default-value="0"><qti-map-entry map-key="A" mapped-value="1"/></qti-mapping></qti-response-declaration>
<qti-outcome-declaration identifier="SCORE" cardinality="single" base-type="float"/>
<qti-item-body><qti-choice-interaction response-identifier="RESPONSE" max-choices="2"><qti-simple-choice identifier="A">a</qti-simple-choice></qti-choice-interaction></qti-item-body>
<qti-response-processing><qti-set-outcome-value identifier="SCORE"><qti-map-response identifier="RESPONSE"/></qti-set-outcome-value></qti-response-processing>
</qti-assessment-item>`;

test('[QT5] an item reads alike in the names of 2.2 and of 3.0', () => {
  const [a, b] = [old, modern].map((xml) => inspectItem(readAssessmentItem(parseXml(xml))));
  expect({ ...a, qtiVersion: '' }).toEqual({ ...b, qtiVersion: '' });
  expect([a?.qtiVersion, b?.qtiVersion]).toEqual(['2.2', '3.0']);
});

test('[QT5] attributes of vendors keep their prefix, names without a rule of their own are known', () => {
  const { attributes, name } = withQtiNames(
    parseXml('<durationGTE xmlns:v="urn:v" v:expectedLength="3" xml:lang="nl"/>'),
  );
  expect({ name, attributes }).toEqual({
    name: 'duration-gte',
    attributes: { 'v:expected-length': '3', 'xml:lang': 'nl' },
  });
});
