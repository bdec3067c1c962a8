import {
  flagAttribute,
  numberAttribute,
  requiredAttribute,
  requiredNumber,
  wordAttribute,
} from './declarations/attributes.ts';
import { QtiProblem } from './qtiProblem.ts';
import { qtiVersion, withQtiNames } from './xml/qtiNames.ts';
import { childNamed, childrenNamed, elementsOf, type XmlElement } from './xml/xmlElement.ts';

/** Seconds a candidate has; absent is no limit. */
export interface TimeLimits {
  readonly minTime: number | undefined;
  readonly maxTime: number | undefined;
  readonly allowLateSubmission: boolean;
}

/** What holds for parts, sections and items alike: conditions are kept as they were written. */
interface TestStep {
  readonly identifier: string;
  readonly timeLimits: TimeLimits | undefined;
  /** Settings of the item session, as written; they pass on to everything inside. */
  readonly itemSessionControl: Readonly<Record<string, string>> | undefined;
  readonly preConditions: readonly XmlElement[];
  readonly branchRules: readonly { readonly target: string; readonly rule: XmlElement }[];
}

export interface AssessmentItemRef extends TestStep {
  readonly kind: 'item';
  readonly href: string;
  readonly categories: readonly string[];
  readonly weights: readonly { readonly identifier: string; readonly value: number }[];
  readonly required: boolean;
  readonly fixed: boolean;
}

/** A section that stands in a file of its own. */
export interface AssessmentSectionRef {
  readonly kind: 'sectionRef';
  readonly identifier: string;
  readonly href: string;
}

export interface AssessmentSection extends TestStep {
  readonly kind: 'section';
  readonly title: string | undefined;
  readonly visible: boolean;
  readonly required: boolean;
  readonly fixed: boolean;
  readonly selection: { readonly select: number; readonly withReplacement: boolean } | undefined;
  /** A selection that a program outside the test makes (3.0). */
  readonly adaptiveSelection: boolean;
  readonly shuffle: boolean;
  readonly parts: readonly (AssessmentSection | AssessmentSectionRef | AssessmentItemRef)[];
}

export interface TestPart extends TestStep {
  readonly navigationMode: 'linear' | 'nonlinear';
  readonly submissionMode: 'individual' | 'simultaneous';
  readonly sections: readonly (AssessmentSection | AssessmentSectionRef)[];
}

export interface AssessmentTest {
  readonly version: string;
  readonly identifier: string;
  readonly title: string | undefined;
  readonly timeLimits: TimeLimits | undefined;
  readonly testParts: readonly TestPart[];
  readonly outcomeDeclarations: readonly string[];
  readonly outcomeProcessing: XmlElement | undefined;
  /** The whole test, in the names of QTI 3.0. */
  readonly root: XmlElement;
}

export function isAssessmentTest({ name }: XmlElement): boolean {
  return name === 'assessmentTest' || name === 'qti-assessment-test';
}

/** @throws {QtiProblem} when the test cannot be read */
export function readAssessmentTest(element: XmlElement): AssessmentTest {
  if (!isAssessmentTest(element)) throw new QtiProblem('notQti', element.name, { line: element.line });
  const root = withQtiNames(element);
  return {
    version: qtiVersion(element) ?? (element.name.startsWith('qti-') ? '3.0' : '2.1'),
    identifier: requiredAttribute(root, 'identifier'),
    title: root.attributes.title,
    timeLimits: readTimeLimits(root),
    testParts: childrenNamed(root, 'test-part').map(readTestPart),
    outcomeDeclarations: childrenNamed(root, 'outcome-declaration').map((one) =>
      requiredAttribute(one, 'identifier'),
    ),
    outcomeProcessing: childNamed(root, 'outcome-processing'),
    root,
  };
}

function readTestPart(element: XmlElement): TestPart {
  return {
    ...readStep(element),
    navigationMode: wordAttribute(element, 'navigation-mode', ['linear', 'nonlinear']),
    submissionMode: wordAttribute(element, 'submission-mode', ['individual', 'simultaneous']),
    sections: childrenNamed(element, 'assessment-section', 'assessment-section-ref').map((child) =>
      child.name === 'assessment-section' ? readSection(child) : readSectionRef(child),
    ),
  };
}

function readSection(element: XmlElement): AssessmentSection {
  const selection = childNamed(element, 'selection');
  const ordering = childNamed(element, 'ordering');
  return {
    kind: 'section',
    ...readStep(element),
    title: element.attributes.title,
    visible: flagAttribute(element, 'visible', true),
    required: flagAttribute(element, 'required'),
    fixed: flagAttribute(element, 'fixed'),
    selection: selection && {
      select: requiredNumber(selection, 'select'),
      withReplacement: flagAttribute(selection, 'with-replacement'),
    },
    adaptiveSelection: childNamed(element, 'adaptive-selection') !== undefined,
    shuffle: ordering !== undefined && flagAttribute(ordering, 'shuffle'),
    parts: elementsOf(element).flatMap((child): AssessmentSection['parts'] => {
      if (child.name === 'assessment-section') return [readSection(child)];
      if (child.name === 'assessment-section-ref') return [readSectionRef(child)];
      return child.name === 'assessment-item-ref' ? [readItemRef(child)] : [];
    }),
  };
}

function readSectionRef(element: XmlElement): AssessmentSectionRef {
  return {
    kind: 'sectionRef',
    identifier: requiredAttribute(element, 'identifier'),
    href: requiredAttribute(element, 'href'),
  };
}

function readItemRef(element: XmlElement): AssessmentItemRef {
  return {
    kind: 'item',
    ...readStep(element),
    href: requiredAttribute(element, 'href'),
    categories: (element.attributes.category ?? '').split(/\s+/).filter(Boolean),
    weights: childrenNamed(element, 'weight').map((weight) => ({
      identifier: requiredAttribute(weight, 'identifier'),
      value: requiredNumber(weight, 'value'),
    })),
    required: flagAttribute(element, 'required'),
    fixed: flagAttribute(element, 'fixed'),
  };
}

function readStep(element: XmlElement): TestStep {
  return {
    identifier: requiredAttribute(element, 'identifier'),
    timeLimits: readTimeLimits(element),
    itemSessionControl: childNamed(element, 'item-session-control')?.attributes,
    preConditions: childrenNamed(element, 'pre-condition'),
    branchRules: childrenNamed(element, 'branch-rule').map((rule) => ({
      target: requiredAttribute(rule, 'target'),
      rule,
    })),
  };
}

function readTimeLimits(element: XmlElement): TimeLimits | undefined {
  const limits = childNamed(element, 'time-limits');
  return (
    limits && {
      minTime: numberAttribute(limits, 'min-time'),
      maxTime: numberAttribute(limits, 'max-time'),
      allowLateSubmission: flagAttribute(limits, 'allow-late-submission'),
    }
  );
}
