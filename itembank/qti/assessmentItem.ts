import { requiredAttribute } from './declarations/attributes.ts';
import type { Declaration } from './declarations/declaration.ts';
import { readDeclaration } from './declarations/readDeclaration.ts';
import { type Interaction, readInteractions } from './interactions.ts';
import { QtiProblem } from './qtiProblem.ts';
import { qtiVersion, withQtiNames } from './xml/qtiNames.ts';
import { childNamed, childrenNamed, type XmlElement } from './xml/xmlElement.ts';

/** One QTI item as it was written: declarations and interactions read, its rules still XML. */
export interface AssessmentItem {
  readonly version: string;
  readonly identifier: string;
  readonly title: string | undefined;
  readonly language: string | undefined;
  readonly adaptive: boolean;
  readonly timeDependent: boolean;
  readonly declarations: ReadonlyMap<string, Declaration>;
  readonly interactions: readonly Interaction[];
  readonly responseProcessing: XmlElement | undefined;
  readonly templated: boolean;
  /** What is not right, but does not keep the item from being read. */
  readonly problems: readonly QtiProblem[];
  /** The whole item, in the names of QTI 3.0. */
  readonly root: XmlElement;
}

/** Whether a root element is that of a QTI 2.x or 3.0 item. */
export function isAssessmentItem({ name }: XmlElement): boolean {
  return name === 'assessmentItem' || name === 'qti-assessment-item';
}

/** @throws {QtiProblem} when the item cannot be read */
export function readAssessmentItem(element: XmlElement): AssessmentItem {
  if (!isAssessmentItem(element)) throw new QtiProblem('notQti', element.name, { line: element.line });
  const root = withQtiNames(element);
  const version = qtiVersion(element) ?? (element.name.startsWith('qti-') ? '3.0' : '2.1');
  const problems: QtiProblem[] = [];
  const declarations = new Map<string, Declaration>();
  for (const child of childrenNamed(root, 'response-declaration', 'outcome-declaration')) {
    const declaration = readDeclaration(child, version, (problem) => problems.push(problem));
    if (declarations.has(declaration.identifier)) {
      throw new QtiProblem('invalidValue', `${declaration.identifier} (2×)`, { line: child.line });
    }
    declarations.set(declaration.identifier, declaration);
  }
  return {
    version,
    identifier: requiredAttribute(root, 'identifier'),
    title: root.attributes.title,
    language: root.attributes['xml:lang'],
    adaptive: root.attributes.adaptive === 'true' || root.attributes.adaptive === '1',
    timeDependent: root.attributes['time-dependent'] === 'true' || root.attributes['time-dependent'] === '1',
    declarations,
    interactions: readInteractions(root, declarations),
    responseProcessing: childNamed(root, 'response-processing'),
    templated: childrenNamed(root, 'template-processing', 'template-declaration').length > 0,
    problems,
    root,
  };
}
