import type { ItemContent } from '#itembank/content/item.ts';
import { carriesOver, changeClass } from '#itembank/editing/changeClass.ts';
import type { EditedItem } from '#itembank/editing/editedItem.ts';
import { type ItemVersion, itemVersion } from '#itembank/version/itemVersion.ts';

/** Whether a candidate would answer both the same way, so that what was found about one holds for the other. */
export function isAnsweredAlike(before: ItemContent, now: ItemContent): boolean {
  const change = changeClass(before, now);
  return change === undefined || carriesOver(change);
}

/** Whether what was found about a version of an item, named by its hash, holds for another of its versions. */
export function holdsFor(item: EditedItem, measured: string, { hash, content }: ItemVersion): boolean {
  if (measured === hash) return true;
  const then = item.versions.find((one) => itemVersion(item.code, one.content).hash === measured);
  return then !== undefined && isAnsweredAlike(then.content, content);
}
