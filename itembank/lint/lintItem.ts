import type { ItemContent } from '#itembank/content/item.ts';
import { caseRules } from './caseRules.ts';
import { cueRules } from './cueRules.ts';
import { faultRules } from './faultRules.ts';
import type { Finding, LintContext, LintRule, Severity } from './lintRule.ts';
import { lintSubject } from './lintSubject.ts';
import { numberRules } from './numberRules.ts';
import { structureRules } from './structureRules.ts';
import { typeRules } from './typeRules.ts';
import { wordingRules } from './wordingRules.ts';

/** All rules an item is read by, in the order in which an editor meets them. */
export const lintRules: readonly LintRule[] = [
  ...faultRules,
  ...structureRules,
  ...typeRules,
  ...cueRules,
  ...numberRules,
  ...wordingRules,
  ...caseRules,
];

/** A finding with the rule that made it. */
export interface LintFinding extends Finding {
  readonly rule: string;
  readonly severity: Severity;
}

/**
 * Reads one item by all rules of item writing for Dutch. Fast enough to run at every keystroke.
 *
 * @see Haladyna, Downing & Rodriguez (2002), A review of multiple-choice item-writing guidelines
 */
export function lintItem(content: ItemContent, context: LintContext): LintFinding[] {
  const subject = lintSubject(content);
  return lintRules.flatMap(({ id, severity, find }) =>
    find(subject, context).map((finding) => ({ rule: id, severity, ...finding })),
  );
}
