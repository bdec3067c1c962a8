import type { ItemRow } from '#contracts/editing.ts';
import type { EditEvent } from '#itembank/editing/editEvent.ts';
import type { Pool } from '#itembank/release/release.ts';
import type { WriteOutcome } from '#server/database/writer.ts';

/** An event of an item with its place in the log. The first has number 1. */
export interface StoredEdit {
  readonly seq: number;
  readonly at: number;
  readonly event: EditEvent;
}

/** Where items in the making are kept, as logs of what people did. Rules: SPEC.md, section EI. */
export interface EditStore {
  /** Stores new items with their first events: all or none. */
  create(items: readonly { row: ItemRow; events: readonly StoredEdit[] }[]): Promise<WriteOutcome>;
  /** Adds one event, with the row it makes of the item. `conflict` when another came first. */
  append(row: ItemRow, edit: StoredEdit): Promise<WriteOutcome>;
  /** The whole log, in order; empty for an item that does not exist. */
  events(code: string): Promise<StoredEdit[]>;
  poolOf(code: string): Promise<Pool | undefined>;
  /** All items, by code. */
  rows(): Promise<ItemRow[]>;
  /** The highest number in use among codes that begin with these letters; 0 when there is none. */
  highestNumber(letters: string): Promise<number>;
}
