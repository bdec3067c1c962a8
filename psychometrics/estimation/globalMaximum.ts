import { bracketedRoot } from '../numerics/bracketedRoot.ts';

/**
 * Where a function is largest on [lower, upper], given its derivative. Every local maximum is found (a
 * change of sign from + to −, or a bound towards which the function rises) and the highest is taken, so
 * that several roots, which the 3PL and 4PL allow, do not matter.
 *
 * Two extremes within one step of the scan go unnoticed; choose the step smaller than any feature.
 *
 * @param derivative of the function to maximise; finite on [lower, upper]
 * @param step largest distance between two points of the scan
 * @returns the place of the maximum, to about 1e-14; exactly a bound when it lies there
 */
export function globalMaximum(
  derivative: (x: number) => number,
  lower: number,
  upper: number,
  step: number,
): number {
  const cells = Math.max(1, Math.ceil((upper - lower) / step));
  const points = Float64Array.from({ length: cells + 1 }, (_, k) => lower + ((upper - lower) * k) / cells);
  points[cells] = upper;
  const slopes = points.map(derivative);

  const maxima: number[] = slopes[0]! > 0 ? [] : [lower];
  for (let k = 0; k < cells; k++) {
    if (slopes[k]! > 0 && slopes[k + 1]! <= 0) {
      maxima.push(bracketedRoot(derivative, points[k]!, points[k + 1]!));
    }
  }
  if (slopes[cells]! > 0) maxima.push(upper);
  return maxima.length === 1 ? maxima[0]! : highest(derivative, maxima, step);
}

/** The highest of several maxima, the lowest x of equals: the derivative is integrated from each to the next. */
function highest(derivative: (x: number) => number, maxima: readonly number[], step: number): number {
  let best = maxima[0]!;
  let height = 0; // of the maximum looked at, above the best so far
  for (let k = 1; k < maxima.length; k++) {
    const [from, to] = [maxima[k - 1]!, maxima[k]!];
    const cells = Math.ceil((to - from) / step);
    const width = (to - from) / cells;
    for (let cell = 0; cell < cells; cell++) {
      height += integral(derivative, from + cell * width, from + (cell + 1) * width);
    }
    if (height > 0) {
      best = to;
      height = 0;
    }
  }
  return best;
}

/** ∫ f over one cell by three-point Gauss–Legendre, exact for polynomials up to degree five. */
function integral(f: (x: number) => number, from: number, to: number): number {
  const middle = (from + to) / 2;
  const half = (to - from) / 2;
  const offset = half * Math.sqrt(0.6);
  return (half * (5 * f(middle - offset) + 8 * f(middle) + 5 * f(middle + offset))) / 9;
}
