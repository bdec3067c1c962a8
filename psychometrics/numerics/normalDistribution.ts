import { upperGamma } from './gammaFunction.ts';

/** Density of the standard normal distribution at z. */
export function normalDensity(z: number): number {
  return Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
}

/**
 * Φ(z): the probability that a standard normal variable is at most z; accurate in both tails.
 *
 *     Φ(−|z|) = Q(½, z²/2) / 2
 */
export function normalCdf(z: number): number {
  const tail = upperGamma(0.5, 0.5 * z * z) / 2;
  return z > 0 ? 1 - tail : tail;
}

/**
 * The z with Φ(z) = p: a rational approximation (error below 4.5e-4), refined by Halley steps, each of which
 * triples the number of digits.
 *
 * @param p a probability; 0 and 1 give ∓∞
 * @throws {RangeError} when p is not a probability
 * @see Abramowitz & Stegun (1964), 26.2.23
 */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`a quantile needs a probability, not ${p}`);
  if (p > 0.5) return -normalQuantile(1 - p);
  if (p === 0) return Number.NEGATIVE_INFINITY;
  const t = Math.sqrt(-2 * Math.log(p));
  let z =
    (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308))) - t;
  for (let step = 0; step < 3; step++) {
    const error = (normalCdf(z) - p) / normalDensity(z);
    z -= error / (1 + 0.5 * z * error);
  }
  return z;
}
