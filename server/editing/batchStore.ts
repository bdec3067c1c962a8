import { z } from 'zod';
import { BulkAction } from '#itembank/taxonomy/bulkAction.ts';
import type { WriteOutcome } from '#server/database/writer.ts';

/** What is kept of an action on many items, so that it can be taken back. */
export const BatchBody = z.strictObject({
  action: BulkAction,
  /** What each item was before; only of items to which it was done. */
  items: z.array(z.strictObject({ code: z.string(), before: z.string() })),
});

export interface Batch extends z.infer<typeof BatchBody> {
  readonly id: string;
  readonly personId: string;
  readonly at: number;
  readonly undoneAt: number | null;
}

/** Where actions on many items are kept. Rules: SPEC.md, section IBU. */
export interface BatchStore {
  /** `conflict` when the id is taken. */
  add(batch: Batch): Promise<WriteOutcome>;
  find(id: string): Promise<Batch | undefined>;
  markUndone(id: string, at: number): Promise<WriteOutcome>;
  /** The latest of one person, newest first. */
  latestOf(personId: string, count: number): Promise<Batch[]>;
}
