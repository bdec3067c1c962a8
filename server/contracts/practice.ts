import { z } from 'zod';
import { Bilingual } from '#itembank/taxonomy/bilingual.ts';
import { DesignView } from './attempt.ts';
import { AttemptId, Instant } from './ids.ts';
import { OneLine } from './plainText.ts';

/** What an account holder can practise, and what they did. */
export const PracticeHome = z.strictObject({
  designs: z.array(z.strictObject({ id: z.string(), design: DesignView, items: z.int() })),
  attempts: z.array(
    z.strictObject({
      attemptId: AttemptId,
      designId: z.string(),
      name: Bilingual,
      startedAt: Instant,
      lastStoredAt: Instant.nullable(),
      answered: z.int(),
      maximumItems: z.int(),
      state: z.enum(['running', 'finished']),
      percentCorrect: z.number().nullable(),
    }),
  ),
});
export type PracticeHome = z.infer<typeof PracticeHome>;

export const StartPractice = z.strictObject({ designId: OneLine.min(1).max(60) });
export type StartPractice = z.infer<typeof StartPractice>;

export const PracticeStarted = z.strictObject({ attemptId: AttemptId });
export type PracticeStarted = z.infer<typeof PracticeStarted>;
