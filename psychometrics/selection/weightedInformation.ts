import { type Criterion, evidenceOf } from './criterion.ts';
import { integrationWeights } from './evidence.ts';
import { highestInformation, informationTable } from './nodeTables.ts';

/**
 * Information weighed with the likelihood (MLWI) or the posterior (MPWI) instead of taken at one estimate,
 * which means little early in a test:
 *
 *     MLWI = ∫ L(θ)·Iᵢ(θ) dθ     MPWI = ∫ L(θ)·π(θ)·Iᵢ(θ) dθ
 *
 * @see Veerkamp & Berger (1997), Some New Item Selection Criteria for Adaptive Testing; van der Linden
 *   (1998), Bayesian Item Selection Criteria for Adaptive Testing
 */
export function weightedInformation(by: 'likelihood' | 'posterior'): Criterion {
  return {
    weighsEvidence: true,
    // Not of the largest value: that grows as ability becomes known, so early in a test dear items would be cheap.
    priceUnit: (context) => {
      const evidence = evidenceOf(context);
      const total = integrationWeights(evidence, by === 'posterior').reduce((sum, weight) => sum + weight, 0);
      return total * highestInformation(evidence.grid);
    },
    fill: (bank, context, into) => {
      const evidence = evidenceOf(context);
      const weights = integrationWeights(evidence, by === 'posterior');
      const table = informationTable(evidence.grid);
      const n = weights.length;
      for (let item = 0; item < bank.size; item++) {
        let sum = 0;
        for (let k = 0, at = item * n; k < n; k++, at++) sum += weights[k]! * table[at]!;
        into[item] = sum;
      }
    },
  };
}
