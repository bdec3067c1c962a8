import type { ItemRow } from '#contracts/editing.ts';
import { plainText, type RichText } from '#itembank/content/richText.ts';
import { currentVersion, type EditedItem } from '#itembank/editing/editedItem.ts';
import type { Pool } from '#itembank/release/release.ts';

/** The row a list shows of an item. */
export function itemRow(item: EditedItem, pool: Pool, changedAt: number): ItemRow {
  const { content, number } = currentVersion(item);
  return {
    code: item.code,
    pool,
    stage: item.stage,
    version: number,
    question: questionOf(content.stem),
    ...content.classification,
    reviewBy: content.reviewBy,
    sources: content.sources.map(({ number: id, title, edition }) => `${id ?? title} (${edition})`),
    changedAt,
  };
}

function questionOf(stem: RichText): string {
  return stem.flatMap((block) => (block.type === 'paragraph' ? [plainText(block.content)] : [])).join(' ');
}
