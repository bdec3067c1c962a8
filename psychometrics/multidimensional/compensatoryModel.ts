import { logistic } from '../irt/logistic.ts';

/** An item that measures several abilities; strength in one can make up for weakness in another. */
export interface CompensatoryItem {
  /** Slope on each ability, per logit; 0 where the item does not measure it. */
  readonly slopes: readonly number[];
  /** Intercept, in logits: the log-odds of success for abilities of 0. */
  readonly intercept: number;
}

/** Thrown for items that do not fit together in one test; names the item and the reason. */
export class InvalidDimensions extends Error {
  constructor(item: number, reason: string) {
    super(`item ${item}: ${reason}`);
    this.name = 'InvalidDimensions';
  }
}

/**
 * Probability of a correct response under the multidimensional compensatory two-parameter model:
 *
 *     P(θ) = 1 / (1 + exp(−(a·θ + d)))
 *
 * @param theta abilities, in logits
 * @see Reckase (2009), Multidimensional Item Response Theory, ch. 4
 */
export function compensatoryProbability(
  theta: ArrayLike<number>,
  { slopes, intercept }: CompensatoryItem,
): number {
  return logistic(slopes.reduce((sum, slope, k) => sum + slope * theta[k]!, intercept));
}

/**
 * Adds the information matrix of one item, P·Q·a·aᵀ, in 1 / logit².
 *
 * @param into n × n, row by row
 */
export function addInformation(theta: ArrayLike<number>, item: CompensatoryItem, into: Float64Array): void {
  const { slopes } = item;
  const p = compensatoryProbability(theta, item);
  slopes.forEach((row, j) => {
    slopes.forEach((column, k) => {
      into[j * slopes.length + k]! += p * (1 - p) * row * column;
    });
  });
}

/** Test information matrix: the sum over the items, n × n, row by row. */
export function informationMatrix(
  theta: ArrayLike<number>,
  items: readonly CompensatoryItem[],
): Float64Array {
  const matrix = new Float64Array(theta.length ** 2);
  for (const item of items) addInformation(theta, item, matrix);
  return matrix;
}

/** @throws {InvalidDimensions} for an item with another number of slopes, without any, or with no numbers */
export function checkDimensions(items: readonly CompensatoryItem[], dimensions: number): void {
  items.forEach(({ slopes, intercept }, item) => {
    if (slopes.length !== dimensions) {
      throw new InvalidDimensions(item, `has ${slopes.length} slopes, not ${dimensions}`);
    }
    if (!slopes.every(Number.isFinite) || !Number.isFinite(intercept)) {
      throw new InvalidDimensions(item, 'holds a parameter that is not a finite number');
    }
    if (slopes.every((slope) => slope === 0)) throw new InvalidDimensions(item, 'measures nothing');
  });
}
