import { mean, quantile, standardDeviation } from '../numerics/sampleMoments.ts';

/**
 * Cohen's compromise: the pass mark is a fixed part of what the best candidates reach, so that a hard test does not fail
 * more people.
 *
 *     cut = guess + fraction·(reference − guess)
 *
 * @param reference score of the best, e.g. the 95th percentile (Cohen) or the 90th (modified)
 * @param fraction e.g. 0.60 or 0.65
 * @param guess score to be expected by guessing; 0 without correction
 * @see Cohen-Schotanus & Van der Vleuten (2010), A Standard Setting Method with the Best Performing Students as Point of
 *   Reference; Taylor (2011), Development of a Modified Cohen Method of Standard Setting
 */
export function cohenCut(reference: number, fraction: number, guess = 0): number {
  return guess + fraction * (reference - guess);
}

/** The score below which a part of the candidates stays, interpolated; the reference of Cohen's method. */
export function percentileScore(scores: ArrayLike<number>, part: number): number {
  return quantile(scores, part);
}

/** Mean score of the best part of the candidates, the number rounded up: a steadier reference than one percentile. */
export function meanOfBest(scores: ArrayLike<number>, part: number): number {
  if (!(part > 0 && part <= 1)) throw new RangeError(`the best part lies in (0, 1], not ${part}`);
  const best = Float64Array.from(scores).sort().reverse();
  return mean(best.slice(0, Math.ceil(part * best.length)));
}

/**
 * Wijnen's relative method: a number of standard deviations (n − 1) below the mean.
 *
 * @param below 1 in the original
 * @see Wijnen (1971), Onder of boven de maat
 */
export function wijnenCut(scores: ArrayLike<number>, below = 1): number {
  return mean(scores) - below * standardDeviation(scores);
}
