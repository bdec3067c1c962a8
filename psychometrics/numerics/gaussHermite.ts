import { bracketedRoot } from './bracketedRoot.ts';

/** Nodes and weights that integrate a function against a distribution; the weights sum to 1. */
export interface WeightedNodes {
  readonly nodes: Float64Array;
  readonly weights: Float64Array;
}

/**
 * Gauss–Hermite quadrature for the standard normal distribution, exact for polynomials up to degree 2n − 1.
 *
 *     E f(Z) ≈ Σ wᵢ f(xᵢ),   pₙ(xᵢ) = 0,   wᵢ = 1 / Σₖ₌₀ⁿ⁻¹ pₖ(xᵢ)²
 *
 * with pₖ the orthonormal Hermite polynomials. The roots of pₖ lie between those of pₖ₋₁, so each is bracketed.
 *
 * @param n number of nodes, 1 to 200
 * @see Golub & Welsch (1969), Calculation of Gauss Quadrature Rules
 */
export function gaussHermite(n: number): WeightedNodes {
  if (!(Number.isInteger(n) && n >= 1 && n <= 200)) {
    throw new RangeError(`Gauss–Hermite quadrature takes 1 to 200 nodes, not ${n}`);
  }
  let roots: number[] = [];
  for (let degree = 1; degree <= n; degree++) {
    const reach = 2 * Math.sqrt(degree) + 1;
    const fences = [-reach, ...roots, reach];
    roots = fences
      .slice(1)
      .map((upper, k) => bracketedRoot((x) => hermite(x, degree)[degree]!, fences[k]!, upper));
  }
  const weights = roots.map((x) => 1 / hermite(x, n - 1).reduce((sum, p) => sum + p * p, 0));
  return { nodes: Float64Array.from(roots), weights: Float64Array.from(weights) };
}

/** p₀(x) … pₙ(x): √(k + 1)·pₖ₊₁ = x·pₖ − √k·pₖ₋₁. */
function hermite(x: number, n: number): Float64Array {
  const p = new Float64Array(n + 1);
  p[0] = 1;
  for (let k = 0; k < n; k++) p[k + 1] = (x * p[k]! - Math.sqrt(k) * (p[k - 1] ?? 0)) / Math.sqrt(k + 1);
  return p;
}
