import type { ImportFormat, RefusedFile } from '#contracts/imports.ts';
import type { ImportRow } from '#itembank/import/importRow.ts';
import type { Media } from '#server/bank/bankStore.ts';

/** What comes of reading a file, in the order of the file. */
export type ReadingEvent =
  | { readonly kind: 'format'; readonly format: ImportFormat; readonly headers: readonly string[] }
  | { readonly kind: 'row'; readonly row: ImportRow }
  | { readonly kind: 'picture'; readonly media: Media }
  /** How much of the file has been read, from 0 to 1. */
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'refused'; readonly refused: RefusedFile };
