import { z } from 'zod';
import { ItemCode } from '#itembank/content/itemCode.ts';
import { BulkAction } from '#itembank/taxonomy/bulkAction.ts';
import { Guard } from '#itembank/taxonomy/lifeCycle.ts';
import { Instant } from './ids.ts';
import { SeveralLines } from './plainText.ts';

/** As many as one person can oversee, and as one request can carry. */
const bulkLimit = 1000;

const BatchId = z.uuid();

/** Each item with the version that was on screen: what has changed since is left alone. */
const Chosen = z
  .array(z.strictObject({ code: ItemCode, version: z.int().positive() }))
  .min(1)
  .max(bulkLimit);

export const BulkPreview = z.strictObject({ items: Chosen, action: BulkAction });
export const BulkEdit = BulkPreview.extend({
  /** Made by who asks, so that asking twice changes nothing. */
  id: BatchId,
  reason: SeveralLines.trim().min(3).max(2000),
});
export const BulkBatch = z.strictObject({ id: BatchId });

export const BulkRefusal = z.enum([
  'conflict',
  'notYourHat',
  'notAtThisStage',
  'ownWork',
  'nothingChanged',
  'guards',
  'dateTooFar',
  'dateUnconfirmed',
  'noFinding',
  'notFound',
  'notStored',
  'changedSince',
  'oneWay',
]);
export type BulkRefusal = z.infer<typeof BulkRefusal>;

/** What happens, or happened, to one item. */
export const BulkItem = z.strictObject({
  code: ItemCode,
  /** The date, value or stage it has now; null for an item that does not exist. */
  before: z.string().nullable(),
  /** Why nothing happens to it; null when it does. */
  refused: BulkRefusal.nullable(),
  guards: z.array(Guard),
  /** Whoever writes on an item is no longer its reviewer: a verdict of this person lapses. */
  losesReview: z.boolean(),
});
export type BulkItem = z.infer<typeof BulkItem>;

export const BulkReport = z.strictObject({ items: z.array(BulkItem) });
export type BulkReport = z.infer<typeof BulkReport>;

/** What the person did before, newest first. */
export const BulkHistory = z.array(
  z.strictObject({
    id: BatchId,
    at: Instant,
    action: BulkAction,
    count: z.int().positive(),
    undoneAt: Instant.nullable(),
  }),
);
export type BulkHistory = z.infer<typeof BulkHistory>;
