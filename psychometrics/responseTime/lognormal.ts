/** How long an item takes, under the lognormal model. */
export interface TimeParameters {
  /** Time discrimination α, > 0: 1/α is the standard deviation of ln T. */
  readonly alpha: number;
  /** Time intensity β: the mean of ln T for a person of speed 0, with T in seconds. */
  readonly beta: number;
}

/** The speed of one person, on the scale of ln T. */
export interface Speed {
  /** τ; positive is faster than average. */
  readonly tau: number;
  readonly se: number;
}

/**
 * Speed of a person under van der Linden's lognormal model, ln T ~ N(β − τ, 1/α²).
 *
 *     τ̂ = Σ α²(β − ln t) / (Σ α² + 1/sd²)     se = 1/√(Σ α² + 1/sd²)
 *
 * @param times in seconds, > 0; undefined when an item was not answered
 * @param priorSd sd of speed in the population N(0, sd²), for a MAP estimate; ML when absent
 * @returns undefined when no item was answered and no prior speaks
 * @throws {RangeError} for a time that is not a positive number, or another number of times than items
 * @see Van der Linden (2006), A Lognormal Model for Response Times on Test Items
 */
export function estimateSpeed(
  items: readonly TimeParameters[],
  times: readonly (number | undefined)[],
  priorSd = Number.POSITIVE_INFINITY,
): Speed | undefined {
  if (!(priorSd > 0)) throw new RangeError(`the prior needs an sd > 0, not ${priorSd}`);
  checkTimes(items, times);
  let weighted = 0;
  let precision = 1 / priorSd ** 2;
  times.forEach((time, k) => {
    if (time === undefined) return;
    const { alpha, beta } = items[k]!;
    weighted += alpha ** 2 * (beta - Math.log(time));
    precision += alpha ** 2;
  });
  return precision > 0 ? { tau: weighted / precision, se: 1 / Math.sqrt(precision) } : undefined;
}

/**
 * Standardised residuals of log time, α(ln t − (β − τ)): standard normal when the model holds. Far below 0 is much faster
 * than the person's own speed explains.
 */
export function timeResiduals(
  items: readonly TimeParameters[],
  times: readonly (number | undefined)[],
  tau: number,
): (number | undefined)[] {
  checkTimes(items, times);
  return times.map((time, k) => {
    const { alpha, beta } = items[k]!;
    return time === undefined ? undefined : alpha * (Math.log(time) - (beta - tau));
  });
}

/**
 * Fit of a person's times: the sum of squared residuals, χ² with as many degrees of freedom as there are times when τ is
 * known; with τ estimated from the same times, one less is nearer the truth.
 */
export function timeFit(residuals: readonly (number | undefined)[]): {
  readonly statistic: number;
  readonly df: number;
} {
  const given = residuals.filter((residual) => residual !== undefined);
  return { statistic: given.reduce((sum, residual) => sum + residual ** 2, 0), df: given.length };
}

function checkTimes(items: readonly TimeParameters[], times: readonly (number | undefined)[]): void {
  if (items.length !== times.length) {
    throw new RangeError(`${items.length} items need as many times, not ${times.length}`);
  }
  times.forEach((time, k) => {
    if (time !== undefined && !(time > 0 && time < Infinity)) {
      throw new RangeError(`time ${time} of item ${k} is not a number of seconds above 0`);
    }
  });
}
