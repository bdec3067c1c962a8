import { z } from 'zod';
import { Source } from '../content/item.ts';
import { Pool } from '../taxonomy/pool.ts';
import { Classification } from '../taxonomy/taxonomy.ts';

const line = z.string().trim().max(200);

/** What fills the places a file leaves empty; absent: such a row is refused. */
export const ImportDefaults = z.strictObject({
  pool: Pool,
  classification: Classification.partial(),
  source: z.strictObject({ kind: Source.shape.kind, title: line, edition: line, passage: line }),
  reviewBy: z.iso.date().nullable(),
  /** Stands where no reasoning came with an answer; empty: a row without one is refused. */
  rationale: line,
});
export type ImportDefaults = z.infer<typeof ImportDefaults>;

/** Nothing is filled in but the reasoning, so that everything else is a choice of who imports. */
export const noDefaults: ImportDefaults = {
  pool: 'lhk',
  classification: {},
  source: { kind: 'guideline', title: '', edition: '', passage: '' },
  reviewBy: null,
  rationale: 'Nog niet toegelicht.',
};
