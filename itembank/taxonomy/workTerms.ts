import { z } from 'zod';
import type { Stage } from './lifeCycle.ts';
import terms from './workTerms.json' with { type: 'json' };

const Days = z.int().positive();

/** How much time the work of editors takes, in days: a choice of the organisation, so it stands in a data file. */
export const workTerms = z
  .strictObject({
    contentReviewDays: Days,
    technicalReviewDays: Days,
    /** What is due within so many days is said to be due soon. */
    dueSoonDays: Days,
    /** After so many months at most an item is looked at again. */
    reviewMonths: z.int().positive(),
    /** Notices that are older are no longer listed. */
    noticeDays: Days,
  })
  .parse(terms);

export type ReviewStage = Extract<Stage, 'contentReview' | 'technicalReview'>;

export function isReviewStage(stage: Stage): stage is ReviewStage {
  return stage === 'contentReview' || stage === 'technicalReview';
}

/** Before which day a review is asked when nobody says otherwise. @param today ISO date */
export function usualDue(stage: ReviewStage, today: string): string {
  return daysLater(today, workTerms[stage === 'contentReview' ? 'contentReviewDays' : 'technicalReviewDays']);
}

/** @param day ISO date */
export function daysLater(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
