import { canonicalJson } from '#itembank/content/canonicalJson.ts';
import { carriesOver } from './changeClass.ts';
import { authorsOf, currentVersion, type EditedItem, type Review } from './editedItem.ts';

/**
 * The verdicts that hold for the current version: the last of each person and kind, by nobody who wrote on the
 * item, with no change since that a reviewer should have seen. A change of sources is such a change, and so is a
 * later review date for who judged the content, although statistics survive both.
 */
export function standingReviews(item: EditedItem): readonly Review[] {
  const authors = authorsOf(item);
  const last = new Map(item.reviews.map((review) => [`${review.kind} ${review.by}`, review]));
  return [...last.values()].filter(
    ({ by, version, kind }) =>
      !authors.has(by) &&
      unchangedSince(item, version) &&
      (kind !== 'content' || currentVersion(item).content.reviewBy <= reviewByAt(item, version)),
  );
}

/** True when nothing has changed since this version that a reader of it should have seen. */
export function unchangedSince(item: EditedItem, number: number): boolean {
  const seen = item.versions[number - 1];
  return (
    seen !== undefined &&
    answeredAlikeSince(item, number) &&
    canonicalJson(seen.content.sources) === canonicalJson(currentVersion(item).content.sources)
  );
}

/** True when what candidates get has not changed since this version. */
export function answeredAlikeSince({ versions }: EditedItem, number: number): boolean {
  return versions.slice(number).every(({ change }) => change !== undefined && carriesOver(change));
}

/** Until when the item was thought to be right at this version. */
function reviewByAt({ versions }: EditedItem, number: number): string {
  return versions[number - 1]!.content.reviewBy;
}
