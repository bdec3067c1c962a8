import type { DependentItem, SourcePage } from '#contracts/sources.ts';

/** The items that a new edition would flag: those that name another one. None when it is older than the current. */
export function touchedItems(
  { since: current, items }: Pick<SourcePage, 'since' | 'items'>,
  edition: string,
  since: string,
): readonly DependentItem[] {
  return since < (current ?? '') ? [] : items.filter((item) => item.edition !== edition);
}
