import { z } from 'zod';
import { Bilingual } from '#itembank/taxonomy/bilingual.ts';
import { FinishReason } from './attempt.ts';
import { Level } from './feedback.ts';
import { AttemptId, Instant, SittingId } from './ids.ts';

/** The outcome of one attempt for staff. Estimates are null without a result (nothing answered). */
export const ResultRow = z.strictObject({
  attemptId: AttemptId,
  number: z.string(),
  name: z.string(),
  institute: z.string(),
  state: z.enum(['absent', 'unfinished', 'finished']),
  finishReason: FinishReason.nullable(),
  finishedAt: Instant.nullable(),
  durationMs: z.int().nullable(),
  items: z.int(),
  correct: z.int(),
  /** Ability in logits and its standard error. */
  theta: z.number().nullable(),
  standardError: z.number().nullable(),
  level: Level.nullable(),
  /** Items per area id, and whether every quota of the blueprint is met. */
  itemsByArea: z.record(z.string(), z.int()),
  quotasMet: z.boolean(),
  comments: z.int(),
});
export type ResultRow = z.infer<typeof ResultRow>;

export const Results = z.strictObject({
  sittingId: SittingId,
  areas: z.array(z.strictObject({ area: z.string(), name: Bilingual, minimum: z.int(), maximum: z.int() })),
  rows: z.array(ResultRow),
});
export type Results = z.infer<typeof Results>;

/** A remark a candidate made, for the editors. */
export const CommentRow = z.strictObject({
  at: Instant,
  number: z.string(),
  position: z.int().nullable(),
  itemCode: z.string().nullable(),
  text: z.string(),
});
export type CommentRow = z.infer<typeof CommentRow>;
