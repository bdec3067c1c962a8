import { z } from 'zod';
import { Source } from './item.ts';

/** The day, month or year of a publication, as exactly as the publisher says it (ISO 8601). */
export const Since = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/);

/** Where the publisher keeps it. */
export const SourceUrl = z.url({ protocol: /^https$/ }).max(500);

/** What one edition is, as it was recorded. */
export const EditionFacts = z.strictObject({
  edition: Source.shape.edition,
  /** Null when it is not known; then it counts as the oldest. */
  since: Since.nullable(),
  /** What is new in it. */
  note: z.string().max(2000),
  url: SourceUrl.nullable(),
});
export type EditionFacts = z.infer<typeof EditionFacts>;
