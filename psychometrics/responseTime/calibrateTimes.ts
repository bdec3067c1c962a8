import { squarem } from '../calibration/squarem.ts';
import type { TimeParameters } from './lognormal.ts';
import { timeErrors } from './timeInformation.ts';
import type { TimeMatrix } from './timeMatrix.ts';
import { type TimeModel, timeStep } from './timeModel.ts';

/** The time parameters of one item, with their standard errors. */
export interface CalibratedTimes extends TimeParameters {
  /** Its column in the times. */
  readonly item: number;
  readonly seAlpha: number;
  readonly seBeta: number;
}

/** What a calibration of response times found. */
export interface TimeCalibration {
  readonly items: readonly CalibratedTimes[];
  /** Items that cannot be estimated: answered by fewer than three persons, or by all of them in the same time. */
  readonly omitted: readonly { readonly item: number; readonly reason: 'tooFewTimes' | 'noSpread' }[];
  /** The sd of speed in the population, whose mean is 0. */
  readonly speedSd: number;
  readonly seSpeedSd: number;
  readonly logLikelihood: number;
  /** False when the likelihood still rose: mostly an item whose times speed explains to the last digit, α = ∞. */
  readonly converged: boolean;
}

/**
 * Calibrates van der Linden's lognormal model by marginal maximum likelihood over speed τ ~ N(0, σ²), by accelerated EM.
 * Times missing count neither way, as long as what is missing does not depend on them.
 *
 * @throws {RangeError} when fewer than two items are left to estimate, as speed then has no meaning of its own
 * @see Van der Linden (2007), A Hierarchical Framework for Modeling Speed and Accuracy on Test Items
 */
export function calibrateTimes(
  times: TimeMatrix,
  { tolerance = 1e-9, maximumIterations = 5000 } = {},
): TimeCalibration {
  const spreads = Array.from({ length: times.items }, (_, item) => spreadOf(times, item));
  const kept = [...spreads.keys()].filter((item) => spreads[item]!.reason === undefined);
  if (kept.length < 2) throw new RangeError(`speed shows from 2 items on, not ${kept.length}`);
  const matrix = selectTimes(times, kept);
  const n = kept.length;

  const start = new Float64Array(2 * n + 1);
  kept.forEach((item, k) => {
    start[k] = spreads[item]!.mean;
    start[n + k] = Math.log(spreads[item]!.variance / 2);
  });
  start[2 * n] = Math.log(kept.reduce((sum, item) => sum + spreads[item]!.variance, 0) / n / 2);

  const into = { beta: new Float64Array(n), variance: new Float64Array(n), speedVariance: 0 };
  const step = (x: Float64Array, to: Float64Array) => {
    const logLikelihood = timeStep(matrix, modelOf(x, n), into);
    to.set(into.beta);
    for (let k = 0; k < n; k++) to[n + k] = Math.log(into.variance[k]!);
    to[2 * n] = Math.log(into.speedVariance);
    return logLikelihood;
  };
  const { x, state } = squarem({ step }, start, { tolerance, maximumIterations });
  const model = modelOf(x, n);
  const errors = timeErrors(matrix, model);
  const speedSd = Math.sqrt(model.speedVariance);
  return {
    items: kept.map((item, k): CalibratedTimes => {
      const alpha = 1 / Math.sqrt(model.variance[k]!);
      const seAlpha = (alpha ** 3 * errors.variance[k]!) / 2; // dα / d(1/α²) = −α³/2
      return { item, alpha, beta: model.beta[k]!, seAlpha, seBeta: errors.beta[k]! };
    }),
    omitted: spreads.flatMap(({ reason }, item) => (reason ? [{ item, reason }] : [])),
    speedSd,
    seSpeedSd: errors.speedVariance / (2 * speedSd),
    logLikelihood: timeStep(matrix, model, into),
    converged: state === 'converged',
  };
}

/** Variances are estimated by their logarithms, so that no step makes them negative. */
function modelOf(x: Float64Array, n: number): TimeModel {
  return {
    beta: x.subarray(0, n),
    variance: x.subarray(n, 2 * n).map(Math.exp),
    speedVariance: Math.exp(x[2 * n]!),
  };
}

function spreadOf({ persons, items, logTimes }: TimeMatrix, item: number) {
  const own = Array.from({ length: persons }, (_, person) => logTimes[person * items + item]!).filter(
    (y) => !Number.isNaN(y),
  );
  const mean = own.reduce((sum, y) => sum + y, 0) / own.length;
  const variance = own.reduce((sum, y) => sum + (y - mean) ** 2, 0) / own.length;
  const reason = own.length < 3 ? 'tooFewTimes' : variance > 1e-12 ? undefined : 'noSpread';
  return { mean, variance, reason } as const;
}

function selectTimes({ persons, items, logTimes }: TimeMatrix, selection: readonly number[]): TimeMatrix {
  const selected = new Float64Array(persons * selection.length);
  let at = 0;
  for (let person = 0; person < persons; person++)
    for (const item of selection) selected[at++] = logTimes[person * items + item]!;
  return { persons, items: selection.length, logTimes: selected };
}
