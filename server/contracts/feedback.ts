import { z } from 'zod';
import { Bilingual } from '#itembank/taxonomy/bilingual.ts';
import { FinishReason } from './attempt.ts';
import { AttemptId, Instant } from './ids.ts';
import { Explanation, Literature } from './itemView.ts';

/**
 * Ability told as a share: the percentage of all items of the bank that someone of this ability is
 * expected to answer correctly, with a 95 % interval. 0 to 100.
 */
export const Level = z.strictObject({
  percent: z.number(),
  lower: z.number(),
  upper: z.number(),
});
export type Level = z.infer<typeof Level>;

/** One theme (or ICPC chapter) of the profile. */
export const AreaFeedback = z.strictObject({
  area: z.string(),
  name: Bilingual,
  items: z.int(),
  correct: z.int(),
  /** Null: too few items to say anything ("te weinig vragen voor een uitspraak"). */
  level: Level.nullable(),
  label: z.enum(['low', 'average', 'high']).nullable(),
});
export type AreaFeedback = z.infer<typeof AreaFeedback>;

/** What deserves attention first, with what to read. */
export const Gap = z.strictObject({
  area: z.string(),
  name: Bilingual,
  items: z.int(),
  correct: z.int(),
  literature: z.array(Literature),
});
export type Gap = z.infer<typeof Gap>;

export const Feedback = z.strictObject({
  attemptId: AttemptId,
  /** The name of the sitting, in whatever language it was given, or of the design in practice. */
  testName: Bilingual,
  candidateName: z.string(),
  finishedAt: Instant,
  finishReason: FinishReason,
  items: z.int(),
  correct: z.int(),
  areaKind: z.enum(['theme', 'icpc']),
  overall: Level,
  /** Compared with everyone of this sitting; null below ten candidates, or for practice. */
  reference: z
    .strictObject({ candidates: z.int(), level: Level, position: z.enum(['below', 'at', 'above']) })
    .nullable(),
  /** What gaps and areas count: this test, or in practice each item ever practised, as answered last. */
  areasOver: z.enum(['thisTest', 'allPractice']),
  /** Two or three at most; empty when nothing stands out. */
  gaps: z.array(Gap).max(3),
  areas: z.array(AreaFeedback),
  /** Earlier attempts of the same test, oldest first, this one last. One entry: no growth to show yet. */
  growth: z.array(z.strictObject({ at: Instant, name: Bilingual, level: Level })),
  /** Right or wrong per item, in the order given, with its subject but not its text. */
  perItem: z.array(
    z.strictObject({
      position: z.int(),
      correct: z.boolean(),
      theme: Bilingual,
      icpc: Bilingual,
    }),
  ),
  /** The worked-out items, only where the design shows them (practice). */
  explanations: z.array(Explanation),
  /** Where the item parameters come from, so that the page can say how sure it is. */
  parameters: z.enum(['provisional', 'calibrated']),
});
export type Feedback = z.infer<typeof Feedback>;
