import type { AssessmentItem } from './assessmentItem.ts';
import { isKnownInteraction } from './interactions.ts';
import { QtiProblem } from './qtiProblem.ts';
import { compileScoring } from './scoreItem.ts';
import { descendantsNamed } from './xml/xmlElement.ts';

/** Everything an editor should know before using an item; the reason it is not scored, if so, stands last. */
export function itemProblems(item: AssessmentItem): QtiProblem[] {
  const { declarations, interactions, responseProcessing, problems } = item;
  const found = [...problems];
  for (const { type, responseIdentifier, line } of interactions) {
    if (!isKnownInteraction(type)) continue; // stands below as the reason
    if (responseIdentifier === undefined)
      found.push(new QtiProblem('missing', `responseIdentifier (${type})`, { line }));
    else if (declarations.get(responseIdentifier)?.kind !== 'response') {
      found.push(new QtiProblem('undeclared', responseIdentifier, { line }));
    }
  }
  if (responseProcessing) {
    for (const { attributes, line } of descendantsNamed(responseProcessing, 'set-outcome-value')) {
      const { identifier } = attributes;
      if (identifier !== undefined && identifier !== 'completionStatus' && !declarations.has(identifier)) {
        found.push(new QtiProblem('undeclared', identifier, { line }));
      }
    }
  }
  const scoring = compileScoring(item);
  return scoring instanceof QtiProblem ? [...found, scoring] : found;
}
