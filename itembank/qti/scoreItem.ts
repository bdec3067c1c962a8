import type { AssessmentItem } from './assessmentItem.ts';
import type { Declaration } from './declarations/declaration.ts';
import { type GivenResponse, readResponse } from './declarations/readResponse.ts';
import type { Variables } from './expressions/compileExpression.ts';
import { isKnownInteraction, judgedByPeople } from './interactions.ts';
import { compileRules, type Rule } from './processing/compileRules.ts';
import { standardTemplate, templateName } from './processing/standardTemplates.ts';
import { QtiProblem } from './qtiProblem.ts';
import { type JsonValue, single, toJson, type Value } from './values/value.ts';
import { elementsOf } from './xml/xmlElement.ts';

/** Every declared outcome after response processing. */
export type Outcomes = Readonly<Record<string, JsonValue>>;

/** Variables every item has, whether it declares them or not. */
const builtIn: readonly Declaration[] = [
  implied('numAttempts', 'response', 'integer', single('integer', 1)),
  implied('duration', 'response', 'duration', single('duration', 0)),
  implied('completionStatus', 'outcome', 'identifier', single('identifier', 'unknown')),
];

/**
 * Scores an item: all of it or nothing.
 *
 * @returns a function from responses to outcomes, or the reason why this item is not scored by a machine
 */
export function compileScoring(
  item: AssessmentItem,
): ((responses: Readonly<Record<string, GivenResponse>>) => Outcomes | QtiProblem) | QtiProblem {
  const compiled = refusable(() => compileProcessing(item));
  if (compiled instanceof QtiProblem) return compiled;
  return (responses) =>
    refusable(() => {
      const variables = startingVariables(item, responses);
      compiled(variables);
      const outcomes = [...item.declarations.values()].filter(({ kind }) => kind === 'outcome');
      return Object.fromEntries(
        outcomes.map(({ identifier }) => [identifier, toJson(variables.get(identifier))]),
      );
    });
}

function compileProcessing(item: AssessmentItem): Rule {
  if (item.adaptive) throw new QtiProblem('adaptive');
  if (item.templated) throw new QtiProblem('templated');
  for (const { type, line } of item.interactions) {
    if (judgedByPeople.has(type) || !isKnownInteraction(type)) {
      throw new QtiProblem('unsupportedInteraction', type, { line });
    }
  }
  const { responseProcessing, declarations } = item;
  const { template } = responseProcessing?.attributes ?? {};
  const written = responseProcessing ? elementsOf(responseProcessing) : [];
  if (template === undefined && written.length === 0) throw new QtiProblem('noResponseProcessing');
  const rules = (template === undefined ? undefined : standardTemplate(template)) ?? written;
  if (template !== undefined && rules.length === 0) {
    throw new QtiProblem('unknownTemplate', templateName(template));
  }
  const all = new Map([...builtIn.map((one) => [one.identifier, one] as const), ...declarations]);
  return compileRules(rules, all);
}

/** Numbers without a default start at 0, other outcomes as NULL; a response that is not given is NULL. */
function startingVariables(
  { declarations }: AssessmentItem,
  responses: Readonly<Record<string, GivenResponse>>,
): Variables {
  const variables: Variables = new Map(
    builtIn.map(({ identifier, defaultValue }) => [identifier, defaultValue]),
  );
  for (const [identifier, declaration] of declarations) {
    const { kind, defaultValue, cardinality, baseType } = declaration;
    if (kind === 'response') {
      variables.set(identifier, readResponse(responses[identifier] ?? null, declaration));
    } else {
      const isNumber = cardinality === 'single' && (baseType === 'integer' || baseType === 'float');
      variables.set(identifier, defaultValue ?? (isNumber ? single(baseType, 0) : undefined));
    }
  }
  const unknown = Object.keys(responses).find(
    (identifier) => declarations.get(identifier)?.kind !== 'response',
  );
  if (unknown !== undefined) throw new QtiProblem('undeclared', unknown);
  return variables;
}

function implied(
  identifier: string,
  kind: Declaration['kind'],
  baseType: 'integer' | 'duration' | 'identifier',
  defaultValue: Value | undefined,
): Declaration {
  return {
    identifier,
    kind,
    cardinality: 'single',
    baseType,
    defaultValue,
    emptyDefault: false,
    correctResponse: undefined,
  };
}

function refusable<T>(act: () => T): T | QtiProblem {
  try {
    return act();
  } catch (error) {
    if (error instanceof QtiProblem) return error;
    throw error;
  }
}
