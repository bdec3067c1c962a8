import type { AdaptiveDesign } from './adaptiveTest.ts';
import { compileMethod, type EstimatePattern } from './estimation/abilityMethod.ts';
import { estimateEap } from './estimation/estimateAbility.ts';
import { type AbilityGrid, abilityGrid, type Posterior, priorOnGrid } from './estimation/posterior.ts';
import type { Bank } from './irt/bank.ts';

/** What ability is estimated with, and what criteria weigh with. */
export interface Measurement {
  /** The prior on the grid of the bank; only for EAP. */
  readonly prior: Posterior | undefined;
  /** Where criteria weigh the responses; undefined when neither they nor the estimator need it. */
  readonly grid: AbilityGrid | undefined;
  readonly estimate: EstimatePattern;
}

/**
 * Compiles what a design measures with.
 *
 * @param known the grid of the same bank and design, to be shared
 * @throws {RangeError} when a criterion weighs the responses and nothing says over which abilities
 */
export function measurement(
  bank: Bank,
  { estimator, criterion, start, weighing }: AdaptiveDesign,
  known?: AbilityGrid,
): Measurement {
  if (estimator.method === 'eap') {
    const grid = known ?? abilityGrid(bank, estimator.quadrature);
    const { prior } = estimator;
    return {
      grid,
      prior: priorOnGrid(grid, prior),
      estimate: (pattern) => estimateEap(grid, prior, pattern),
    };
  }
  const weighs = criterion.weighsEvidence ?? (start?.kind === 'thetas' && start.criterion.weighsEvidence);
  if (weighs && !weighing) {
    throw new RangeError('a criterion that weighs the responses needs `weighing` beside this estimator');
  }
  const grid = weighs && weighing ? (known ?? abilityGrid(bank, weighing.quadrature)) : undefined;
  return { grid, prior: undefined, estimate: compileMethod(bank, estimator) };
}
