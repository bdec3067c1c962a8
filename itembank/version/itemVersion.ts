import { z } from 'zod';
import { contentHash } from '#itembank/content/contentHash.ts';
import { ItemContent } from '#itembank/content/item.ts';
import { ItemCode } from '#itembank/content/itemCode.ts';

/** One immutable state of an item. Its hash is its identity: other content is another version. */
export const ItemVersion = z.strictObject({
  code: ItemCode,
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  content: ItemContent,
});
export type ItemVersion = z.infer<typeof ItemVersion>;

/** Freezes content as a version of the item with this code. */
export function itemVersion(code: string, content: ItemContent): ItemVersion {
  return { code, hash: contentHash({ code, content }), content };
}

/** True when the content still is what the hash says. */
export function isIntact(version: ItemVersion): boolean {
  return itemVersion(version.code, version.content).hash === version.hash;
}
