import { cholesky, inverseOfCholesky } from '../numerics/cholesky.ts';
import { addInformation, type CompensatoryItem, informationMatrix } from './compensatoryModel.ts';

/**
 * What of the information matrix is made best:
 *
 *     d  its determinant, the volume of the confidence ellipsoid
 *     t  its trace, the sum of the informations
 *     a  minus the trace of its inverse, the sum of the error variances
 */
export type OptimalityRule = 'd' | 't' | 'a';

/**
 * The value of asking each item next: the rule applied to the information of the items answered together with
 * the item, at θ.
 *
 * @param theta current abilities, in logits
 * @param answered the items answered so far
 * @param precision Σ⁻¹ of the prior, row by row, to count as information too; without it the d-rule is 0 and
 *   the a-rule −∞ until every ability is measured
 * @returns one value per item: the higher, the better to ask next
 * @see Segall (1996), Multidimensional Adaptive Testing; Mulder & van der Linden (2009), Multidimensional
 *   Adaptive Testing with Optimal Design Criteria for Item Selection
 */
export function optimalityValues(
  rule: OptimalityRule,
  theta: ArrayLike<number>,
  items: readonly CompensatoryItem[],
  answered: readonly number[],
  precision?: Float64Array,
): Float64Array {
  const n = theta.length;
  const known = informationMatrix(
    theta,
    answered.map((item) => items[item]!),
  );
  if (precision) for (let k = 0; k < known.length; k++) known[k]! += precision[k]!;
  return Float64Array.from(items, (item) => {
    const matrix = known.slice();
    addInformation(theta, item, matrix);
    return ruleValue(rule, matrix, n);
  });
}

function ruleValue(rule: OptimalityRule, matrix: Float64Array, n: number): number {
  if (rule === 't') return trace(matrix, n);
  const factor = cholesky(matrix, n);
  if (rule === 'a') return factor ? -trace(inverseOfCholesky(factor, n), n) : Number.NEGATIVE_INFINITY;
  let determinant = factor ? 1 : 0;
  if (factor) for (let k = 0; k < n; k++) determinant *= factor[k * n + k]! ** 2;
  return determinant;
}

function trace(matrix: Float64Array, n: number): number {
  let sum = 0;
  for (let k = 0; k < n; k++) sum += matrix[k * n + k]!;
  return sum;
}
