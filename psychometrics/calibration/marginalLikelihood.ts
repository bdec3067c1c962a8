import { type EstimationPlan, latentOf, parametersOf, storeLatent } from './estimationPlan.ts';
import { type ExpectationStep, expectationStep } from './expectationStep.ts';
import { fillLogWeights, maximiseLatent } from './latentNormal.ts';
import { maximiseItem } from './maximiseItem.ts';
import { logPrior } from './parameterPrior.ts';
import type { PatternBlocks } from './patternBlocks.ts';
import { type OpenWork, workAlone } from './performPiece.ts';
import type { FixedPoint } from './squarem.ts';
import { type WorkPlan, workPlan } from './workMemory.ts';

/** The marginal likelihood of a set of responses, and the EM step that climbs it. */
export interface MarginalLikelihood extends FixedPoint {
  /** Log-likelihood and log prior at x; leaves the expectation step at x. Undefined when x is impossible. */
  evaluate(x: Float64Array): { readonly logLikelihood: number; readonly logPrior: number } | undefined;
  readonly expectation: ExpectationStep;
  readonly workPlan: WorkPlan;
  readonly work: OpenWork;
}

/** Who does the work, and whether it comes to standard errors; this thread, and it does, when absent. */
export interface LikelihoodOptions {
  readonly openWork?: (plan: WorkPlan) => OpenWork;
  readonly standardErrors?: boolean;
}

/**
 * With priors the objective is the log posterior of [a, d, γ], otherwise the log-likelihood.
 *
 * @see Bock & Aitkin (1981), Marginal Maximum Likelihood Estimation of Item Parameters
 * @see Mislevy (1986), Bayes Modal Estimation in Item Response Models
 */
export function marginalLikelihood(
  plan: EstimationPlan,
  data: PatternBlocks,
  { openWork = workAlone, standardErrors = true }: LikelihoodOptions = {},
): MarginalLikelihood {
  const { nodes, items, groups } = plan;
  const n = nodes.length;
  const own = workPlan(plan, data, standardErrors);
  const work = openWork(own);
  const expectation = expectationStep(own, work);
  const logProbability = new Float64Array(data.firstCell.at(-1)! * n);
  const logWeights = new Float64Array(groups.length * n);
  const rows = (table: Float64Array, item: number) =>
    table.subarray(data.firstCell[item]! * n, data.firstCell[item + 1]! * n);

  return { evaluate, step, expectation, workPlan: own, work };

  function evaluate(x: Float64Array) {
    let prior = 0;
    for (let item = 0; item < items.length; item++) {
      const { family, priors } = items[item]!;
      const parameters = parametersOf(plan, x, item);
      if (!family.fillLogProbability(parameters, nodes, rows(logProbability, item))) return undefined;
      prior += logPrior(priors, parameters);
    }
    for (let g = 0; g < groups.length; g++) {
      fillLogWeights(latentOf(groups[g]!, x), nodes, logWeights.subarray(g * n, (g + 1) * n));
    }
    return { logLikelihood: expectation.run(logProbability, logWeights), logPrior: prior };
  }

  function step(x: Float64Array, into: Float64Array): number {
    into.set(x);
    const at = evaluate(x);
    if (!at || !Number.isFinite(at.logLikelihood + at.logPrior)) return Number.NaN;
    for (let item = 0; item < items.length; item++) {
      maximiseItem(items[item]!, parametersOf(plan, into, item), nodes, rows(expectation.counts, item));
    }
    for (let g = 0; g < groups.length; g++) {
      const group = groups[g]!;
      const counts = expectation.groupCounts.subarray(g * n, (g + 1) * n);
      storeLatent(group, maximiseLatent(latentOf(group, x), group.free, nodes, counts), into);
    }
    return at.logLikelihood + at.logPrior;
  }
}
