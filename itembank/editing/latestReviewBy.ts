import { addMonths } from '#itembank/release/addMonths.ts';
import { workTerms } from '#itembank/taxonomy/workTerms.ts';

/** The last review date an item may get today. @param today ISO date */
export function latestReviewBy(today: string): string {
  return addMonths(today, workTerms.reviewMonths);
}
