import type { AssessmentItemRef, AssessmentSection, AssessmentTest } from './assessmentTest.ts';
import { namesInside } from './inspectItem.ts';
import { descendantsNamed } from './xml/xmlElement.ts';

/** What a test declares, counted; the names are those of the specification. */
export function inspectTest(test: AssessmentTest) {
  const sections = test.testParts.flatMap((part) =>
    part.sections.flatMap((section) => (section.kind === 'section' ? withNested(section) : [])),
  );
  const items = sections.flatMap(({ parts }) => parts.filter((part) => part.kind === 'item'));
  const steps = [...test.testParts, ...sections, ...items];
  return {
    kind: 'test' as const,
    qtiVersion: test.version,
    identifier: test.identifier,
    title: test.title ?? null,
    testParts: test.testParts.length,
    sections: sections.length,
    sectionRefs: descendantsNamed(test.root, 'assessment-section-ref').length,
    itemRefs: items.length,
    uniqueItemHrefs: hrefsOf(items).length,
    navigationModes: distinct(test.testParts.map(({ navigationMode }) => navigationMode)),
    submissionModes: distinct(test.testParts.map(({ submissionMode }) => submissionMode)),
    timeLimits: descendantsNamed(test.root, 'time-limits').map(({ attributes }) => attributes),
    selections: sections.flatMap(({ selection }) => (selection ? [selection] : [])),
    shuffles: sections.filter(({ shuffle }) => shuffle).length,
    preConditions: steps.reduce((total, { preConditions }) => total + preConditions.length, 0),
    branchRules: steps.reduce((total, { branchRules }) => total + branchRules.length, 0),
    weights: items.flatMap(({ weights }) =>
      weights.map(({ identifier, value }) => [identifier, value] as const),
    ),
    categories: distinct(items.flatMap(({ categories }) => categories)),
    testFeedback: descendantsNamed(test.root, 'test-feedback').length,
    outcomeDeclarations: test.outcomeDeclarations,
    outcomeProcessing: test.outcomeProcessing ? namesInside(test.outcomeProcessing) : [],
    itemSessionControl: descendantsNamed(test.root, 'item-session-control').map(
      ({ attributes }) => attributes,
    ),
    adaptiveSelection: sections.some(({ adaptiveSelection }) => adaptiveSelection),
  };
}

/** The files of items a test names, each once, in the order of the test. */
export function itemHrefs(test: AssessmentTest): string[] {
  return hrefsOf(
    test.testParts
      .flatMap(({ sections }) => sections)
      .flatMap((section) => (section.kind === 'section' ? withNested(section) : []))
      .flatMap(({ parts }) => parts.filter((part) => part.kind === 'item')),
  );
}

function hrefsOf(items: readonly AssessmentItemRef[]): string[] {
  return [...new Set(items.map(({ href }) => href))];
}

function withNested(section: AssessmentSection): AssessmentSection[] {
  return [section, ...section.parts.flatMap((part) => (part.kind === 'section' ? withNested(part) : []))];
}

function distinct(words: readonly string[]): string[] {
  return [...new Set(words)].sort();
}
