import type { ModelParameters } from './calibrationModel.ts';
import type { ItemFamily } from './itemFamily.ts';

/** What was found about one item. */
export interface CalibratedItem {
  /** Its column in the responses. */
  readonly item: number;
  /** Anchors keep the parameters they came with. */
  readonly anchored: boolean;
  /** The number of parameters estimated for it. */
  readonly free: number;
  readonly parameters: ModelParameters;
  /** Slope a, intercepts d (graded: of the boundaries; partial credit: cumulative) and logit of c. */
  readonly slopeIntercept: SlopeIntercept;
  /** Standard errors of what was estimated; undefined when they were not asked for or cannot be had. */
  readonly se: ItemStandardErrors | undefined;
}

export interface SlopeIntercept {
  readonly slope: number;
  readonly intercepts: readonly number[];
  readonly logitGuessing: number | undefined;
}

/** Absent where a parameter was not estimated. */
export interface ItemStandardErrors {
  readonly a?: number;
  readonly b?: number;
  readonly c?: number;
  readonly thresholds?: readonly number[];
  readonly slope?: number;
  readonly intercepts: readonly number[];
  readonly logitGuessing?: number;
}

/**
 * Standard errors in both forms from the covariances of the free parameters of one item; those of a, b and c
 * by the delta method, diag(J·V·Jᵀ).
 *
 * @param covariance of the free parameters, p and q
 */
export function itemStandardErrors(
  family: ItemFamily,
  parameters: ArrayLike<number>,
  covariance: (p: number, q: number) => number,
): ItemStandardErrors {
  const { roles } = family;
  const direct = roles.map((_, p) => Math.sqrt(covariance(p, p)));
  const natural = family.jacobian(parameters).map((row) => {
    let sum = 0;
    for (let p = 0; p < row.length; p++) {
      for (let q = 0; q < row.length; q++) sum += row[p]! * row[q]! * covariance(p, q);
    }
    return Math.sqrt(sum);
  });
  const only = (role: string) => direct.filter((_, p) => roles[p] === role);
  const naturalOf = (role: string) => natural.filter((_, p) => roles[p] === role);
  const [slope] = only('slope');
  const [logitGuessing] = only('guessing');
  const locations = naturalOf('intercept');
  const [guessing] = naturalOf('guessing');
  const polytomous = family.itemOf(parameters).model !== 'logistic';
  return {
    ...(slope === undefined ? {} : { a: slope, slope }),
    ...(polytomous ? { thresholds: locations } : { b: locations[0]! }),
    ...(guessing === undefined ? {} : { c: guessing }),
    ...(logitGuessing === undefined ? {} : { logitGuessing }),
    intercepts: only('intercept'),
  };
}

/**
 * The slope–intercept form that items are estimated in:
 *
 *     a(θ − b) = aθ + d,   d = −ab,   logit(c) = ln(c / (1 − c))
 */
export function slopeInterceptOf(parameters: ModelParameters): SlopeIntercept {
  const { a } = parameters;
  switch (parameters.model) {
    case 'logistic': {
      const { b, c } = parameters;
      return { slope: a, intercepts: [-a * b], logitGuessing: c > 0 ? Math.log(c / (1 - c)) : undefined };
    }
    case 'grm':
      return { slope: a, intercepts: parameters.thresholds.map((b) => -a * b), logitGuessing: undefined };
    case 'gpcm': {
      let sum = 0;
      const intercepts = parameters.thresholds.map((b) => {
        sum -= a * b;
        return sum;
      });
      return { slope: a, intercepts, logitGuessing: undefined };
    }
  }
}
