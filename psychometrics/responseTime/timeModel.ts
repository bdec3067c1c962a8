import type { TimeMatrix } from './timeMatrix.ts';

/** The lognormal model of a population: ln T ~ N(βᵢ − τ, 1/αᵢ²), τ ~ N(0, σ²). */
export interface TimeModel {
  readonly beta: Float64Array;
  /** 1/αᵢ², the variance of ln T on item i for one person. */
  readonly variance: Float64Array;
  /** σ², the variance of speed. */
  readonly speedVariance: number;
}

/**
 * One step of EM, which never lowers the likelihood. Given a person's times speed is normal, with
 *
 *     1/v = 1/σ² + Σ αᵢ²,   m = v·Σ αᵢ²(βᵢ − ln tᵢ)
 *
 * and the parameters that are most likely for those speeds are averages over the persons who answered:
 *
 *     βᵢ ← mean(ln t + m),   1/αᵢ² ← mean((ln t + m − βᵢ)² + v),   σ² ← mean(m² + v)
 *
 * @param into receives the model after the step
 * @returns the marginal log-likelihood before the step
 * @see Van der Linden (2007), A Hierarchical Framework for Modeling Speed and Accuracy on Test Items; the step is that
 *   of Rubin & Thayer (1982), EM Algorithms for ML Factor Analysis, with every loading −1
 */
export function timeStep(
  { persons, items, logTimes }: TimeMatrix,
  { beta, variance, speedVariance }: TimeModel,
  into: { readonly beta: Float64Array; readonly variance: Float64Array; speedVariance: number },
): number {
  const [mean, spread] = [new Float64Array(persons), new Float64Array(persons)];
  let logLikelihood = 0;
  let speeds = 0;
  for (let person = 0; person < persons; person++) {
    let [precision, weighted] = [0, 0];
    for (let item = 0, at = person * items; item < items; item++, at++) {
      const y = logTimes[at]!;
      if (Number.isNaN(y)) continue;
      const residual = y - beta[item]!;
      precision += 1 / variance[item]!;
      weighted += residual / variance[item]!;
      logLikelihood -= (Math.log(2 * Math.PI * variance[item]!) + residual ** 2 / variance[item]!) / 2;
    }
    const v = 1 / (1 / speedVariance + precision);
    logLikelihood += (v * weighted ** 2 - Math.log1p(speedVariance * precision)) / 2;
    [mean[person], spread[person]] = [-v * weighted, v];
    speeds += mean[person]! ** 2 + v;
  }
  into.speedVariance = speeds / persons;
  for (let item = 0; item < items; item++) {
    let [count, sum, squares] = [0, 0, 0];
    for (let person = 0, at = item; person < persons; person++, at += items) {
      if (Number.isNaN(logTimes[at]!)) continue;
      count++;
      sum += logTimes[at]! + mean[person]!;
    }
    for (let person = 0, at = item; person < persons; person++, at += items) {
      if (Number.isNaN(logTimes[at]!)) continue;
      squares += (logTimes[at]! + mean[person]! - sum / count) ** 2 + spread[person]!;
    }
    into.beta[item] = sum / count;
    into.variance[item] = squares / count;
  }
  return logLikelihood;
}
