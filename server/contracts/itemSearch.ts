import { z } from 'zod';
import { ItemCode } from '#itembank/content/itemCode.ts';
import { TextPlace } from '#itembank/content/textPlace.ts';
import type { Operation } from './operation.ts';
import { OneLine } from './plainText.ts';

/** The items in which every word of a search stands, the best first. */
export const ItemSearch = z.strictObject({
  /** False while the server is still reading in texts; ask again. */
  complete: z.boolean(),
  codes: z.array(ItemCode),
  /** For each code where its words stand. */
  places: z.array(TextPlace),
});
export type ItemSearch = z.infer<typeof ItemSearch>;

/** Part of `editingOperations`. */
export const itemSearchOperations = {
  searchItems: {
    method: 'get',
    path: '/api/item-search',
    roles: ['author', 'reviewer', 'psychometrician'],
    scope: 'all',
    summary: 'The codes of items with these words in any of their texts, and where they stand.',
    query: z.strictObject({ q: OneLine.trim().min(2).max(200) }),
    reply: ItemSearch,
  },
} as const satisfies Record<string, Operation>;
