import { z } from 'zod';
import { Pool } from '../taxonomy/pool.ts';
import { Classification } from '../taxonomy/taxonomy.ts';
import { Source } from './item.ts';

/** The fields of an item that a column of a table can fill, in the order of the template. */
export const TableField = z.enum([
  'code',
  'vignette',
  'stem',
  'A',
  'B',
  'C',
  'D',
  'key',
  'rationale',
  'sourceTitle',
  'edition',
  'passage',
  'icpc',
  'theme',
  'ageBand',
  'aspect',
  'urgency',
  'reviewBy',
]);
export type TableField = z.infer<typeof TableField>;

/** Which column, counted from 0, fills a field; what is absent is filled by a default. */
const Mapping = z.partialRecord(TableField, z.int().nonnegative().max(500));
export type Mapping = z.infer<typeof Mapping>;

const line = z
  .string()
  .trim()
  .max(200)
  .regex(/^[^\p{Cc}\p{Cs}]*$/u);

/** What fills the places a file leaves empty; where nothing is chosen, such a row is refused. */
const ImportDefaults = z.strictObject({
  pool: Pool,
  classification: Classification.partial(),
  source: z.strictObject({ kind: Source.shape.kind, title: line, edition: line, passage: line }),
  reviewBy: z.iso.date().nullable(),
  /** Stands where no reasoning came with an answer; empty: a row without one is refused. */
  rationale: line,
});
export type ImportDefaults = z.infer<typeof ImportDefaults>;

/** What people choose for a file they bring in. */
export const ImportChoices = z.strictObject({ mapping: Mapping, defaults: ImportDefaults });
export type ImportChoices = z.infer<typeof ImportChoices>;
