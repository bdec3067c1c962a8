import { plainText } from '#itembank/content/plainText.ts';
import type { RichText } from '#itembank/content/richText.ts';
import { carriesOver } from '#itembank/editing/changeClass.ts';
import { authorsOf, currentVersion, type EditedItem } from '#itembank/editing/editedItem.ts';
import { standingReviews } from '#itembank/editing/standingReviews.ts';
import { citationsOf } from '#itembank/sources/sourceRegistry.ts';
import type { Pool } from '#itembank/taxonomy/pool.ts';
import { itemVersion } from '#itembank/version/itemVersion.ts';
import type { StoredRow } from './editStore.ts';

/** The row a list shows of an item. */
export function itemRow(item: EditedItem, pool: Pool, changedAt: number): StoredRow {
  const { content, number } = currentVersion(item);
  const asked = item.stage === 'technicalReview' ? 'technical' : 'content';
  return {
    code: item.code,
    pool,
    stage: item.stage,
    version: number,
    type: content.type,
    question: questionOf(content.stem),
    ...content.classification,
    reviewBy: content.reviewBy,
    sources: content.sources.map(({ number: id, title, edition }) => `${id ?? title} (${edition})`),
    cites: citationsOf(content.sources),
    hashes: hashesInForce(item),
    changedAt,
    returned: item.stage === 'needsRevision' || (item.stage === 'draft' && item.reviews.length > 0),
    authors: [...authorsOf(item)],
    derivedFrom: item.derivedFrom ?? null,
    request: item.request ?? null,
    due: item.review?.due ?? null,
    asked: [...(item.review?.asked ?? [])],
    reviewers: standingReviews(item).flatMap((review) => (review.kind === asked ? [review.by] : [])),
  };
}

/** Of the current version and of those before it from which nothing but looks or data separates it. */
export function hashesInForce({ code, versions }: EditedItem): string[] {
  const first = versions.findLastIndex(({ change }) => change === undefined || !carriesOver(change));
  return versions.slice(first).map(({ content }) => itemVersion(code, content).hash);
}

function questionOf(stem: RichText): string {
  return stem.flatMap((block) => (block.type === 'paragraph' ? [plainText(block.content)] : [])).join(' ');
}
