import { QtiProblem } from '../qtiProblem.ts';
import { parseAtom } from '../values/parseAtom.ts';
import { type BaseType, baseTypes, cardinalities, container, single, type Value } from '../values/value.ts';
import { childNamed, childrenNamed, textOf, type XmlElement } from '../xml/xmlElement.ts';
import { readAreaMapping } from './areaMapping.ts';
import { requiredAttribute, wordAttribute } from './attributes.ts';
import type { Declaration } from './declaration.ts';
import { readLookupTable } from './lookupTable.ts';
import { readMapping } from './mapping.ts';

/**
 * Reads a response or outcome declaration.
 *
 * @param report receives values that are no values of their type; they are left out, since an empty default
 *   is common and harmless
 */
export function readDeclaration(
  element: XmlElement,
  version: string,
  report: (problem: QtiProblem) => void,
): Declaration {
  const cardinality = wordAttribute(element, 'cardinality', cardinalities);
  const baseType = cardinality === 'record' ? undefined : wordAttribute(element, 'base-type', baseTypes);
  const identifier = requiredAttribute(element, 'identifier');
  const declaredValue = (name: string) => {
    const child = childNamed(element, name);
    return child && readValue(child, identifier, cardinality, baseType, report);
  };
  const [table] = childrenNamed(element, 'match-table', 'interpolation-table');
  const mapping = childNamed(element, 'mapping');
  const areaMapping = childNamed(element, 'area-mapping');
  return {
    identifier,
    kind: element.name === 'response-declaration' ? 'response' : 'outcome',
    cardinality,
    baseType,
    defaultValue: declaredValue('default-value'),
    emptyDefault: isEmptyText(childNamed(element, 'default-value'), baseType),
    correctResponse: declaredValue('correct-response'),
    mapping: mapping && baseType && readMapping(mapping, baseType, version),
    areaMapping: areaMapping && readAreaMapping(areaMapping),
    lookupTable: table && baseType && readLookupTable(table, baseType),
  };
}

function readValue(
  element: XmlElement,
  identifier: string,
  cardinality: Declaration['cardinality'],
  baseType: BaseType | undefined,
  report: (problem: QtiProblem) => void,
): Value | undefined {
  const values = childrenNamed(element, 'value').flatMap((value) => {
    const type = baseType ?? wordAttribute(value, 'base-type', baseTypes);
    const text = textOf(value);
    if (text === '' && isText(type)) return [];
    const atom = parseAtom(type === 'string' ? text : text.trim(), type);
    if (atom === undefined) {
      report(new QtiProblem('invalidValue', `${identifier}: "${text}"`, { line: value.line }));
      return [];
    }
    return [{ type, atom, field: value.attributes['field-identifier'] ?? '' }];
  });
  if (cardinality === 'record') {
    const fields = values.flatMap(({ type, atom, field }) => {
      const value = single(type, atom);
      return value === undefined ? [] : [[field, value] as const];
    });
    return fields.length === 0 ? undefined : { cardinality, fields: new Map(fields) };
  }
  const [first] = values;
  if (first === undefined) return undefined;
  if (cardinality === 'single') return single(first.type, first.atom);
  return container(
    cardinality,
    first.type,
    values.map(({ atom }) => atom),
  );
}

function isEmptyText(element: XmlElement | undefined, baseType: BaseType | undefined): boolean {
  return element !== undefined && baseType !== undefined && isText(baseType) && textOf(element).trim() === '';
}

function isText(baseType: BaseType): boolean {
  return baseType === 'string' || baseType === 'identifier';
}
