/**
 * Natural logarithm of Γ(x), for x > 0, to about 1e-15 relative: Stirling's series above 15, and below it
 * the recurrence Γ(x) = Γ(x + 1) / x.
 *
 * @throws {RangeError} when x is not greater than 0
 * @see Abramowitz & Stegun (1964), 6.1.40
 */
export function logGamma(x: number): number {
  if (!(x > 0)) throw new RangeError(`log Γ needs a number greater than 0, not ${x}`);
  let product = 1;
  let z = x;
  for (; z < 15; z++) product *= z;
  const r = 1 / (z * z);
  const series =
    (1 / 12 - r * (1 / 360 - r * (1 / 1260 - r * (1 / 1680 - r * (1 / 1188 - (r * 691) / 360360))))) / z;
  return (z - 0.5) * Math.log(z) - z + 0.5 * Math.log(2 * Math.PI) + series - Math.log(product);
}

/**
 * Upper regularised incomplete gamma function, a probability:
 *
 *     Q(a, x) = ∫ₓ^∞ tᵃ⁻¹ e⁻ᵗ dt / Γ(a)
 *
 * @param a shape, > 0
 * @param x ≥ 0
 * @see Abramowitz & Stegun (1964), 6.5.29 (series) and 6.5.31 (continued fraction)
 */
export function upperGamma(a: number, x: number): number {
  if (!(a > 0 && x >= 0)) throw new RangeError(`Q(a, x) needs a > 0 and x ≥ 0, not ${a} and ${x}`);
  if (x === 0) return 1;
  if (x === Number.POSITIVE_INFINITY) return 0;
  const scale = Math.exp(a * Math.log(x) - x - logGamma(a));
  return x < a + 1 ? 1 - scale * lowerSeries(a, x) : scale * upperFraction(a, x);
}

function lowerSeries(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; Math.abs(term) > Number.EPSILON * sum * 0.1; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

/** 1/(x + 1 − a − 1·(1 − a)/(x + 3 − a − 2·(2 − a)/(x + 5 − a − …))) by the modified Lentz method. */
function upperFraction(a: number, x: number): number {
  const tiny = 1e-300;
  let b = x + 1 - a;
  let c = 1 / tiny;
  let d = 1 / b;
  let fraction = d;
  for (let n = 1; n < 100_000; n++) {
    const an = -n * (n - a);
    b += 2;
    d = 1 / (an * d + b || tiny);
    c = b + an / c || tiny;
    fraction *= c * d;
    if (Math.abs(c * d - 1) < Number.EPSILON) break;
  }
  return fraction;
}
