import { z } from 'zod';
import { EditionFacts } from '#itembank/content/edition.ts';
import { Source } from '#itembank/content/item.ts';

const By = z.string().min(1);
const Edition = Source.shape.edition;

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
  /** Somebody says that an edition is none, or was recorded wrongly; it counts until a colleague confirms that. */
  z.strictObject({
    type: z.literal('withdrawalAsked'),
    by: By,
    edition: Edition,
    reason: z.string().min(3),
  }),
  z.strictObject({ type: z.literal('withdrawalDropped'), by: By, edition: Edition }),
  /** Confirmed by a second person, with the reason of the first; in older logs there was only one. */
  z.strictObject({ type: z.literal('withdrawn'), by: By, edition: Edition, reason: z.string().min(3) }),
  /** Items write this source in another way, which from now on means it too. */
  z.strictObject({ type: z.literal('linked'), by: By, key: z.string().min(1) }),
  /** Every item that rests on the source has been told; the work after the events before this one is done. */
  z.strictObject({ type: z.literal('settled'), items: z.int().nonnegative() }),
]);
export type SourceEvent = z.infer<typeof SourceEvent>;
