import { upperGamma } from './gammaFunction.ts';

/**
 * The probability that a χ² variable exceeds x: the p-value of a χ² test.
 *
 * @param x ≥ 0
 * @param df degrees of freedom, > 0
 */
export function chiSquareTail(x: number, df: number): number {
  return upperGamma(df / 2, x / 2);
}
