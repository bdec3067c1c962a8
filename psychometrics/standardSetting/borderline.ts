import { covariance, mean, median, variance } from '../numerics/sampleMoments.ts';

/** A station as its examiners saw it: a global rating and a score for each candidate. */
export interface RatedScores {
  readonly ratings: ArrayLike<number>;
  readonly scores: ArrayLike<number>;
}

/** The cut score by borderline regression, with the line it was read from. */
export interface BorderlineRegression {
  readonly cut: number;
  readonly intercept: number;
  readonly slope: number;
  /** Part of the variance in scores that the ratings explain. */
  readonly rSquared: number;
  /** Standard deviation of the residuals, with denominator n − 2. */
  readonly residualSd: number;
}

/**
 * Borderline regression: the score that a candidate with a borderline rating is expected to have, by least squares over all
 * candidates.
 *
 * @throws {RangeError} when ratings and scores differ in number, there are fewer than three, or all ratings are the same
 * @see Kramer et al. (2003), Comparison of a Rational and an Empirical Standard Setting Procedure for an OSCE
 */
export function borderlineRegression(rated: RatedScores, borderline: number): BorderlineRegression {
  const { ratings, scores } = checked(rated);
  const spread = variance(ratings);
  if (!(spread > 0)) throw new RangeError('all ratings are the same');
  const slope = covariance(ratings, scores) / spread;
  const intercept = mean(scores) - slope * mean(ratings);
  let residual = 0;
  for (let k = 0; k < scores.length; k++) residual += (scores[k]! - intercept - slope * ratings[k]!) ** 2;
  return {
    cut: intercept + slope * borderline,
    intercept,
    slope,
    rSquared: 1 - residual / (variance(scores) * (scores.length - 1)),
    residualSd: Math.sqrt(residual / (scores.length - 2)),
  };
}

/** Borderline group: mean and median score of the candidates with a borderline rating; NaN when there are none. */
export function borderlineGroup(
  rated: RatedScores,
  borderline: number,
): { readonly mean: number; readonly median: number; readonly n: number } {
  const { ratings, scores } = checked(rated);
  const group = Array.from(scores).filter((_, k) => ratings[k] === borderline);
  return { mean: mean(group), median: median(group), n: group.length };
}

function checked(rated: RatedScores): RatedScores {
  const { ratings, scores } = rated;
  if (ratings.length !== scores.length) {
    throw new RangeError(`${ratings.length} ratings need as many scores, not ${scores.length}`);
  }
  if (ratings.length < 3) throw new RangeError(`a line needs at least 3 candidates, not ${ratings.length}`);
  return rated;
}
