import { type AbilityMethod, compileMethod } from '#psychometrics/estimation/abilityMethod.ts';
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
  /** Robust estimators only. */
  readonly weight?: 'Huber' | 'Tukey' | null;
  readonly tuning?: number | null;
}

export function priorOf({ dist, par: [first, second] }: GoldenPrior): Prior {
  if (dist === 'norm') return { kind: 'normal', mean: first, sd: second };
  return dist === 'unif' ? { kind: 'uniform', lower: first, upper: second } : { kind: 'jeffreys' };
}

/** The method a golden case describes. */
export function methodOf(golden: GoldenEstimator): AbilityMethod {
  const prior = golden.prior ? priorOf(golden.prior) : undefined;
  if (golden.method === 'EAP') {
    if (!prior || !golden.quadrature) throw new Error('an EAP case has a prior and a quadrature');
    return { method: 'eap', prior, quadrature: golden.quadrature };
  }
  if (!golden.range) throw new Error(`a ${golden.method} case has a range`);
  const bounds = { lower: golden.range[0], upper: golden.range[1] };
  switch (golden.method) {
    case 'ML':
      return { method: 'ml', bounds };
    case 'WLE':
      return { method: 'wle', bounds };
    case 'MAP':
      if (!prior) throw new Error('a MAP case has a prior');
      return { method: 'map', bounds, prior };
    case 'ROB':
      return {
        method: 'robust',
        bounds,
        weight: golden.weight === 'Huber' ? 'huber' : 'tukey',
        tuning: golden.tuning!,
      };
    default:
      throw new Error(`no method ${golden.method}`);
  }
}

/** Estimates as a golden case describes it. */
export function estimateAs(bank: Bank, golden: GoldenEstimator, responses: ResponsePattern): Estimate {
  const estimate = compileMethod(bank, methodOf(golden))(responses);
  if (!estimate) throw new Error('a golden case always has an estimate');
  return estimate;
}
