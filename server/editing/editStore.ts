import { z } from 'zod';
import { ItemRow } from '#contracts/editing.ts';
import type { ItemContent } from '#itembank/content/item.ts';
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
  /** Rows stored before there were other types have none. */
  type: z.string().default('singleChoice'),
  /** What the item rests on, by key. Rows stored before editions were kept have none. */
  cites: z.array(z.strictObject({ source: z.string(), edition: z.string() })).default([]),
  /** Of the versions whose statistics hold for this one, itself the last. Rows stored before have none. */
  hashes: z.array(z.string()).default([]),
  /** Ids of the people who wrote on the item, and of those whose verdict of the kind asked for now stands. */
  authors: z.array(z.string()),
  reviewers: z.array(z.string()),
  /** The item it was copied from. Rows stored before copies were made have none. */
  derivedFrom: z.string().nullable().default(null),
  /** What asked for it; imports and older rows have none. */
  request: z.string().nullable().default(null),
  /** Before which day its review was asked, and of whom. Rows stored before days were asked have none. */
  due: z.iso.date().nullable().default(null),
  asked: z.array(z.string()).default([]),
});
export type StoredRow = z.infer<typeof StoredRow>;

export interface RevisedRow {
  readonly row: StoredRow;
  /** Of the last edit of the item. */
  readonly revision: number;
}

/** What an item says, and how many versions it took. */
export interface WrittenItem {
  readonly code: string;
  readonly content: ItemContent;
  readonly version: number;
}

/** Where items in the making are kept, as logs of what people did. Rules: SPEC.md, section EI. */
export interface EditStore {
  /** Stores new items with their first events: all or none. */
  create(items: readonly { row: StoredRow; events: readonly StoredEdit[] }[]): Promise<WriteOutcome>;
  /** Adds one event, with the row it makes of the item. `conflict` when another came first. */
  append(row: StoredRow, edit: StoredEdit): Promise<WriteOutcome>;
  /** The whole log, in order; empty for an item that does not exist. */
  events(code: string): Promise<StoredEdit[]>;
  poolOf(code: string): Promise<Pool | undefined>;
  /** A number that grows with every edit of any item, on whatever server. */
  revision(): Promise<number>;
  /** The rows of items edited after this revision, a few hundred at a time; all of them after −1. */
  rowsAfter(since: number): AsyncIterable<readonly RevisedRow[]>;
  /** What items edited after this revision say now, a few at a time; all of them after −1. */
  contentsAfter(since: number): AsyncIterable<readonly WrittenItem[]>;
  /** The highest number in use among codes that begin with these letters; 0 when there is none. */
  highestNumber(letters: string): Promise<number>;
}
