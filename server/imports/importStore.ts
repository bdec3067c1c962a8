import type { ImportJob, ImportRowView } from '#contracts/imports.ts';
import type { ImportRow } from '#itembank/import/importRow.ts';
import type { Media } from '#server/bank/bankStore.ts';
import type { WriteOutcome } from '#server/database/writer.ts';
import type { StoredEdit, StoredRow } from '#server/editing/editStore.ts';

/** A question of a file with its place in it, counted from 1. */
export interface NumberedRow {
  readonly number: number;
  readonly row: ImportRow;
}

/** Which item a question of a source became, and what it then said. */
export interface ImportLink {
  readonly source: string;
  readonly identifier: string;
  readonly code: string;
  /** Of the content that came in. */
  readonly hash: string;
}

/** Everything an import does to the bank. */
export interface ImportedItems {
  readonly created: readonly { readonly row: StoredRow; readonly events: readonly StoredEdit[] }[];
  readonly appended: readonly { readonly row: StoredRow; readonly edit: StoredEdit }[];
  readonly links: readonly ImportLink[];
  readonly pictures: readonly Media[];
}

/** Where imports are kept: the file until it is read, its questions, and which item each became. Rules: SPEC.md, section IPS. */
export interface ImportStore {
  create(job: ImportJob): Promise<WriteOutcome>;
  find(id: string): Promise<ImportJob | undefined>;
  /** The newest first. */
  newest(count: number): Promise<ImportJob[]>;
  /** Replaces the version before this one; `conflict` when that is not what is stored. */
  update(job: ImportJob): Promise<WriteOutcome>;
  /** A piece of the file, with the job it makes. */
  addPiece(job: ImportJob, number: number, bytes: Uint8Array): Promise<WriteOutcome>;
  /** The file, piece by piece. */
  pieces(id: string): AsyncIterable<Uint8Array>;
  /** Questions and pictures as they are read; `conflict` when the job is not at this version any more. */
  addRows(job: ImportJob, rows: readonly NumberedRow[], pictures: readonly Media[]): Promise<WriteOutcome>;
  /** The questions, some at a time. */
  rows(id: string): AsyncIterable<readonly NumberedRow[]>;
  row(id: string, number: number): Promise<ImportRow | undefined>;
  pictures(id: string): Promise<Media[]>;
  /** Replaces what the questions would become, with the job that was made of it. */
  setOutcomes(job: ImportJob, outcomes: readonly ImportRowView[]): Promise<WriteOutcome>;
  outcomes(id: string): Promise<ImportRowView[]>;
  /** Stores the job and forgets its file, and with `everything` also what was read. */
  forget(job: ImportJob, everything: boolean): Promise<WriteOutcome>;
  /** All items, links, pictures and outcomes of an import with the finished job, or nothing. */
  finish(job: ImportJob, outcomes: readonly ImportRowView[], items: ImportedItems): Promise<WriteOutcome>;
  links(source: string): Promise<ImportLink[]>;
}
