import { z } from 'zod';
import { Source } from '#itembank/content/item.ts';

const By = z.string().min(1);
const Edition = Source.shape.edition;

/** The day, month or year of a publication, as exactly as the publisher says it (ISO 8601). */
export const Since = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/);

/** Where the publisher keeps it. */
export const SourceUrl = z.url({ protocol: /^https$/ }).max(500);

/** What one edition is, as it was recorded. */
export const EditionFacts = z.strictObject({
  edition: Edition,
  /** Null when it is not known; then it counts as the oldest. */
  since: Since.nullable(),
  /** What is new in it. */
  note: z.string().max(2000),
  url: SourceUrl.nullable(),
});
export type EditionFacts = z.infer<typeof EditionFacts>;

/**
 * What can happen to a source in the registry. Facts: stored once, never changed. `by` is the person who did it.
 */
export const SourceEvent = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('registered'),
    by: By,
    kind: Source.shape.kind,
    title: Source.shape.title,
    number: Source.shape.number,
    first: EditionFacts,
  }),
  z.strictObject({ type: z.literal('recorded'), by: By, facts: EditionFacts }),
  /** An edition that turned out to be none, or to be recorded wrongly. */
  z.strictObject({ type: z.literal('withdrawn'), by: By, edition: Edition, reason: z.string().min(3) }),
  /** Items write this source in another way, which from now on means it too. */
  z.strictObject({ type: z.literal('linked'), by: By, key: z.string().min(1) }),
  /** Every item that rests on the source has been told; the work after the events before this one is done. */
  z.strictObject({ type: z.literal('settled'), items: z.int().nonnegative() }),
]);
export type SourceEvent = z.infer<typeof SourceEvent>;
