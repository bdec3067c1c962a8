import { z } from 'zod';
import { ItemCode } from '#itembank/content/itemCode.ts';
import { ItemRow } from './editing.ts';

const { shape } = ItemRow;

/** A column in which few values stand many times: each value once, and for every row which of them it has. */
const repeated = <Value extends z.ZodType>(value: Value) =>
  z.strictObject({ values: z.array(value), at: z.array(z.int().nonnegative()) });

/** The rows of a list, column by column: a fraction of the size, and read in a fraction of the time. */
const ItemColumns = z.strictObject({
  code: z.array(shape.code),
  pool: repeated(shape.pool),
  stage: repeated(shape.stage),
  version: z.array(shape.version),
  type: repeated(shape.type),
  question: z.array(shape.question),
  icpc: repeated(shape.icpc),
  theme: repeated(shape.theme),
  ageBand: repeated(shape.ageBand),
  aspect: repeated(shape.aspect),
  urgency: repeated(shape.urgency),
  reviewBy: repeated(shape.reviewBy),
  sources: repeated(shape.sources),
  changedAt: z.array(shape.changedAt),
  returned: repeated(shape.returned),
  due: repeated(shape.due),
});
export type ItemColumns = z.infer<typeof ItemColumns>;

export interface Repeated<Value> {
  readonly values: readonly Value[];
  /** For every row, a place in `values`. */
  readonly at: readonly number[];
}

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
