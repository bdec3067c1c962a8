import { type AssessmentItem, readAssessmentItem } from '#itembank/qti/assessmentItem.ts';
import type { GivenResponse } from '#itembank/qti/declarations/readResponse.ts';
import { QtiProblem, type QtiProblemCode } from '#itembank/qti/qtiProblem.ts';
import { compileScoring, type Outcomes } from '#itembank/qti/scoreItem.ts';
import { parseXml } from '#itembank/qti/xml/parseXml.ts';

/** The parts of an item, as XML in the names of QTI 2.2; what is left out is the plainest there is. */
export interface ItemParts {
  readonly responses?: string;
  readonly outcomes?: string;
  readonly body?: string;
  readonly processing?: string;
  readonly attributes?: string;
  readonly version?: '2.0' | '2.1' | '2.2';
}

const namespaces = { '2.0': 'imsqti_v2p0', '2.1': 'imsqti_v2p1', '2.2': 'imsqti_v2p2' };

export const score = '<outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"/>';

export function itemXml({
  responses,
  outcomes,
  body,
  processing,
  attributes,
  version = '2.2',
}: ItemParts): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<assessmentItem xmlns="http://www.imsglobal.org/xsd/${namespaces[version]}" identifier="I1" title="Proef" ${attributes ?? ''}>
${responses ?? ''}
${outcomes ?? score}
<itemBody>${body ?? ''}</itemBody>
${processing ?? ''}
</assessmentItem>`;
}

export function itemOf(parts: ItemParts): AssessmentItem {
  return readAssessmentItem(parseXml(itemXml(parts)));
}

/** The outcomes of an item, or the code of the reason why there are none. */
export function outcomesOf(
  parts: ItemParts,
  responses: Readonly<Record<string, GivenResponse>> = {},
): Outcomes | QtiProblemCode {
  const scoring = compileScoring(itemOf(parts));
  const outcomes = scoring instanceof QtiProblem ? scoring : scoring(responses);
  return outcomes instanceof QtiProblem ? outcomes.code : outcomes;
}

/** A response declaration, with what stands in it. */
export function response(
  cardinality: string,
  baseType: string,
  inside = '',
  identifier = 'RESPONSE',
): string {
  return `<responseDeclaration identifier="${identifier}" cardinality="${cardinality}" baseType="${baseType}">${inside}</responseDeclaration>`;
}

export function outcome(identifier: string, cardinality: string, baseType: string, inside = ''): string {
  return `<outcomeDeclaration identifier="${identifier}" cardinality="${cardinality}" baseType="${baseType}">${inside}</outcomeDeclaration>`;
}

/** Response processing that sets one outcome. */
export function setting(expression: string, identifier = 'SCORE'): string {
  return `<responseProcessing><setOutcomeValue identifier="${identifier}">${expression}</setOutcomeValue></responseProcessing>`;
}
