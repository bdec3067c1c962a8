import { z } from 'zod';
import { Triage } from '#contracts/discussing.ts';

const By = z.string().min(1);
const Place = z.int().positive();
const Text = z.string().min(1).max(4000);
/** Who is mentioned in the text. */
const Mentions = z.array(By);

/**
 * What can happen in the discussion of an item. Events are facts: stored once and never changed. A thread and
 * an entry go by the number of the event that began them.
 */
export const DiscussionEvent = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('opened'),
    by: By,
    version: Place,
    field: z.string(),
    quote: z.string().nullable(),
    text: Text,
    mentions: Mentions,
  }),
  z.strictObject({ type: z.literal('replied'), by: By, thread: Place, text: Text, mentions: Mentions }),
  z.strictObject({
    type: z.literal('corrected'),
    by: By,
    thread: Place,
    entry: Place,
    text: Text,
    mentions: Mentions,
  }),
  z.strictObject({ type: z.literal('resolved'), by: By, thread: Place }),
  z.strictObject({ type: z.literal('reopened'), by: By, thread: Place }),
  z.strictObject({ type: z.literal('triaged'), by: By, remark: z.uuid(), verdict: Triage }),
]);
export type DiscussionEvent = z.infer<typeof DiscussionEvent>;

/** An event with its place in the log of its item. The first has number 1. */
export interface StoredDiscussionEvent {
  readonly seq: number;
  readonly at: number;
  readonly event: DiscussionEvent;
}
