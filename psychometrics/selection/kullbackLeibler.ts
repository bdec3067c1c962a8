import { type Bank, itemOf } from '../irt/bank.ts';
import { categoryLogProbabilities } from '../irt/categoryModel.ts';
import { logProbability } from '../irt/logistic.ts';
import { type Criterion, evidenceOf } from './criterion.ts';
import { integrationWeights } from './evidence.ts';

/**
 * Kullback–Leibler information: how well an item tells the current ability θ̂ from the others, weighed with
 * how likely (KL) or how probable (KLP) those are:
 *
 *     ∫ w(θ)·Σₖ Pₖ(θ̂)·ln(Pₖ(θ̂) / Pₖ(θ)) dθ,   w = L or L·π
 *
 * @see Chang & Ying (1996), A Global Information Approach to Computerized Adaptive Testing
 */
export function kullbackLeibler(by: 'likelihood' | 'posterior'): Criterion {
  return {
    weighsEvidence: true,
    fill: (bank, context, into) => {
      const evidence = evidenceOf(context);
      const { logProbabilities, firstRow } = evidence.grid;
      const weights = integrationWeights(evidence, by === 'posterior');
      const n = weights.length;
      for (let item = 0; item < bank.size; item++) {
        const here = logProbabilitiesAt(bank, item, context.theta);
        let sum = 0;
        for (let score = 0; score < here.length; score++) {
          const chance = Math.exp(here[score]!);
          if (chance === 0) continue;
          const at = (firstRow[item]! + score) * n;
          let divergence = 0;
          for (let k = 0; k < n; k++) divergence += weights[k]! * (here[score]! - logProbabilities[at + k]!);
          sum += chance * divergence;
        }
        into[item] = sum;
      }
    },
  };
}

/** log P of every response to an item at θ. */
export function logProbabilitiesAt(bank: Bank, item: number, theta: number): ArrayLike<number> {
  const model = bank.polytomous.get(item);
  if (model) return categoryLogProbabilities(theta, model);
  const parameters = itemOf(bank, item);
  return [logProbability(theta, parameters, false), logProbability(theta, parameters, true)];
}
