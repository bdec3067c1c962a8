/**
 * A root of a continuous function between two points where it differs in sign: Brent's method, which is
 * as safe as bisection and nearly as fast as a secant.
 *
 * @param tolerance half-width at which the bracket is narrow enough, in the units of x
 * @throws {RangeError} when f does not change sign between lower and upper
 * @see Brent (1973), Algorithms for Minimization without Derivatives, ch. 4
 */
export function bracketedRoot(
  f: (x: number) => number,
  lower: number,
  upper: number,
  tolerance = 1e-14,
): number {
  let [a, b] = [lower, upper];
  let [fa, fb] = [f(a), f(b)];
  if (fa === 0) return a;
  if (fb === 0) return b;
  if (fa > 0 === fb > 0) throw new RangeError(`no change of sign between ${lower} and ${upper}`);

  let [c, fc] = [a, fa]; // b is the best guess so far; the root lies between b and c
  let step = b - a;
  let previousStep = step;
  for (;;) {
    if (Math.abs(fc) < Math.abs(fb)) {
      [a, b, c] = [b, c, b];
      [fa, fb, fc] = [fb, fc, fb];
    }
    const enough = 2 * Number.EPSILON * Math.abs(b) + tolerance / 2;
    const half = (c - b) / 2;
    if (Math.abs(half) <= enough || fb === 0) return b;

    const guess = Math.abs(previousStep) >= enough && Math.abs(fa) > Math.abs(fb);
    const interpolated = guess ? interpolate(a, b, c, fa, fb, fc) : Number.NaN;
    const accepted =
      interpolated / half > 0 &&
      Math.abs(interpolated) < 1.5 * Math.abs(half) - Math.abs(enough) / 2 &&
      Math.abs(interpolated) < Math.abs(previousStep) / 2;
    previousStep = accepted ? step : half;
    step = accepted ? interpolated : half;

    [a, fa] = [b, fb];
    b += Math.abs(step) > enough ? step : Math.sign(half) * enough;
    fb = f(b);
    if (fb > 0 === fc > 0) {
      [c, fc] = [a, fa];
      step = b - a;
      previousStep = step;
    }
  }
}

/** The step from b that inverse quadratic interpolation proposes, or a secant when only two points differ. */
function interpolate(a: number, b: number, c: number, fa: number, fb: number, fc: number): number {
  const s = fb / fa;
  if (a === c) return ((c - b) * s) / (s - 1);
  const q = fa / fc;
  const r = fb / fc;
  const numerator = s * ((c - b) * q * (q - r) - (b - a) * (r - 1));
  return -numerator / ((q - 1) * (r - 1) * (s - 1));
}
