import { z } from 'zod';
import { ItemCode } from '#itembank/content/itemCode.ts';
import { CoverageCell } from '#itembank/taxonomy/coverageCell.ts';
import { Pool } from '#itembank/taxonomy/pool.ts';
import { Instant } from './ids.ts';
import type { Operation } from './operation.ts';

/** Why something concerns a person. Every kind but the last two stands in a log at the moment it happened. */
export const NoticeKind = z.enum([
  'mentioned',
  'threadOnMine',
  'replied',
  'reviewAsked',
  'returned',
  'established',
  'outdated',
  'assigned',
  'withdrawn',
  'reviewDue',
  'assignmentDue',
]);
export type NoticeKind = z.infer<typeof NoticeKind>;

const Notice = z.strictObject({
  /** The same for the same event, on every server and after a restart. */
  id: z.string(),
  kind: NoticeKind,
  at: Instant,
  /** Null when no person did it, e.g. a date that came near. */
  by: z.string().nullable(),
  code: ItemCode.nullable(),
  /** The thread it is about, in the discussion of that item. */
  thread: z.int().positive().nullable(),
  /** The words that were said, or the source with its new edition. */
  text: z.string().nullable(),
  due: z.iso.date().nullable(),
  /** The assignment it is about. */
  assignment: z
    .strictObject({ id: z.uuid(), pool: Pool, cell: CoverageCell, count: z.int().positive() })
    .nullable(),
  read: z.boolean(),
});
export type Notice = z.infer<typeof Notice>;

const WaitingThread = z.strictObject({
  code: ItemCode,
  thread: z.int().positive(),
  field: z.string(),
  /** Who said the last word, when, and what. */
  by: z.string(),
  at: Instant,
  text: z.string(),
});

/** What concerns the person who asks. */
export const Notices = z.strictObject({
  /** False while logs are still being read in; ask again. */
  complete: z.boolean(),
  unread: z.int().nonnegative(),
  /** The latest first. */
  notices: z.array(Notice),
  /** Threads that are open on items the person wrote on, the one that waits longest first. */
  threads: z.array(WaitingThread),
});
export type Notices = z.infer<typeof Notices>;

const roles = ['author', 'reviewer', 'psychometrician'] as const;

/** What concerns a person; part of `operations`. */
export const noticeOperations = {
  viewNotices: {
    method: 'get',
    path: '/api/notices',
    roles,
    scope: 'own',
    summary: 'What concerns the person: said, asked, came back, became due; and threads open on own items.',
    reply: Notices,
  },
  readNotices: {
    method: 'post',
    path: '/api/notices/read',
    roles,
    scope: 'own',
    summary: 'Marks notices as read; null marks all. Harmless to repeat.',
    body: z.strictObject({ ids: z.array(z.string().min(1).max(120)).max(200).nullable() }),
    reply: Notices,
  },
} as const satisfies Record<string, Operation>;
