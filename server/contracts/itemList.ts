import { z } from 'zod';
import { ItemCode } from '#itembank/content/itemCode.ts';
import { ItemRow } from './editing.ts';

const { shape } = ItemRow;

/** The rows of a list, column by column: a third of the size, and read in a third of the time. */
const ItemColumns = z.strictObject({
  code: z.array(shape.code),
  pool: z.array(shape.pool),
  stage: z.array(shape.stage),
  version: z.array(shape.version),
  type: z.array(shape.type),
  question: z.array(shape.question),
  icpc: z.array(shape.icpc),
  theme: z.array(shape.theme),
  ageBand: z.array(shape.ageBand),
  aspect: z.array(shape.aspect),
  urgency: z.array(shape.urgency),
  reviewBy: z.array(shape.reviewBy),
  sources: z.array(shape.sources),
  changedAt: z.array(shape.changedAt),
  returned: z.array(shape.returned),
  due: z.array(shape.due),
});
export type ItemColumns = z.infer<typeof ItemColumns>;

/** The bank as a list. It is the same for everyone; what it means to one person is in `MyItems`. */
export const ItemList = z.strictObject({
  /** Ask with this number next time, and only what changed comes back. */
  revision: z.int().nonnegative(),
  /** Whether these are all items, or those that changed since the revision that was asked with. */
  whole: z.boolean(),
  columns: ItemColumns,
});
export type ItemList = z.infer<typeof ItemList>;

export const ItemListQuery = z.strictObject({ since: z.coerce.number().int().nonnegative().optional() });

/** Items that are about the person who asks: wrote on them, gave a verdict that still stands, or is asked for one. */
export const MyItems = z.strictObject({
  wrote: z.array(ItemCode),
  reviewed: z.array(ItemCode),
  asked: z.array(ItemCode),
});
export type MyItems = z.infer<typeof MyItems>;
