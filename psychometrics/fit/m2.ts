import type { CalibratedItem } from '../calibration/calibratedItem.ts';
import { type FreeLatent, fillLogWeights, type Latent, latentScores } from '../calibration/latentNormal.ts';
import type { ResponseMatrix } from '../calibration/responseMatrix.ts';
import { logistic, probability } from '../irt/logistic.ts';
import { chiSquareTail } from '../numerics/chiSquareDistribution.ts';
import { cholesky, solveCholesky } from '../numerics/cholesky.ts';

/** Fit of a whole model to right and wrong answers. */
export interface M2 {
  readonly statistic: number;
  readonly df: number;
  readonly p: number;
  /** Misfit per degree of freedom, whatever the number of persons; below 0.05 is close (Maydeu-Olivares). */
  readonly rmsea: number;
}

/** With more items the moments number thousands, and their covariances would take minutes. */
const mostItems = 60;

/**
 * M₂, which compares the proportions right and those of pairs right with what the model expects:
 *
 *     M₂ = N·eᵀ(Ξ⁻¹ − Ξ⁻¹Δ(ΔᵀΞ⁻¹Δ)⁻¹ΔᵀΞ⁻¹)e,   df = moments − free parameters
 *
 * with e the differences, Ξ the covariances of the moments under the model and Δ their derivatives.
 *
 * @param items dichotomous, all answered by everybody
 * @returns undefined with missing responses, polytomous items, more than 60 items, or no degrees of freedom
 * @see Maydeu-Olivares & Joe (2006), Limited Information Goodness-of-Fit Testing in Multidimensional
 *   Contingency Tables
 */
export function m2(
  { persons, items: columns, codes }: ResponseMatrix,
  items: readonly CalibratedItem[],
  latent: Latent,
  freeLatent: FreeLatent,
  nodes: Float64Array,
): M2 | undefined {
  if (columns > mostItems || codes.includes(-1)) return undefined;
  const curves = curvesOf(items, nodes);
  if (!curves) return undefined;
  const n = nodes.length;
  const weights = new Float64Array(n);
  fillLogWeights(latent, nodes, weights);
  for (let k = 0; k < n; k++) weights[k] = Math.exp(weights[k]!);

  /** The items of each moment: one by one, then in pairs. */
  const moments = Array.from({ length: columns }, (_, i) => [i]);
  for (let i = 0; i < columns; i++) for (let j = i + 1; j < columns; j++) moments.push([i, j]);
  const products = moments.map((set) => productOf(set.map((item) => curves[item]!.p)));
  const expected = products.map((product) => dot(weights, product));
  const ofModel = [
    ...curves.flatMap(({ derivatives }, item) =>
      derivatives.map((derivative) =>
        Float64Array.from(moments, (set) => {
          if (!set.includes(item)) return 0;
          const others = set.filter((other) => other !== item).map((other) => curves[other]!.p);
          return dot(weights, productOf([derivative, ...others]));
        }),
      ),
    ),
    ...latentScores(latent, freeLatent, nodes).map((score) =>
      Float64Array.from(products, (product) => dot(weights, productOf([score, product]))),
    ),
  ];
  const df = moments.length - ofModel.length;
  if (df <= 0) return undefined;

  const factor = cholesky(covariances(moments, products, expected, curves, weights), moments.length);
  if (!factor) return undefined;
  const residuals = Float64Array.from(moments, (set, m) => observed(set) - expected[m]!);
  const whitened = solveCholesky(factor, residuals);
  const solved = ofModel.map((column) => solveCholesky(factor, column));
  const inner = Float64Array.from(ofModel.flatMap((row) => solved.map((column) => dot(row, column))));
  const innerFactor = cholesky(inner, ofModel.length);
  if (!innerFactor) return undefined;
  const projected = Float64Array.from(ofModel, (column) => dot(column, whitened));
  const explained = dot(projected, solveCholesky(innerFactor, projected));
  const statistic = persons * (dot(residuals, whitened) - explained);
  const rmsea = Math.sqrt(Math.max(0, (statistic / df - 1) / (persons - 1)));
  return { statistic, df, p: chiSquareTail(statistic, df), rmsea };

  function observed(set: readonly number[]): number {
    let count = 0;
    for (let row = 0; row < codes.length; row += columns) {
      if (set.every((item) => codes[row + item] === 1)) count++;
    }
    return count / persons;
  }
}

interface Curve {
  /** P(correct) at each node. */
  readonly p: Float64Array;
  /** ∂P at each node, for each of b, a and c that is free. */
  readonly derivatives: readonly Float64Array[];
}

function curvesOf(items: readonly CalibratedItem[], nodes: Float64Array): Curve[] | undefined {
  const curves: Curve[] = [];
  for (const { parameters, free } of items) {
    if (parameters.model !== 'logistic') return undefined;
    const { a, b, c, d } = parameters;
    const l = nodes.map((theta) => logistic(a * (theta - b)));
    const derivatives = [
      l.map((x) => -(d - c) * a * x * (1 - x)),
      l.map((x, k) => (d - c) * (nodes[k]! - b) * x * (1 - x)),
      l.map((x) => 1 - x),
    ].slice(0, free);
    curves.push({ p: nodes.map((theta) => probability(theta, parameters)), derivatives });
  }
  return curves;
}

/** Ξ: E(all items of both moments right) − the product of their expectations. */
function covariances(
  moments: readonly (readonly number[])[],
  products: readonly Float64Array[],
  expected: readonly number[],
  curves: readonly Curve[],
  weights: Float64Array,
): Float64Array {
  const size = moments.length;
  const matrix = new Float64Array(size * size);
  const weighted = new Float64Array(weights.length);
  for (let row = 0; row < size; row++) {
    for (let k = 0; k < weights.length; k++) weighted[k] = weights[k]! * products[row]![k]!;
    for (let column = 0; column <= row; column++) {
      const others = moments[column]!.filter((item) => !moments[row]!.includes(item));
      const rest =
        others.length === moments[column]!.length
          ? products[column]!
          : productOf(others.map((item) => curves[item]!.p));
      const together = others.length === 0 ? expected[row]! : dot(weighted, rest);
      matrix[row * size + column] = together - expected[row]! * expected[column]!;
      matrix[column * size + row] = matrix[row * size + column]!;
    }
  }
  return matrix;
}

function productOf(factors: readonly Float64Array[]): Float64Array {
  const product = Float64Array.from(factors[0] ?? []);
  for (const factor of factors.slice(1)) for (let k = 0; k < product.length; k++) product[k]! *= factor[k]!;
  return product;
}

function dot(x: Float64Array, y: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < x.length; k++) sum += x[k]! * y[k]!;
  return sum;
}
