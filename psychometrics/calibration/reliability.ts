import { mean, variance } from '../numerics/sampleMoments.ts';
import { type ModelParameters, scoreCurve } from './calibrationModel.ts';
import { fillLogWeights, type Latent } from './latentNormal.ts';

/**
 * Marginal reliability of all items together as one test:
 *
 *     ρ = ∫ I(θ) / (I(θ) + 1/σ²) g(θ) dθ,   g normal with mean μ and variance σ²
 *
 * The share of the variance of ability that the test recovers: 1/(I + 1/σ²) is the variance left after it.
 * Holds for any σ²; with σ² = 1 it is the usual I / (I + 1).
 *
 * @returns a figure in [0, 1)
 * @see Green, Bock, Humphreys, Linn & Reckase (1984), Technical Guidelines for Assessing Adaptive Tests
 */
export function marginalReliability(
  items: readonly ModelParameters[],
  latent: Latent,
  nodes: Float64Array,
): number {
  const logWeights = new Float64Array(nodes.length);
  fillLogWeights(latent, nodes, logWeights);
  let reliability = 0;
  for (let k = 0; k < nodes.length; k++) {
    let information = 0;
    for (const item of items) information += scoreCurve(item, nodes[k]!).information;
    reliability += (Math.exp(logWeights[k]!) * information) / (information + 1 / latent.variance);
  }
  return reliability;
}

/**
 * Empirical reliability of EAP estimates, whatever each person was asked:
 *
 *     ρ = var(θ̂) / (var(θ̂) + mean(SE²))
 *
 * @returns a figure in [0, 1]; NaN for fewer than two persons
 */
export function empiricalReliability(theta: ArrayLike<number>, se: ArrayLike<number>): number {
  const between = variance(theta);
  const within = mean(Float64Array.from(se, (x) => x * x));
  return between / (between + within);
}
