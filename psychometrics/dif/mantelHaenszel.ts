import { chiSquareTail } from '../numerics/chiSquareDistribution.ts';
import { normalQuantile } from '../numerics/normalDistribution.ts';
import { margins, type Stratum } from './matching.ts';

/** The Mantel–Haenszel test of one item. */
export interface MantelHaenszel {
  /** χ² with one degree of freedom. */
  readonly chiSquare: number;
  readonly p: number;
  /** Common odds ratio, reference to focal: above 1 the item favours the reference group. */
  readonly alpha: number;
  readonly varianceLogAlpha: number;
  /** 95 % confidence interval of alpha. */
  readonly interval: readonly [lower: number, upper: number];
  /** Δ of ETS, −2.35·ln α: below 0 the item favours the reference group. */
  readonly delta: number;
  readonly deltaSe: number;
  readonly etsClass: EtsClass;
}

/** Negligible, slight to moderate, or moderate to large. */
export type EtsClass = 'A' | 'B' | 'C';

/**
 * Mantel–Haenszel: whether persons with the same score have the same chance on an item, whichever group they are in.
 *
 *     χ² = (|Σ (A − E A)| − ½)² / Σ var A         α = Σ (A·D/T) / Σ (B·C/T)
 *
 * per stratum A, B the reference group right and wrong, C, D the focal group, T all; var α by Phillips & Holland.
 * A stratum of one person says nothing.
 *
 * @param continuity subtract ½ (the usual continuity correction)
 * @returns NaN where no stratum holds both groups and both answers
 * @see Mantel & Haenszel (1959); Holland & Thayer (1988); Phillips & Holland (1987), Estimators of the Variance of
 *   the Mantel–Haenszel Log-Odds-Ratio Estimate
 */
export function mantelHaenszel(
  strata: readonly Stratum[],
  { continuity = true }: { readonly continuity?: boolean } = {},
): MantelHaenszel {
  let excess = 0;
  let variance = 0;
  let agree = 0; // Σ A·D/T
  let disagree = 0; // Σ B·C/T
  for (const stratum of strata) {
    const { all, reference, focal, right, wrong } = margins(stratum);
    if (all < 2) continue;
    excess += stratum.referenceRight - (reference * right) / all;
    variance += (reference * focal * right * wrong) / (all * all * (all - 1));
    agree += (stratum.referenceRight * stratum.focalWrong) / all;
    disagree += (stratum.referenceWrong * stratum.focalRight) / all;
  }
  const alpha = agree / disagree;
  const chiSquare = (Math.abs(excess) - (continuity ? 0.5 : 0)) ** 2 / variance;
  const varianceLogAlpha = varianceOfLogAlpha(strata, alpha, agree);
  const p = Number.isNaN(chiSquare) ? Number.NaN : chiSquareTail(chiSquare, 1);
  const delta = -2.35 * Math.log(alpha);
  const deltaSe = 2.35 * Math.sqrt(varianceLogAlpha);
  const reach = normalQuantile(0.975) * Math.sqrt(varianceLogAlpha);
  return {
    chiSquare,
    p,
    alpha,
    varianceLogAlpha,
    interval: [alpha * Math.exp(-reach), alpha * Math.exp(reach)],
    delta,
    deltaSe,
    etsClass: etsClass(delta, deltaSe, p),
  };
}

function varianceOfLogAlpha(strata: readonly Stratum[], alpha: number, agree: number): number {
  let sum = 0;
  for (const stratum of strata) {
    const { all } = margins(stratum);
    if (all < 2) continue;
    const same = stratum.referenceRight * stratum.focalWrong;
    const cross = stratum.referenceWrong * stratum.focalRight;
    const diagonal = stratum.referenceRight + stratum.focalWrong;
    const other = stratum.referenceWrong + stratum.focalRight;
    sum += ((same + alpha * cross) * (diagonal + alpha * other)) / (all * all);
  }
  return sum / (2 * agree * agree);
}

/**
 * The classes of ETS. A: |Δ| below 1, or not significantly different from 0. C: |Δ| at least 1.5, and significantly
 * above 1 (one-sided). B: the rest. Both tests at 5 %.
 *
 * @see Zieky (1993), Practical Questions in the Use of DIF Statistics in Test Development
 */
export function etsClass(delta: number, se: number, p: number): EtsClass {
  const size = Math.abs(delta);
  if (!(size >= 1 && p < 0.05)) return 'A';
  return size >= 1.5 && (size - 1) / se > normalQuantile(0.95) ? 'C' : 'B';
}
