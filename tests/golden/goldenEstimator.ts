import { estimateByLikelihood, estimateEap } from '#psychometrics/estimation/estimateAbility.ts';
import { abilityGrid } from '#psychometrics/estimation/posterior.ts';
import type { Prior } from '#psychometrics/estimation/prior.ts';
import type { Estimate, ResponsePattern } from '#psychometrics/estimation/responsePattern.ts';
import type { Bank } from '#psychometrics/irt/bank.ts';
import type { Quadrature } from '#psychometrics/numerics/quadrature.ts';

export interface GoldenPrior {
  readonly dist: 'norm' | 'unif' | 'Jeffreys';
  readonly par: readonly [number, number];
}

export interface GoldenEstimator {
  readonly method: string;
  readonly prior?: GoldenPrior | null;
  readonly range?: readonly [number, number] | null;
  readonly quadrature?: Quadrature | null;
}

export function priorOf({ dist, par: [first, second] }: GoldenPrior): Prior {
  if (dist === 'norm') return { kind: 'normal', mean: first, sd: second };
  return dist === 'unif' ? { kind: 'uniform', lower: first, upper: second } : { kind: 'jeffreys' };
}

/** Estimates as a golden case describes it. */
export function estimateAs(bank: Bank, golden: GoldenEstimator, responses: ResponsePattern): Estimate {
  const prior = golden.prior ? priorOf(golden.prior) : undefined;
  if (golden.method === 'EAP') {
    if (!prior || !golden.quadrature) throw new Error('an EAP case has a prior and a quadrature');
    return estimateEap(abilityGrid(bank, golden.quadrature), prior, responses);
  }
  if (!golden.range) throw new Error(`a ${golden.method} case has a range`);
  const bounds = { lower: golden.range[0], upper: golden.range[1] };
  const estimate =
    golden.method === 'MAP' && prior
      ? estimateByLikelihood(bank, { method: 'map', bounds, prior }, responses)
      : estimateByLikelihood(bank, { method: golden.method === 'WLE' ? 'wle' : 'ml', bounds }, responses);
  if (!estimate) throw new Error('a golden case always has an estimate');
  return estimate;
}
