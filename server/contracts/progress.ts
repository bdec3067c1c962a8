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

/**
 * The whole picture. `version` counts changes to any row within an `epoch`; another server has one of its own, and a new
 * one begins when the roster changes: what was merged before then no longer holds.
 */
export const Progress = z.strictObject({
  sittingId: SittingId,
  epoch: z.uuid(),
  version: z.int(),
  maximumItems: z.int(),
  rows: z.array(ProgressRow),
});
export type Progress = z.infer<typeof Progress>;

/** The rows that changed since `sinceVersion`; at most one a second. In another epoch the picture has to be asked for. */
export const ProgressDelta = z.strictObject({
  sittingId: SittingId,
  epoch: z.uuid(),
  sinceVersion: z.int(),
  version: z.int(),
  rows: z.array(ProgressRow),
});
export type ProgressDelta = z.infer<typeof ProgressDelta>;
