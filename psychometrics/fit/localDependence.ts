import { type ModelParameters, scoreCurve, scoreMoments } from '../calibration/calibrationModel.ts';
import { notAdministered, type ResponseMatrix } from '../calibration/responseMatrix.ts';

/**
 * Yen's Q₃: the correlation of the residuals of two items, over the persons who answered both. Items that
 * share more than ability (a vignette, a clue) stand out.
 *
 *     Q₃ = corr(x − E(x|θ̂), y − E(y|θ̂))
 *
 * @param abilities θ of each person, in logits
 * @returns a symmetric matrix, row by row; NaN where fewer than two persons answered both
 * @see Yen (1984), Effects of Local Item Dependence on the Fit and Equating Performance of the 3PL Model
 */
export function localDependence(
  matrix: ResponseMatrix,
  items: readonly ModelParameters[],
  abilities: ArrayLike<number>,
): Float64Array {
  const { persons, items: columns, codes } = matrix;
  const residuals = items.map((item, column) =>
    Float64Array.from({ length: persons }, (_, person) => {
      const code = codes[person * columns + column]!;
      if (code === notAdministered) return Number.NaN;
      return code - scoreMoments(scoreCurve(item, abilities[person]!)).mean;
    }),
  );
  const q3 = new Float64Array(columns * columns);
  for (let i = 0; i < columns; i++) {
    for (let j = 0; j <= i; j++) {
      const r = i === j ? 1 : correlationOfPairs(residuals[i]!, residuals[j]!);
      q3[i * columns + j] = r;
      q3[j * columns + i] = r;
    }
  }
  return q3;
}

/** Correlation over the places where both are known; the hot path of a matrix with thousands of pairs. */
function correlationOfPairs(x: Float64Array, y: Float64Array): number {
  let [n, sx, sy, sxx, syy, sxy] = [0, 0, 0, 0, 0, 0];
  for (let k = 0; k < x.length; k++) {
    const product = x[k]! * y[k]!;
    if (Number.isNaN(product)) continue;
    n++;
    sx += x[k]!;
    sy += y[k]!;
    sxx += x[k]! * x[k]!;
    syy += y[k]! * y[k]!;
    sxy += product;
  }
  return (n * sxy - sx * sy) / Math.sqrt((n * sxx - sx * sx) * (n * syy - sy * sy));
}
