import { z } from 'zod';
import { ItemCode } from '#itembank/content/itemCode.ts';
import { Instant, PersonId } from './ids.ts';
import type { Operation } from './operation.ts';
import { SeveralLines } from './plainText.ts';

/** A field of an item by its address, as the lint and the contract of the editor give it; `item` is the whole. */
const FieldAddress = z.string().regex(/^[A-Za-z]+(\.[A-Za-z0-9-]+){0,2}$/);
const Said = SeveralLines.trim().min(1).max(4000);
const EntryNumber = z.int().positive();

/** What the editorial staff made of a candidate's remark: nothing, the item dropped, or another key proposed. */
export const Triage = z.enum(['nothing', 'dropped', 'keyChange']);
export type Triage = z.infer<typeof Triage>;

const Entry = z.strictObject({
  /** Its number in the discussion of the item. */
  id: EntryNumber,
  by: z.string(),
  mine: z.boolean(),
  at: Instant,
  text: z.string(),
  /** When its writer last put it in other words; what it said before is kept. */
  correctedAt: Instant.nullable(),
});

const Thread = z.strictObject({
  /** The number of its first entry. */
  id: EntryNumber,
  field: z.string(),
  /** The words it is about; null for the field as a whole. */
  quote: z.string().nullable(),
  version: z.int().positive(),
  entries: z.array(Entry).min(1),
  resolved: z.strictObject({ by: z.string(), at: Instant }).nullable(),
});
export type Thread = z.infer<typeof Thread>;

/** What is said about one item, by staff in threads and by candidates in remarks. */
export const Discussion = z.strictObject({
  code: ItemCode,
  threads: z.array(Thread),
  /** Of candidates, who are not named; the latest first. */
  remarks: z.array(
    z.strictObject({
      id: z.uuid(),
      at: Instant,
      text: z.string(),
      triage: z.strictObject({ verdict: Triage, by: z.string(), at: Instant }).nullable(),
    }),
  ),
  /** Who can be mentioned: the name after an at sign. */
  people: z.array(z.strictObject({ id: PersonId, name: z.string() })),
});
export type Discussion = z.infer<typeof Discussion>;

export const OpenThread = z.strictObject({
  version: z.int().positive(),
  field: FieldAddress,
  quote: SeveralLines.trim().min(1).max(300).nullable(),
  text: Said,
});
export type OpenThread = z.infer<typeof OpenThread>;

const roles = ['author', 'reviewer', 'psychometrician'] as const;
const item = z.strictObject({ code: ItemCode });
const thread = item.extend({ thread: z.coerce.number().int().positive() });

/** Talking about an item; part of `operations`. */
export const discussingOperations = {
  viewDiscussion: {
    method: 'get',
    path: '/api/items/:code/discussion',
    roles,
    scope: 'all',
    summary: 'The threads about an item and what candidates remarked on it.',
    params: item,
    reply: Discussion,
  },
  openThread: {
    method: 'post',
    path: '/api/items/:code/discussion',
    roles,
    scope: 'all',
    summary: 'Begins a thread about a field of a version, or about words in it.',
    params: item,
    body: OpenThread,
    reply: Discussion,
  },
  replyInThread: {
    method: 'post',
    path: '/api/items/:code/discussion/:thread/replies',
    roles,
    scope: 'all',
    summary: 'Replies in a thread that is open.',
    params: thread,
    body: z.strictObject({ text: Said }),
    reply: Discussion,
  },
  correctEntry: {
    method: 'post',
    path: '/api/items/:code/discussion/:thread/corrections',
    roles,
    scope: 'all',
    summary: 'Puts an entry of one’s own in other words; what it said is kept.',
    params: thread,
    body: z.strictObject({ entry: EntryNumber, text: Said }),
    reply: Discussion,
  },
  settleThread: {
    method: 'post',
    path: '/api/items/:code/discussion/:thread/state',
    roles,
    scope: 'all',
    summary: 'Resolves a thread or opens it again; harmless to repeat.',
    params: thread,
    body: z.strictObject({ resolved: z.boolean() }),
    reply: Discussion,
  },
  triageRemark: {
    method: 'post',
    path: '/api/items/:code/discussion/remarks',
    roles,
    scope: 'all',
    summary: 'Says what a candidate’s remark leads to; the latest word counts.',
    params: item,
    body: z.strictObject({ remark: z.uuid(), verdict: Triage }),
    reply: Discussion,
  },
} as const satisfies Record<string, Operation>;
