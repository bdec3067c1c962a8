import type { ImportRow } from '#itembank/import/importRow.ts';
import type { AcceptedMedia } from '#server/media/acceptMedia.ts';
import type { RefusedFile } from './fileProblem.ts';

/** What was recognised. */
export type FileFormat = 'qti' | 'qtiPackage' | 'qti12' | 'moodle' | 'gift' | 'xlsx' | 'csv' | 'docx';

/** What comes of reading a file, in the order of the file. */
export type ReadingEvent =
  | { readonly kind: 'format'; readonly format: FileFormat; readonly headers: readonly string[] }
  | { readonly kind: 'row'; readonly row: ImportRow }
  | { readonly kind: 'picture'; readonly media: AcceptedMedia }
  /** How much of the file has been read, from 0 to 1. */
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'refused'; readonly refused: RefusedFile };

/** What one file may hold. */
export const importLimits = { megabytes: 64, rows: 5_000 } as const;
