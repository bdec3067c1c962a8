import { cholesky, inverseOfCholesky } from '../numerics/cholesky.ts';
import type { TimeMatrix } from './timeMatrix.ts';
import type { TimeModel } from './timeModel.ts';

/** Standard errors of the parameters of a lognormal response-time model; NaN where they cannot be had. */
export interface TimeErrors {
  readonly beta: Float64Array;
  /** Of the variances 1/αᵢ². */
  readonly variance: Float64Array;
  readonly speedVariance: number;
}

/**
 * Standard errors from the expected information. A person's log times are normal with covariance Σ = diag(1/α²) + σ²·11ᵀ
 * over the items answered, so with P = Σ⁻¹
 *
 *     I(β) = P,   I(1/αᵢ², 1/αₖ²) = ½·Pᵢₖ²,   I(1/αᵢ², σ²) = ½·(P·1)ᵢ²,   I(σ², σ²) = ½·(1ᵀP·1)²
 *
 * and β is independent of the variances.
 *
 * @see Magnus & Neudecker (2019), Matrix Differential Calculus, ch. 15 (information of the normal distribution)
 */
export function timeErrors(
  { persons, items, logTimes }: TimeMatrix,
  { variance, speedVariance }: TimeModel,
): TimeErrors {
  const n = items;
  const ofBeta = new Float64Array(n * n);
  const ofVariance = new Float64Array((n + 1) ** 2);
  const answered = new Int32Array(n);
  for (let person = 0; person < persons; person++) {
    let count = 0;
    let precision = 0;
    for (let item = 0; item < n; item++) {
      if (Number.isNaN(logTimes[person * n + item]!)) continue;
      answered[count++] = item;
      precision += 1 / variance[item]!;
    }
    const shared = speedVariance / (1 + speedVariance * precision);
    for (let k = 0; k < count; k++) {
      const i = answered[k]!;
      const own = 1 / variance[i]!;
      ofVariance[i * (n + 1) + n]! += (own - shared * own * precision) ** 2 / 2;
      for (let l = 0; l <= k; l++) {
        const j = answered[l]!;
        const p = (i === j ? own : 0) - (shared * own) / variance[j]!;
        ofBeta[i * n + j]! += p;
        ofVariance[i * (n + 1) + j]! += p ** 2 / 2;
      }
    }
    ofVariance[n * (n + 1) + n]! += (precision - shared * precision ** 2) ** 2 / 2;
  }
  for (let i = 0; i < n; i++) ofVariance[n * (n + 1) + i] = ofVariance[i * (n + 1) + n]!;
  const variances = diagonalErrors(ofVariance, n + 1);
  return {
    beta: diagonalErrors(ofBeta, n),
    variance: variances.subarray(0, n),
    speedVariance: variances[n]!,
  };
}

/** @param information its lower triangle */
function diagonalErrors(information: Float64Array, n: number): Float64Array {
  const l = cholesky(information, n);
  if (!l) return new Float64Array(n).fill(Number.NaN);
  const inverse = inverseOfCholesky(l, n);
  return Float64Array.from({ length: n }, (_, k) => Math.sqrt(inverse[k * (n + 1)]!));
}
