import type { LintNote } from '#contracts/editing.ts';
import type { ItemContent } from '#itembank/content/item.ts';
import { lintItem, lintRules } from '#itembank/lint/lintItem.ts';
import { unfinishedFields } from '../content/emptyItem.ts';

const explanations = new Map(lintRules.map(({ id, says }) => [id, says]));

/**
 * What the lint says of a text while it is written, without asking the server. With what is not filled in yet it finds no
 * fault: that is named when one saves.
 *
 * @param saved the findings of the version it began from: what was let stand there still stands
 * @param currentEdition the edition that counts of each source, by key
 */
export function liveFindings(
  content: ItemContent,
  saved: readonly LintNote[],
  today: string,
  currentEdition: ReadonlyMap<string, string>,
): readonly LintNote[] {
  const unfinished = new Set(unfinishedFields(content));
  const found = lintItem(content, { today, currentEdition }).filter(({ at }) => !unfinished.has(at));
  return found.map(({ rule, severity, at, quote, fix }) => ({
    rule,
    severity,
    at,
    quote: quote ?? null,
    fix: fix ?? null,
    says: explanations.get(rule) ?? { nl: rule, en: rule },
    dismissed: saved.find((one) => one.rule === rule && one.at === at)?.dismissed ?? null,
  }));
}
