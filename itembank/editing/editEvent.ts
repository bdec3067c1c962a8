import { z } from 'zod';
import { ItemContent } from '#itembank/content/item.ts';
import { ItemCode } from '#itembank/content/itemCode.ts';
import { ChangeClass, ReviewKind, Step, Verdict } from '#itembank/taxonomy/lifeCycle.ts';

const By = z.string().min(1);
const Reason = z.string().min(3).max(2000);
const Version = z.int().positive();

/**
 * What can happen to an item outside a test. Events are facts: stored once, never changed, and enough to
 * rebuild the item with all its versions. `by` is the person who did it.
 */
export const EditEvent = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('created'),
    by: By,
    content: ItemContent,
    /** The item this one was copied from: the two never meet in a test. */
    derivedFrom: ItemCode.optional(),
    /** The first of all it goes back to, over however many copies. Older logs of a copy lack it. */
    family: ItemCode.optional(),
    /** Who wrote what this one says, elsewhere in the bank: they review it no more than its maker does. Older logs lack it. */
    originAuthors: z.array(By).optional(),
    /** Made by who asked for it, so that asking twice makes one item. Older logs and imports lack it. */
    request: z.uuid().optional(),
  }),
  z.strictObject({
    type: z.literal('saved'),
    by: By,
    content: ItemContent,
    change: ChangeClass,
    reason: Reason,
  }),
  z.strictObject({
    type: z.literal('reviewed'),
    by: By,
    version: Version,
    kind: ReviewKind,
    verdict: Verdict,
    remark: z.string().max(4000),
  }),
  /** A finding of the lint this person lets stand, and why. */
  z.strictObject({
    type: z.literal('dismissed'),
    by: By,
    version: Version,
    rule: z.string(),
    at: z.string(),
    reason: Reason,
  }),
  z.strictObject({
    type: z.literal('stepped'),
    by: By,
    step: Step,
    reason: z.string().max(2000),
    /** With a step into a review: before which day, and who is asked by name. Older logs have neither. */
    due: z.iso.date().optional(),
    asked: z.array(By).optional(),
  }),
  /** A source the item rests on got a new edition. */
  z.strictObject({ type: z.literal('outdated'), source: z.string(), edition: z.string() }),
  /** That edition was withdrawn: it had been recorded wrongly. */
  z.strictObject({ type: z.literal('reinstated'), source: z.string(), edition: z.string() }),
  z.strictObject({ type: z.literal('released'), release: z.string(), version: Version }),
]);
export type EditEvent = z.infer<typeof EditEvent>;
