import { requiredAttribute } from '../declarations/attributes.ts';
import { lookUp } from '../declarations/lookupTable.ts';
import {
  compileExpression,
  type Declarations,
  type Evaluate,
  type Variables,
} from '../expressions/compileExpression.ts';
import { QtiProblem } from '../qtiProblem.ts';
import { single } from '../values/value.ts';
import { childNamed, childrenNamed, elementsOf, type XmlElement } from '../xml/xmlElement.ts';
import { fitted } from './fitted.ts';

/** Carries a rule out; `exit` ends response processing. */
export type Rule = (variables: Variables) => 'exit' | undefined;

/**
 * Turns response rules into one function.
 *
 * @throws {QtiProblem} for a rule that is unknown or unsupported
 */
export function compileRules(elements: readonly XmlElement[], declarations: Declarations): Rule {
  const rules = elements.map((element) => compileRule(element, declarations));
  return (variables) => {
    for (const rule of rules) if (rule(variables) === 'exit') return 'exit';
    return undefined;
  };
}

function compileRule(element: XmlElement, declarations: Declarations): Rule {
  switch (element.name) {
    case 'response-condition':
      return compileCondition(element, declarations);
    case 'response-processing-fragment':
      return compileRules(elementsOf(element), declarations);
    case 'set-outcome-value':
      return compileSetOutcome(element, declarations);
    case 'lookup-outcome-value':
      return compileLookup(element, declarations);
    case 'exit-response':
      return () => 'exit';
    default:
      throw new QtiProblem('unsupportedRule', element.name, { line: element.line });
  }
}

function compileCondition(element: XmlElement, declarations: Declarations): Rule {
  const branches = childrenNamed(element, 'response-if', 'response-else-if').map((branch) => {
    const [condition, ...rules] = elementsOf(branch);
    if (condition === undefined)
      throw new QtiProblem('missing', `expression (${branch.name})`, { line: branch.line });
    return { holds: compileCheck(condition, declarations), rules: compileRules(rules, declarations) };
  });
  if (childNamed(element, 'response-if') === undefined) {
    throw new QtiProblem('missing', 'responseIf', { line: element.line });
  }
  const otherwise = childNamed(element, 'response-else');
  const otherwiseRules = compileRules(otherwise ? elementsOf(otherwise) : [], declarations);
  return (variables) => (branches.find(({ holds }) => holds(variables))?.rules ?? otherwiseRules)(variables);
}

/** A condition that is NULL does not hold. */
function compileCheck(element: XmlElement, declarations: Declarations): (variables: Variables) => boolean {
  const evaluate = compileExpression(element, declarations);
  return (variables) => {
    const value = evaluate(variables);
    if (value === undefined) return false;
    if (value.cardinality === 'single' && typeof value.atom === 'boolean') return value.atom;
    throw new QtiProblem('wrongType', element.name, { line: element.line });
  };
}

/** An outcome nobody declared is not kept: it is reported on inspection and changes no other outcome. */
function compileSetOutcome(element: XmlElement, declarations: Declarations): Rule {
  const identifier = requiredAttribute(element, 'identifier');
  const evaluate = onlyExpression(element, declarations);
  const declaration = declarations.get(identifier);
  return (variables) => {
    const value = evaluate(variables);
    if (declaration?.kind === 'outcome') variables.set(identifier, fitted(value, declaration, element));
    return undefined;
  };
}

function compileLookup(element: XmlElement, declarations: Declarations): Rule {
  const identifier = requiredAttribute(element, 'identifier');
  const evaluate = onlyExpression(element, declarations);
  const declaration = declarations.get(identifier);
  if (declaration === undefined) throw new QtiProblem('undeclared', identifier, { line: element.line });
  const { lookupTable, baseType } = declaration;
  if (lookupTable === undefined || baseType === undefined) {
    throw new QtiProblem('missing', `lookupTable (${identifier})`, { line: element.line });
  }
  return (variables) => {
    const source = evaluate(variables);
    if (source !== undefined && (source.cardinality !== 'single' || typeof source.atom !== 'number')) {
      throw new QtiProblem('wrongType', element.name, { line: element.line });
    }
    const found = lookUp(lookupTable, source?.atom as number | undefined);
    variables.set(identifier, found === undefined ? undefined : single(baseType, found));
    return undefined;
  };
}

function onlyExpression(element: XmlElement, declarations: Declarations): Evaluate {
  const [expression, ...more] = elementsOf(element);
  if (expression === undefined || more.length > 0) {
    throw new QtiProblem('invalidValue', `${element.name}: one expression`, { line: element.line });
  }
  return compileExpression(expression, declarations);
}
