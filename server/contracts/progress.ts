import { z } from 'zod';
import { AttemptId, Instant, SittingId } from './ids.ts';

/** How one candidate is doing. Nothing about items, answers or scores. */
export const ProgressRow = z.strictObject({
  attemptId: AttemptId,
  number: z.string(),
  name: z.string(),
  institute: z.string(),
  extraMinutes: z.int(),
  state: z.enum(['absent', 'waiting', 'working', 'paused', 'finished']),
  connected: z.boolean(),
  answered: z.int(),
  lastStoredAt: Instant.nullable(),
  endsAt: Instant.nullable(),
  comments: z.int(),
});
export type ProgressRow = z.infer<typeof ProgressRow>;

/** The whole picture; `version` counts changes to any row. */
export const Progress = z.strictObject({
  sittingId: SittingId,
  version: z.int(),
  maximumItems: z.int(),
  rows: z.array(ProgressRow),
});
export type Progress = z.infer<typeof Progress>;

/** The rows that changed since `sinceVersion`; at most one a second. */
export const ProgressDelta = z.strictObject({
  sittingId: SittingId,
  sinceVersion: z.int(),
  version: z.int(),
  rows: z.array(ProgressRow),
});
export type ProgressDelta = z.infer<typeof ProgressDelta>;
