import { bracketedRoot } from './bracketedRoot.ts';
import { logGamma } from './gammaFunction.ts';

/**
 * The value that an F variable does not exceed with probability p.
 *
 *     F = d₂·x / (d₁·(1 − x)),   Iₓ(d₁/2, d₂/2) = p
 *
 * @param p a probability in (0, 1)
 * @param d1 degrees of freedom of the numerator, > 0
 * @param d2 degrees of freedom of the denominator, > 0
 */
export function fQuantile(p: number, d1: number, d2: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`an F quantile needs a probability in (0, 1), not ${p}`);
  if (!(d1 > 0 && d2 > 0)) throw new RangeError(`F needs degrees of freedom > 0, not ${d1} and ${d2}`);
  const x = bracketedRoot((at) => regularisedBeta(at, d1 / 2, d2 / 2) - p, 0, 1, 1e-16);
  return (d2 * x) / (d1 * (1 - x));
}

/**
 * Regularised incomplete beta function, a probability:
 *
 *     Iₓ(a, b) = ∫₀ˣ tᵃ⁻¹(1 − t)ᵇ⁻¹ dt / B(a, b)
 *
 * by its continued fraction, on the side where that converges fast.
 *
 * @param x in [0, 1]
 * @see Abramowitz & Stegun (1964), 26.5.8
 */
export function regularisedBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - regularisedBeta(1 - x, b, a);
  const logBeta = logGamma(a) + logGamma(b) - logGamma(a + b);
  return (Math.exp(a * Math.log(x) + b * Math.log1p(-x) - logBeta) * betaFraction(x, a, b)) / a;
}

/** The continued fraction of the incomplete beta function by the modified Lentz method. */
function betaFraction(x: number, a: number, b: number): number {
  const tiny = 1e-300;
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1) || tiny);
  let fraction = d;
  const extend = (term: number) => {
    d = 1 / (1 + term * d || tiny);
    c = 1 + term / c || tiny;
    fraction *= c * d;
    return Math.abs(c * d - 1) < Number.EPSILON;
  };
  for (let m = 1; m < 100_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    extend(even);
    if (extend(odd)) break;
  }
  return fraction;
}
