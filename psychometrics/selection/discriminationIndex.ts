import { type Criterion, evidenceOf } from './criterion.ts';
import { densityAtNodes } from './evidence.ts';
import { probabilityTable } from './nodeTables.ts';

/**
 * Global discrimination index: the variance of P(θ) over the abilities the responses leave open, weighed with
 * the likelihood (GDI) or the posterior (GDIP); for a polytomous item the variance of the expected score.
 *
 *     Σ w·(P − P̄)²,   P̄ = Σ w·P,   w = L or L·π at the nodes, normalised to sum 1
 *
 * @see Kaplan, de la Torre & Barrada (2015), New Item Selection Methods for Cognitive Diagnosis
 *   Computerized Adaptive Testing
 */
export function discriminationIndex(by: 'likelihood' | 'posterior'): Criterion {
  return {
    weighsEvidence: true,
    fill: (bank, context, into) => {
      const evidence = evidenceOf(context);
      const { firstRow } = evidence.grid;
      const density = densityAtNodes(evidence, by === 'posterior');
      const total = density.reduce((sum, value) => sum + value, 0);
      const table = probabilityTable(evidence.grid);
      const n = density.length;
      const expected = new Float64Array(n);
      for (let item = 0; item < bank.size; item++) {
        expected.fill(0);
        for (let score = 1; score <= bank.highestScore[item]!; score++) {
          const at = (firstRow[item]! + score) * n;
          for (let k = 0; k < n; k++) expected[k]! += score * table[at + k]!;
        }
        let mean = 0;
        for (let k = 0; k < n; k++) mean += density[k]! * expected[k]!;
        mean /= total;
        let variance = 0;
        for (let k = 0; k < n; k++) variance += density[k]! * (expected[k]! - mean) ** 2;
        into[item] = variance / total;
      }
    },
  };
}
