import { z } from 'zod';
import { ItemRow } from '#contracts/editing.ts';
import type { EditEvent } from '#itembank/editing/editEvent.ts';
import type { Pool } from '#itembank/taxonomy/pool.ts';
import type { WriteOutcome } from '#server/database/writer.ts';

/** An event of an item with its place in the log. The first has number 1. */
export interface StoredEdit {
  readonly seq: number;
  readonly at: number;
  readonly event: EditEvent;
}

/** A row of the list before it is known who asks. */
export const StoredRow = ItemRow.omit({ mine: true }).extend({
  /** Ids of the people who wrote on the item, and of those whose verdict of the kind asked for now stands. */
  authors: z.array(z.string()),
  reviewers: z.array(z.string()),
});
export type StoredRow = z.infer<typeof StoredRow>;

/** Where items in the making are kept, as logs of what people did. Rules: SPEC.md, section EI. */
export interface EditStore {
  /** Stores new items with their first events: all or none. */
  create(items: readonly { row: StoredRow; events: readonly StoredEdit[] }[]): Promise<WriteOutcome>;
  /** Adds one event, with the row it makes of the item. `conflict` when another came first. */
  append(row: StoredRow, edit: StoredEdit): Promise<WriteOutcome>;
  /** The whole log, in order; empty for an item that does not exist. */
  events(code: string): Promise<StoredEdit[]>;
  poolOf(code: string): Promise<Pool | undefined>;
  /** All items, by code. */
  rows(): Promise<StoredRow[]>;
  /** The highest number in use among codes that begin with these letters; 0 when there is none. */
  highestNumber(letters: string): Promise<number>;
}
