import { cholesky, inverseOfCholesky } from '../numerics/cholesky.ts';
import { fQuantile } from '../numerics/fDistribution.ts';
import { correlation, mean, variance } from '../numerics/sampleMoments.ts';
import { type ScoreMatrix, totalScores } from './scoreMatrix.ts';

/** A variance of the total below this share of the items' own is rounding: all totals are the same. */
const rounding = 1e-12;

/**
 * Cronbach's α from the covariances between n items: a lower bound to the reliability of the sum score. With 0/1
 * scores it is KR-20.
 *
 *     α = n/(n − 1) · (1 − Σ var(item) / var(total))
 *
 * @param covariances n × n, row by row; correlations give the standardised α
 * @returns at most 1; negative when items contradict each other; NaN for fewer than two items or no variance
 * @see Cronbach (1951), Coefficient Alpha and the Internal Structure of Tests
 */
export function alphaOf(covariances: ArrayLike<number>, n: number): number {
  let all = 0;
  let own = 0;
  for (let k = 0; k < n * n; k++) all += covariances[k]!;
  for (let k = 0; k < n; k++) own += covariances[k * n + k]!;
  return n > 1 && all > rounding * own ? (n / (n - 1)) * (1 - own / all) : Number.NaN;
}

/** α of the test without one of its items. */
export function alphaWithout(item: number, covariances: ArrayLike<number>, n: number): number {
  let all = 0;
  let own = 0;
  for (let one = 0; one < n; one++) {
    if (one === item) continue;
    own += covariances[one * n + one]!;
    for (let two = 0; two < n; two++) if (two !== item) all += covariances[one * n + two]!;
  }
  return n > 2 && all > rounding * own ? ((n - 1) / (n - 2)) * (1 - own / all) : Number.NaN;
}

/**
 * Confidence interval of α by Feldt: (1 − α) / (1 − α̂) is distributed as F with N − 1 and (N − 1)(n − 1) degrees
 * of freedom.
 *
 * @param coverage e.g. 0.95
 * @see Feldt, Woodruff & Salih (1987), Statistical Inference for Coefficient Alpha
 */
export function alphaInterval(
  alpha: number,
  persons: number,
  items: number,
  coverage = 0.95,
): readonly [lower: number, upper: number] {
  const [d1, d2] = [persons - 1, (persons - 1) * (items - 1)];
  const tail = (1 - coverage) / 2;
  return [1 - (1 - alpha) * fQuantile(1 - tail, d1, d2), 1 - (1 - alpha) * fQuantile(tail, d1, d2)];
}

/**
 * Guttman's λ₆: reliability with, as error of each item, the part that a regression on all other items leaves.
 *
 *     λ₆ = 1 − Σ (1 − R²ⱼ) / Σ R,   1 − R²ⱼ = 1 / (R⁻¹)ⱼⱼ
 *
 * @param correlations between n items, row by row
 * @returns NaN when items are linearly dependent
 * @see Guttman (1945), A Basis for Analyzing Test-Retest Reliability
 */
export function lambda6(correlations: ArrayLike<number>, n: number): number {
  const factor = cholesky(correlations, n);
  if (!factor) return Number.NaN;
  const inverse = inverseOfCholesky(factor, n);
  let all = 0;
  let error = 0;
  for (let k = 0; k < n * n; k++) all += correlations[k]!;
  for (let k = 0; k < n; k++) error += 1 / inverse[k * n + k]!;
  return 1 - error / all;
}

/**
 * Kuder–Richardson 20 and 21, for right-or-wrong items; 21 takes all items as equally difficult.
 *
 *     KR-20 = n/(n − 1) · (1 − Σ pq / s²)      KR-21 = n/(n − 1) · (1 − M(n − M) / (n·s²))
 *
 * with s² the variance of the sum score with denominator N, so that KR-20 equals α.
 *
 * @see Kuder & Richardson (1937), The Theory of the Estimation of Test Reliability
 */
export function kuderRichardson(matrix: ScoreMatrix): { readonly kr20: number; readonly kr21: number } {
  const { persons, items: n, scores } = matrix;
  const totals = totalScores(matrix);
  const spread = (variance(totals) * (persons - 1)) / persons;
  const centre = mean(totals);
  const correct = new Float64Array(n);
  for (let at = 0; at < scores.length; at++) correct[at % n]! += scores[at]!;
  const noise = correct.reduce((sum, count) => sum + (count / persons) * (1 - count / persons), 0);
  if (!(n > 1 && spread > 0)) return { kr20: Number.NaN, kr21: Number.NaN };
  return {
    kr20: (n / (n - 1)) * (1 - noise / spread),
    kr21: (n / (n - 1)) * (1 - (centre * (n - centre)) / (n * spread)),
  };
}

/**
 * Split half: the correlation between the scores on the odd and on the even items, and the reliability of the whole
 * test that follows from it, 2r / (1 + r) (Spearman–Brown).
 */
export function splitHalf(matrix: ScoreMatrix): { readonly r: number; readonly spearmanBrown: number } {
  const items = Array.from({ length: matrix.items }, (_, item) => item);
  const r = correlation(
    totalScores(
      matrix,
      items.filter((item) => item % 2 === 0),
    ),
    totalScores(
      matrix,
      items.filter((item) => item % 2 === 1),
    ),
  );
  return { r, spearmanBrown: (2 * r) / (1 + r) };
}

/** Standard error of measurement of a sum score, in points: s·√(1 − reliability). */
export function standardErrorOfMeasurement(sd: number, reliability: number): number {
  return sd * Math.sqrt(1 - reliability);
}
