import { margins, type Stratum } from './matching.ts';

/**
 * Standardised p-difference: how much lower (or higher) the focal group's proportion correct is than that of persons of
 * the reference group with the same scores.
 *
 *     Σ n_focal · (p_focal − p_reference) / Σ n_focal
 *
 * @returns in [−1, 1]; below 0 the item favours the reference group; beyond ±0.10 it needs a look (Dorans & Holland)
 * @see Dorans & Kulick (1986), Demonstrating the Utility of the Standardization Approach to Assessing Unexpected
 *   Differential Item Performance
 */
export function standardisedPDif(strata: readonly Stratum[]): number {
  let difference = 0;
  let weight = 0;
  for (const stratum of strata) {
    const { reference, focal } = margins(stratum);
    if (reference === 0 || focal === 0) continue;
    difference += stratum.focalRight - (focal * stratum.referenceRight) / reference;
    weight += focal;
  }
  return difference / weight;
}
