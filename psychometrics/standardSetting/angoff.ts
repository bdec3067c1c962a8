import { mean, median, standardDeviation } from '../numerics/sampleMoments.ts';

/** The cut score of a panel, and how far its judges agree. */
export interface AngoffCut {
  readonly cut: number;
  readonly median: number;
  readonly byJudge: readonly number[];
  /** Standard deviation over judges, with denominator n − 1. */
  readonly sd: number;
  /** Standard error of the cut over panels of such judges. */
  readonly se: number;
  /** Mean rating of each item. */
  readonly byItem: readonly number[];
}

/**
 * Angoff: each judge estimates for each item the chance that a borderline candidate has it right; the sum is the judge's
 * cut score, their mean the panel's.
 *
 * @param ratings one row per judge, one probability per item
 * @throws {RangeError} for rows of different length, or a rating that is no probability
 * @see Angoff (1971), Scales, Norms, and Equivalent Scores
 */
export function angoffCut(ratings: readonly (readonly number[])[]): AngoffCut {
  const items = ratings[0]?.length ?? 0;
  ratings.forEach((row, judge) => {
    if (row.length !== items) throw new RangeError(`judge ${judge} rated ${row.length} items, not ${items}`);
    row.forEach((rating, item) => {
      if (!(rating >= 0 && rating <= 1)) {
        throw new RangeError(`judge ${judge}, item ${item}: ${rating} is not a probability`);
      }
    });
  });
  const byJudge = ratings.map((row) => row.reduce((sum, rating) => sum + rating, 0));
  const sd = standardDeviation(byJudge);
  return {
    cut: mean(byJudge),
    median: median(byJudge),
    byJudge,
    sd,
    se: sd / Math.sqrt(ratings.length),
    byItem: Array.from({ length: items }, (_, item) => mean(ratings.map((row) => row[item]!))),
  };
}
