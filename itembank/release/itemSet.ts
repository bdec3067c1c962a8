import { z } from 'zod';
import { ItemCode } from '#itembank/content/itemCode.ts';
import { Bilingual } from '#itembank/taxonomy/bilingual.ts';

/** Items about one case: each can be answered by itself, and in a test they stand together in this order. */
export const ItemSet = z.strictObject({
  code: z.string().regex(/^SET-\d{3}$/),
  codes: z
    .array(ItemCode)
    .min(2)
    .refine((codes) => new Set(codes).size === codes.length, { message: 'an item stands twice in the set' }),
  name: Bilingual.optional(),
});
export type ItemSet = z.infer<typeof ItemSet>;
