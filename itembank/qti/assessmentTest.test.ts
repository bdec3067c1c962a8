import { expect, test } from 'vitest';
import { readAssessmentTest } from './assessmentTest.ts';
import { inspectTest, itemHrefs } from './inspectTest.ts';
import { parseXml } from './xml/parseXml.ts';

const xml = `<assessmentTest xmlns="http://www.imsglobal.org/xsd/imsqti_v2p2" identifier="T1" title="Toets">
  <outcomeDeclaration identifier="TOTAL" cardinality="single" baseType="float"/>
  <timeLimits maxTime="3600"/>
  <testPart identifier="P1" navigationMode="nonlinear" submissionMode="simultaneous">
    <itemSessionControl maxAttempts="1"/>
    <assessmentSection identifier="S1" title="Deel 1" visible="true">
      <selection select="2"/><ordering shuffle="true"/>
      <assessmentSection identifier="S2" title="Deel 1a" visible="false">
        <assessmentItemRef identifier="Q1" href="q1.xml" category="K R"><weight identifier="W" value="0.5"/></assessmentItemRef>
        <assessmentItemRef identifier="Q2" href="q2.xml" category="K">
          <preCondition><isNull><variable identifier="Q1.SCORE"/></isNull></preCondition>
          <branchRule target="EXIT_TEST"><baseValue baseType="boolean">true</baseValue></branchRule>
          <timeLimits minTime="5" maxTime="60" allowLateSubmission="true"/>
        </assessmentItemRef>
      </assessmentSection>
      <assessmentItemRef identifier="Q3" href="q1.xml"/>
      <assessmentSectionRef identifier="S3" href="s3.xml"/>
    </assessmentSection>
  </testPart>
  <outcomeProcessing><setOutcomeValue identifier="TOTAL"><sum><testVariables variableIdentifier="SCORE"/></sum></setOutcomeValue></outcomeProcessing>
  <testFeedback access="atEnd" outcomeIdentifier="TOTAL" identifier="F" showHide="show"/>
</assessmentTest>`;
const read = readAssessmentTest(parseXml(xml));

test('[QT18] a test is read with its parts, sections, items, limits, weights, selection and conditions', () => {
  expect(inspectTest(read)).toEqual({
    kind: 'test',
    qtiVersion: '2.2',
    identifier: 'T1',
    title: 'Toets',
    testParts: 1,
    sections: 2,
    sectionRefs: 1,
    itemRefs: 3,
    uniqueItemHrefs: 2,
    navigationModes: ['nonlinear'],
    submissionModes: ['simultaneous'],
    timeLimits: [
      { 'max-time': '3600' },
      { 'min-time': '5', 'max-time': '60', 'allow-late-submission': 'true' },
    ],
    selections: [{ select: 2, withReplacement: false }],
    shuffles: 1,
    preConditions: 1,
    branchRules: 1,
    weights: [['W', 0.5]],
    categories: ['K', 'R'],
    testFeedback: 1,
    outcomeDeclarations: ['TOTAL'],
    outcomeProcessing: ['set-outcome-value', 'sum', 'test-variables'],
    itemSessionControl: [{ 'max-attempts': '1' }],
    adaptiveSelection: false,
  });
  expect(itemHrefs(read)).toEqual(['q1.xml', 'q2.xml']);
});

test('[QT18] conditions and limits stay with the item they belong to', () => {
  const [section] = read.testParts[0]!.sections;
  const [nested] = section?.kind === 'section' ? section.parts : [];
  const [first, second] = nested?.kind === 'section' ? nested.parts : [];
  const kinds = section?.kind === 'section' ? section.parts.map(({ kind }) => kind) : [];
  expect(kinds).toEqual(['section', 'item', 'sectionRef']);
  expect(first).toMatchObject({ kind: 'item', identifier: 'Q1', timeLimits: undefined, preConditions: [] });
  expect(second).toMatchObject({
    timeLimits: { minTime: 5, maxTime: 60, allowLateSubmission: true },
    branchRules: [{ target: 'EXIT_TEST' }],
  });
});

test.each([
  ['navigationMode="nonlinear"', 'navigationMode="heen en weer"', 'navigation-mode'],
  ['href="q2.xml"', '', 'href'],
  ['maxTime="3600"', 'maxTime="een uur"', 'max-time'],
])('[QT18] a test with %s as %j is refused', (right, wrong, subject) => {
  expect(() => readAssessmentTest(parseXml(xml.replace(right, wrong)))).toThrow(subject);
});
