import type { ItemContent } from '#itembank/content/item.ts';
import { carriesOver, changeClass } from '#itembank/editing/changeClass.ts';
import { currentVersion, type EditedItem } from '#itembank/editing/editedItem.ts';
import { answeredAlikeSince } from '#itembank/editing/standingReviews.ts';
import { itemVersion } from '#itembank/version/itemVersion.ts';

/**
 * Whether what was found about a version of an item, named by its hash, holds for its current one: nobody called a change
 * since heavier than looks or data, and none of them is. False for a version the item never had.
 */
export function holdsFor(item: EditedItem, measured: string): boolean {
  const hashOf = (content: ItemContent) => itemVersion(item.code, content).hash;
  const { content } = currentVersion(item);
  if (hashOf(content) === measured) return true;
  const then = item.versions.findLast((one) => hashOf(one.content) === measured);
  return (
    then !== undefined && answeredAlikeSince(item, then.number) && isAnsweredAlike(then.content, content)
  );
}

/** Whether nothing but looks or data separates two contents. */
export function isAnsweredAlike(before: ItemContent, now: ItemContent): boolean {
  const change = changeClass(before, now);
  return change === undefined || carriesOver(change);
}
