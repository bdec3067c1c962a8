import { chiSquareTail } from '../numerics/chiSquareDistribution.ts';
import { mantelHaenszel } from './mantelHaenszel.ts';
import { margins, type Stratum } from './matching.ts';

/**
 * Breslow–Day: whether the odds ratio is the same at every score level, as Mantel–Haenszel takes for granted. It is not
 * when an item favours one group among the weak and the other among the strong.
 *
 *     χ² = Σ (A − E)² / V,   E the reference group right expected under α,   1/V = Σ 1/expected cells
 *
 * Score levels without both groups and both answers say nothing.
 *
 * @returns degrees of freedom: the number of levels that count, less one
 * @see Breslow & Day (1980), Statistical Methods in Cancer Research, vol. 1, 4.4; Penfield (2003), Applying the
 *   Breslow–Day Test of Trend in Odds Ratio Heterogeneity to the Analysis of Nonuniform DIF
 */
export function breslowDay(strata: readonly Stratum[]): {
  readonly chiSquare: number;
  readonly df: number;
  readonly p: number;
} {
  const telling = strata.filter((stratum) => {
    const { reference, focal, right, wrong } = margins(stratum);
    return reference > 0 && focal > 0 && right > 0 && wrong > 0;
  });
  const { alpha } = mantelHaenszel(telling);
  let chiSquare = 0;
  for (const stratum of telling) {
    const { reference, focal, right } = margins(stratum);
    const expected = expectedRight(alpha, reference, focal, right);
    const inverse =
      1 / expected + 1 / (reference - expected) + 1 / (right - expected) + 1 / (focal - right + expected);
    chiSquare += (stratum.referenceRight - expected) ** 2 * inverse;
  }
  const df = telling.length - 1;
  const p = df > 0 && Number.isFinite(chiSquare) ? chiSquareTail(chiSquare, df) : Number.NaN;
  return { chiSquare, df, p };
}

/** The E between its bounds with E(focal − right + E) / ((reference − E)(right − E)) = α: a quadratic equation. */
function expectedRight(alpha: number, reference: number, focal: number, right: number): number {
  const half = alpha * (reference + right) + focal - right;
  const root = Math.sqrt(half * half - 4 * alpha * (alpha - 1) * reference * right);
  // Of the two roots this one lies between the bounds; written without the difference that loses digits at α = 1.
  return (2 * alpha * reference * right) / (half + root);
}
