import { logistic } from '../irt/logistic.ts';
import { logGamma } from '../numerics/gammaFunction.ts';
import type { ItemFamily, ParameterRole } from './itemFamily.ts';

/**
 * What is believed about a parameter before the data. Every density is that of the parameter the calibration
 * works with: the slope a, the intercept d = −ab, and γ = logit(c). So `normal` on guessing is normal on the
 * logit scale, and `beta` is a beta density of c itself, brought to γ with its Jacobian c(1 − c). The
 * criterion, its derivatives and the standard errors all use the same density.
 */
export type ParameterPrior =
  | { readonly kind: 'normal'; readonly mean: number; readonly sd: number }
  | { readonly kind: 'lognormal'; readonly meanLog: number; readonly sdLog: number }
  | { readonly kind: 'beta'; readonly alpha: number; readonly beta: number };

/** A prior per role; a role without one is estimated from the data alone. */
export type ParameterPriors = { readonly [role in ParameterRole]?: ParameterPrior };

/** Log density with its first two derivatives. */
export interface PriorTerm {
  readonly log: number;
  readonly slope: number;
  readonly curvature: number;
}

/**
 * The prior at one value, its constant included; log = −∞ outside its range.
 *
 * @param x a, d or γ
 */
export function priorTerm(prior: ParameterPrior, x: number): PriorTerm {
  switch (prior.kind) {
    case 'normal':
      return normalTerm(x, prior.mean, prior.sd);
    case 'lognormal': {
      if (x <= 0) return { log: Number.NEGATIVE_INFINITY, slope: 0, curvature: 0 };
      const { log, slope, curvature } = normalTerm(Math.log(x), prior.meanLog, prior.sdLog);
      return {
        log: log - Math.log(x),
        slope: (slope - 1) / x,
        curvature: (curvature - slope + 1) / (x * x),
      };
    }
    case 'beta': {
      const { alpha, beta } = prior;
      const c = logistic(x);
      return {
        log:
          alpha * Math.log(c) +
          beta * Math.log1p(-c) +
          logGamma(alpha + beta) -
          logGamma(alpha) -
          logGamma(beta),
        slope: alpha - (alpha + beta) * c,
        curvature: -(alpha + beta) * c * (1 - c),
      };
    }
  }
}

/** The priors of one item's parameters, in their order. */
export function priorsOf({ roles }: ItemFamily, priors: ParameterPriors): (ParameterPrior | undefined)[] {
  return roles.map((role) => priors[role]);
}

/** Log prior density of one item's parameters; 0 without priors. */
export function logPrior(priors: readonly (ParameterPrior | undefined)[], x: ArrayLike<number>): number {
  let sum = 0;
  for (let p = 0; p < priors.length; p++) if (priors[p]) sum += priorTerm(priors[p]!, x[p]!).log;
  return sum;
}

/** @throws {RangeError} when a prior is not a distribution, or does not fit its parameter */
export function checkPriors(priors: ParameterPriors): void {
  for (const [role, prior] of Object.entries(priors) as [ParameterRole, ParameterPrior][]) {
    const { kind, ...figures } = prior;
    const [first, second] = Object.values(figures) as [number, number];
    const positive = kind === 'beta' ? Math.min(first, second) : second;
    if (!(Number.isFinite(first) && positive > 0 && Number.isFinite(second))) {
      throw new RangeError(`a ${kind} prior on the ${role} cannot have ${first} and ${second}`);
    }
    if (kind === 'lognormal' && role !== 'slope') {
      throw new RangeError(`a lognormal prior is for the slope, not for the ${role}`);
    }
    if (kind === 'beta' && role !== 'guessing') {
      throw new RangeError(`a beta prior is for guessing, not for the ${role}`);
    }
  }
}

function normalTerm(x: number, mean: number, sd: number): PriorTerm {
  const z = (x - mean) / sd;
  return {
    log: -0.5 * z * z - Math.log(sd) - 0.5 * Math.log(2 * Math.PI),
    slope: -z / sd,
    curvature: -1 / (sd * sd),
  };
}
