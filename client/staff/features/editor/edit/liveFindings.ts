import type { LintNote } from '#contracts/editing.ts';
import type { ItemContent } from '#itembank/content/item.ts';
import { lintItem, lintRules } from '#itembank/lint/lintItem.ts';

const explanations = new Map(lintRules.map(({ id, says }) => [id, says]));

/**
 * What the lint says of a text while it is written, without the server. Which edition of a source is current
 * only the server knows, so that is told after saving.
 *
 * @param saved the findings of the version it began from: what was let stand there still stands
 */
export function liveFindings(
  content: ItemContent,
  saved: readonly LintNote[],
  today: string,
): readonly LintNote[] {
  return lintItem(content, { today, currentEdition: new Map() }).map(
    ({ rule, severity, at, quote, fix }) => ({
      rule,
      severity,
      at,
      quote: quote ?? null,
      fix: fix ?? null,
      says: explanations.get(rule) ?? { nl: rule, en: rule },
      dismissed: saved.find((one) => one.rule === rule && one.at === at)?.dismissed ?? null,
    }),
  );
}
