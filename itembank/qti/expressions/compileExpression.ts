import { mappedPoints } from '../declarations/areaMapping.ts';
import { requiredAttribute, wordAttribute } from '../declarations/attributes.ts';
import type { Declaration } from '../declarations/declaration.ts';
import { mapped } from '../declarations/mapping.ts';
import { QtiProblem } from '../qtiProblem.ts';
import { parseAtom } from '../values/parseAtom.ts';
import { baseTypes, single, type Value } from '../values/value.ts';
import { elementsOf, textOf, type XmlElement } from '../xml/xmlElement.ts';
import { arithmetic } from './arithmetic.ts';
import { comparison } from './comparison.ts';
import { containers } from './containers.ts';
import { functions } from './functions.ts';
import { logic } from './logic.ts';
import { number, type Operators } from './operator.ts';

/** The values variables have now; NULL is `undefined`. */
export type Variables = Map<string, Value | undefined>;
export type Evaluate = (variables: Variables) => Value | undefined;
export type Declarations = ReadonlyMap<string, Declaration>;

const operators: Operators = { ...arithmetic, ...comparison, ...containers, ...functions, ...logic };
const byChance = new Set(['random', 'random-integer', 'random-float']);
const constants: Readonly<Record<string, number>> = { pi: Math.PI, e: Math.E };

/**
 * Turns an expression into a function of the variables. Everything that cannot be evaluated is found here,
 * before any score is given, so an item is scored wholly or refused.
 *
 * @throws {QtiProblem} for an expression that is unknown, unsupported, or refers to what is not declared
 */
export function compileExpression(element: XmlElement, declarations: Declarations): Evaluate {
  const { name, line } = element;
  if (name === 'custom-operator') {
    const { definition, class: className } = element.attributes;
    throw new QtiProblem('customOperator', definition ?? className ?? '?', { line });
  }
  if (byChance.has(name)) throw new QtiProblem('notDeterministic', name, { line });
  const operator = operators[name];
  if (operator === undefined) return compileLeaf(element, declarations);
  const operands = elementsOf(element).map((child) => compileExpression(child, declarations));
  const [least, most] = operator.operands;
  if (operands.length < least || operands.length > most) {
    throw new QtiProblem('invalidValue', `${name}: ${operands.length} expressions`, { line });
  }
  return (variables) =>
    operator.apply({
      element,
      operands: operands.map((evaluate) => evaluate(variables)),
      numberAt: (attribute) => numberAt(element, attribute, variables),
    });
}

/** Expressions without expressions inside. */
function compileLeaf(element: XmlElement, declarations: Declarations): Evaluate {
  const { name, line } = element;
  const declared = () => {
    const identifier = requiredAttribute(element, 'identifier');
    const declaration = declarations.get(identifier);
    if (declaration === undefined) throw new QtiProblem('undeclared', identifier, { line });
    return declaration;
  };
  switch (name) {
    case 'base-value': {
      const baseType = wordAttribute(element, 'base-type', baseTypes);
      const text = textOf(element);
      const atom = parseAtom(text, baseType);
      if (atom === undefined) throw new QtiProblem('invalidValue', `baseValue "${text}"`, { line });
      return () => single(baseType, atom);
    }
    case 'variable': {
      const { identifier } = declared();
      return (variables) => variables.get(identifier);
    }
    case 'correct': {
      const { correctResponse } = declared();
      return () => correctResponse;
    }
    case 'default': {
      const { defaultValue } = declared();
      return () => defaultValue;
    }
    case 'null':
      return () => undefined;
    case 'map-response': {
      const { identifier, mapping } = declared();
      if (mapping === undefined) throw new QtiProblem('missing', `mapping (${identifier})`, { line });
      return (variables) => number(mapped(variables.get(identifier), mapping), 'float');
    }
    case 'map-response-point': {
      const { identifier, areaMapping } = declared();
      if (areaMapping === undefined) throw new QtiProblem('missing', `areaMapping (${identifier})`, { line });
      return (variables) => number(mappedPoints(variables.get(identifier), areaMapping), 'float');
    }
    case 'math-constant': {
      const constant = constants[requiredAttribute(element, 'name')];
      if (constant === undefined) throw new QtiProblem('invalidValue', 'mathConstant', { line });
      return () => single('float', constant);
    }
    default:
      throw new QtiProblem('unsupportedExpression', name, { line });
  }
}

/** An attribute that holds a number or names a variable that does. */
function numberAt(element: XmlElement, attribute: string, variables: Variables): number | undefined {
  const text = requiredAttribute(element, attribute).trim();
  const written = parseAtom(text, 'float');
  if (typeof written === 'number') return written;
  const value = variables.get(text);
  if (value === undefined) {
    if (variables.has(text)) return undefined;
    throw new QtiProblem('undeclared', text, { line: element.line });
  }
  if (value.cardinality !== 'single' || typeof value.atom !== 'number') {
    throw new QtiProblem('wrongType', `${attribute} "${text}"`, { line: element.line });
  }
  return value.atom;
}
