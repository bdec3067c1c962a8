import { z } from 'zod';
import { ImportChoices } from '#itembank/content/importChoices.ts';
import { ItemCode } from '#itembank/content/itemCode.ts';
import { Bilingual } from '#itembank/taxonomy/bilingual.ts';
import { Instant } from './ids.ts';
import { OneLine } from './plainText.ts';

/** What one file may hold, and how large the pieces are in which it is sent. */
export const importLimits = { megabytes: 64, rows: 5_000, pieceBytes: 1024 * 1024 } as const;

export const ImportId = z.uuid();

/** What was recognised. */
export const ImportFormat = z.enum([
  'peil',
  'qti',
  'qtiPackage',
  'qti12',
  'moodle',
  'gift',
  'xlsx',
  'csv',
  'docx',
]);
export type ImportFormat = z.infer<typeof ImportFormat>;

export const TemplateFormat = z.enum(['xlsx', 'csv', 'docx']);
export type TemplateFormat = z.infer<typeof TemplateFormat>;

/** Why a whole file is refused. */
export const RefusedFile = Bilingual.extend({
  code: z.string(),
  file: z.string().nullable(),
  line: z.int().positive().nullable(),
});
export type RefusedFile = z.infer<typeof RefusedFile>;

/**
 * What a question would become, or became:
 *
 * - `new`: an item, as a concept; `changed`: the next version of a concept.
 * - `same`: it came in before and says the same; `kept`: it says something else, but the item here has moved on.
 * - `refused`: wrong in the file; `unsupported`: kept as its original, because an item cannot say it.
 */
export const RowOutcome = z.enum(['new', 'changed', 'same', 'kept', 'refused', 'unsupported']);
export type RowOutcome = z.infer<typeof RowOutcome>;

export const ImportRowView = z.strictObject({
  number: z.int().positive(),
  /** Where it stands in the file, e.g. `rij 12`. */
  place: z.string(),
  title: z.string(),
  outcome: RowOutcome,
  /** The item it became or belongs to. */
  code: ItemCode.nullable(),
  reasons: z.array(Bilingual.extend({ code: z.string(), field: z.string().nullable() })),
  hasOriginal: z.boolean(),
});
export type ImportRowView = z.infer<typeof ImportRowView>;

export const ImportCounts = z.record(RowOutcome, z.int().nonnegative());
export type ImportCounts = z.infer<typeof ImportCounts>;

/** Where an import stands. */
export const ImportState = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('uploading'), received: z.int().nonnegative() }),
  z.strictObject({
    kind: z.literal('reading'),
    /** Part of the file that has been read, from 0 to 1. */
    done: z.number().min(0).max(1),
    /** Last sign of life of who reads it. */
    beatAt: Instant,
  }),
  z.strictObject({ kind: z.literal('refused'), why: RefusedFile }),
  z.strictObject({ kind: z.literal('ready'), counts: ImportCounts }),
  z.strictObject({ kind: z.literal('done'), counts: ImportCounts, at: Instant }),
  z.strictObject({ kind: z.literal('cancelled') }),
]);
export type ImportState = z.infer<typeof ImportState>;

export const ImportJob = z.strictObject({
  id: ImportId,
  fileName: z.string(),
  /** Names where the questions come from: with the code of a question it tells whether that came in before. */
  source: z.string(),
  bytes: z.int().positive(),
  createdAt: Instant,
  /** Rises with every change. */
  version: z.int().positive(),
  /** Null until it is recognised. */
  format: ImportFormat.nullable(),
  /** The columns of a table, in their order; empty for other files. */
  headers: z.array(z.string()),
  choices: ImportChoices,
  state: ImportState,
});
export type ImportJob = z.infer<typeof ImportJob>;

export const StartImport = z.strictObject({
  fileName: OneLine.trim().min(1).max(200),
  source: OneLine.trim().min(1).max(100),
  bytes: z
    .int()
    .positive()
    .max(importLimits.megabytes * 1024 * 1024),
});
export type StartImport = z.infer<typeof StartImport>;
