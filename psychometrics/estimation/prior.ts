/** What is believed about a candidate's ability before the first response. */
export type Prior =
  | { readonly kind: 'normal'; readonly mean: number; readonly sd: number }
  | { readonly kind: 'uniform'; readonly lower: number; readonly upper: number }
  /** Density √I(θ) of the items answered: Jeffreys' prior, which no choice of scale can change. */
  | { readonly kind: 'jeffreys' };

/**
 * Log of the prior density at θ, up to a constant; −∞ outside a uniform prior.
 *
 * @param testInformation I(θ) of the items answered; only Jeffreys' prior looks at it
 */
export function logPriorDensity(prior: Prior, theta: number, testInformation: number): number {
  switch (prior.kind) {
    case 'normal':
      return -0.5 * ((theta - prior.mean) / prior.sd) ** 2;
    case 'uniform':
      return theta >= prior.lower && theta <= prior.upper ? 0 : Number.NEGATIVE_INFINITY;
    case 'jeffreys':
      return 0.5 * Math.log(testInformation);
  }
}

/**
 * The prior density at θ, normalised where it can be; Jeffreys' prior is √I(θ) as it stands.
 *
 * @param testInformation I(θ) of the items answered; only Jeffreys' prior looks at it
 * @returns a density, per logit
 */
export function priorDensity(prior: Prior, theta: number, testInformation: number): number {
  const density = Math.exp(logPriorDensity(prior, theta, testInformation));
  if (prior.kind === 'normal') return density / (prior.sd * Math.sqrt(2 * Math.PI));
  return prior.kind === 'uniform' ? density / (prior.upper - prior.lower) : density;
}

/** @throws {RangeError} when the prior is not a distribution */
export function checkPrior(prior: Prior): void {
  if (prior.kind === 'normal' && !(Number.isFinite(prior.mean) && prior.sd > 0 && prior.sd < Infinity)) {
    throw new RangeError(`a normal prior needs a finite mean and sd > 0, not ${prior.mean} and ${prior.sd}`);
  }
  if (prior.kind === 'uniform' && !(prior.lower < prior.upper && prior.upper - prior.lower < Infinity)) {
    throw new RangeError(`a uniform prior needs lower < upper, not ${prior.lower} and ${prior.upper}`);
  }
}
