/** Mean of a sample; NaN when it is empty. */
export function mean(x: ArrayLike<number>): number {
  let sum = 0;
  for (let k = 0; k < x.length; k++) sum += x[k]!;
  return sum / x.length;
}

/**
 * Covariance of two samples of the same length, with denominator n − 1; NaN for fewer than two.
 *
 *     Σ (x − x̄)(y − ȳ) / (n − 1)
 */
export function covariance(x: ArrayLike<number>, y: ArrayLike<number>): number {
  const [meanX, meanY] = [mean(x), mean(y)];
  let sum = 0;
  for (let k = 0; k < x.length; k++) sum += (x[k]! - meanX) * (y[k]! - meanY);
  return x.length < 2 ? Number.NaN : sum / (x.length - 1);
}

/** Variance of a sample, with denominator n − 1. */
export function variance(x: ArrayLike<number>): number {
  return covariance(x, x);
}

/** Standard deviation of a sample, with denominator n − 1. */
export function standardDeviation(x: ArrayLike<number>): number {
  return Math.sqrt(variance(x));
}

/** Pearson's correlation, in [−1, 1]; NaN when either sample does not vary. */
export function correlation(x: ArrayLike<number>, y: ArrayLike<number>): number {
  const [varianceX, varianceY] = [variance(x), variance(y)];
  if (!(varianceX > 0 && varianceY > 0)) return Number.NaN;
  const r = covariance(x, y) / Math.sqrt(varianceX * varianceY);
  return Math.max(-1, Math.min(1, r));
}

/**
 * The value below which a fraction p of the sample lies, linearly interpolated between order statistics:
 * type 7 of Hyndman & Fan, the default of R, NumPy and spreadsheets.
 *
 * @param p a fraction in [0, 1]
 * @see Hyndman & Fan (1996), Sample Quantiles in Statistical Packages
 */
export function quantile(x: ArrayLike<number>, p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`a quantile needs a fraction in [0, 1], not ${p}`);
  const sorted = Float64Array.from(x).sort();
  const place = (sorted.length - 1) * p;
  const below = Math.floor(place);
  const low = sorted[below] ?? Number.NaN;
  const high = sorted[below + 1] ?? low;
  return low + (place - below) * (high - low);
}

/** Half of the sample lies below it. */
export function median(x: ArrayLike<number>): number {
  return quantile(x, 0.5);
}

/**
 * Skewness and excess kurtosis with the n − 1 standard deviation s: b₁ = m₃/s³ and b₂ = m₄/s⁴ − 3, where
 * mᵣ = Σ (x − x̄)ʳ / n. Both are 0 for a normal distribution.
 *
 * @see Joanes & Gill (1998), Comparing Measures of Sample Skewness and Kurtosis (their b₁ and b₂)
 */
export function shape(x: ArrayLike<number>): { readonly skewness: number; readonly kurtosis: number } {
  const centre = mean(x);
  const s = standardDeviation(x);
  let third = 0;
  let fourth = 0;
  for (let k = 0; k < x.length; k++) {
    const z = (x[k]! - centre) / s;
    third += z ** 3;
    fourth += z ** 4;
  }
  return { skewness: third / x.length, kurtosis: fourth / x.length - 3 };
}
