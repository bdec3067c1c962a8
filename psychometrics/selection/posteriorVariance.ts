import { type Criterion, evidenceOf } from './criterion.ts';
import { integrationWeights } from './evidence.ts';
import { logProbabilitiesAt } from './kullbackLeibler.ts';
import { probabilityTable } from './nodeTables.ts';

/**
 * Minimum expected posterior variance (MEPV): the item after whose response the posterior is narrowest on
 * average, the chance of each response taken at the current ability θ̂:
 *
 *     Σₖ Pₖ(θ̂)·Var(θ | responses, k)
 *
 * The value is minus this variance, in logits², so that higher is better.
 *
 * @see van der Linden (1998), Bayesian Item Selection Criteria for Adaptive Testing
 */
export const posteriorVariance: Criterion = {
  weighsEvidence: true,
  fill: (bank, context, into) => {
    const evidence = evidenceOf(context);
    const { nodes, firstRow } = evidence.grid;
    const weights = integrationWeights(evidence, true);
    const table = probabilityTable(evidence.grid);
    const n = nodes.length;
    const centred = nodes.map((node) => node - context.theta); // variances do not depend on it, rounding does
    for (let item = 0; item < bank.size; item++) {
      const here = logProbabilitiesAt(bank, item, context.theta);
      let expected = 0;
      for (let score = 0; score < here.length; score++) {
        let [total, first, second] = [0, 0, 0];
        for (let k = 0, at = (firstRow[item]! + score) * n; k < n; k++, at++) {
          const density = weights[k]! * table[at]!;
          total += density;
          first += density * centred[k]!;
          second += density * centred[k]! * centred[k]!;
        }
        if (total > 0) expected += Math.exp(here[score]!) * (second / total - (first / total) ** 2);
      }
      into[item] = -expected;
    }
  },
};
