import type { AssessmentItem } from './assessmentItem.ts';
import type { Declaration } from './declarations/declaration.ts';
import { itemProblems } from './itemProblems.ts';
import { templateName } from './processing/standardTemplates.ts';
import { toJson } from './values/value.ts';
import { descendantsNamed, descendantsOf, elementsOf, type XmlElement } from './xml/xmlElement.ts';

const mathml = 'http://www.w3.org/1998/Math/MathML';

/** What an item declares, as data: for people who check an import, and for tests. */
export function inspectItem(item: AssessmentItem) {
  const count = (name: string) => descendantsNamed(item.root, name).length;
  const inside = descendantsOf(item.root);
  const declared = [...item.declarations.values()];
  return {
    kind: 'item' as const,
    qtiVersion: item.version,
    identifier: item.identifier,
    title: item.title ?? null,
    language: item.language ?? null,
    adaptive: item.adaptive,
    timeDependent: item.timeDependent,
    interactions: item.interactions.map(
      ({ type, responseIdentifier, cardinality, baseType, settings, ...counts }) => ({
        type,
        responseIdentifier: responseIdentifier ?? null,
        cardinality: cardinality ?? null,
        baseType: baseType ?? null,
        ...settings,
        ...countsOnly(counts),
      }),
    ),
    interactionTypes: [...new Set(item.interactions.map(({ type }) => type))].sort(),
    responseDeclarations: Object.fromEntries(
      declared.filter(({ kind }) => kind === 'response').map((one) => [one.identifier, declarationOf(one)]),
    ),
    outcomes: Object.fromEntries(
      declared
        .filter(({ kind }) => kind === 'outcome')
        .map((one) => [one.identifier, one.emptyDefault ? '' : toJson(one.defaultValue)]),
    ),
    responseProcessing: describeProcessing(item.responseProcessing),
    templateProcessing: count('template-processing') > 0,
    feedback: {
      modal: count('modal-feedback'),
      inline: count('feedback-inline'),
      block: count('feedback-block'),
    },
    features: {
      rubricBlocks: count('rubric-block'),
      catalogs: count('catalog'),
      mathml: inside.some(({ namespace }) => namespace === mathml),
      stimulusRefs: count('assessment-stimulus-ref'),
      printedVariables: count('printed-variable'),
      companionMaterials: count('companion-materials-info') > 0,
      aria: inside.some(({ attributes }) =>
        Object.keys(attributes).some((name) => /^(aria-|role$)/.test(name)),
      ),
      sharedVocabularyClasses: sharedClasses(inside),
    },
    media: inside.flatMap(mediaOf),
    problems: itemProblems(item),
  };
}

/** The names of all elements inside, each once, in order of the alphabet. */
export function namesInside(element: XmlElement): string[] {
  return [...new Set(descendantsOf(element).map(({ name }) => name))].sort();
}

function countsOnly({ options, sources, targets }: { options?: number; sources?: number; targets?: number }) {
  return {
    ...(options !== undefined && { options }),
    ...(sources !== undefined && { sources }),
    ...(targets !== undefined && { targets }),
  };
}

function declarationOf({ cardinality, baseType, correctResponse, mapping, areaMapping }: Declaration) {
  return {
    cardinality,
    baseType: baseType ?? null,
    correctResponse: toJson(correctResponse),
    ...(mapping && {
      mapping: {
        defaultValue: mapping.defaultValue,
        lowerBound: mapping.lowerBound ?? null,
        upperBound: mapping.upperBound ?? null,
        entries: mapping.entries.map((one) => [one.written, one.mappedValue, one.caseSensitive] as const),
      },
    }),
    ...(areaMapping && {
      areaMapping: {
        defaultValue: areaMapping.defaultValue,
        entries: areaMapping.entries.map(
          ({ area, mappedValue }) =>
            [area.shape, area.shape === 'default' ? '' : area.coords.join(','), mappedValue] as const,
        ),
      },
    }),
  };
}

function describeProcessing(element: XmlElement | undefined) {
  const { template } = element?.attributes ?? {};
  if (element === undefined || (template === undefined && elementsOf(element).length === 0)) {
    return { kind: 'none' as const };
  }
  return template === undefined
    ? { kind: 'custom' as const, operators: namesInside(element) }
    : { kind: 'template' as const, template, templateName: templateName(template) };
}

function sharedClasses(elements: readonly XmlElement[]): string[] {
  const classes = elements.flatMap(({ attributes }) => (attributes.class ?? '').split(/\s+/));
  return [...new Set(classes.filter((one) => one.startsWith('qti-')))].sort();
}

/** Files an element shows or needs. */
function mediaOf({ name, attributes }: XmlElement) {
  const attribute = { stylesheet: 'href', object: 'data' }[name] ?? 'src';
  const href = ['stylesheet', 'object', 'img', 'audio', 'video', 'source', 'track'].includes(name)
    ? attributes[attribute]
    : undefined;
  return href === undefined ? [] : [{ element: name, href, type: attributes.type ?? null }];
}
