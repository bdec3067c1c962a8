import type { Choice, Choose } from './choice.ts';
import { mostValuable } from './criterion.ts';

/** How far a test has come, as a weight from 0 (the start) to 1 (the last item). */
export type ProgressWeight = (progress: { administered: number; se: number }) => number;

/**
 * The weight in a test of fixed length L, after n items:
 *
 *     w = Σ_{k ≤ n} kᵗ / Σ_{k ≤ L−1} kᵗ
 *
 * @param acceleration t: 0 and 1 rise quickly, larger values keep chance in the test for longer
 * @throws {RangeError} for a length < 2 or a negative acceleration
 * @see Barrada, Olea, Ponsoda & Abad (2008), Incorporating Randomness in the Fisher Information
 */
export function weightByLength(length: number, acceleration: number): ProgressWeight {
  if (!(Number.isInteger(length) && length >= 2))
    throw new RangeError(`a test of ${length} items has no progress`);
  checkAcceleration(acceleration);
  const upTo = (n: number) => {
    let sum = 0;
    for (let k = 1; k <= n; k++) sum += k ** acceleration;
    return sum;
  };
  const total = upTo(length - 1);
  return ({ administered }) => upTo(administered) / total;
}

/**
 * The weight in a test that stops at a standard error, or at a maximum length M:
 *
 *     w = max((I / I_target)ᵗ, (n / (M − 1))ᵗ),   I = 1/SE²
 *
 * Above 1 once the precision is better than the target.
 *
 * @throws {RangeError} for a target ≤ 0, a maximum < 2 or a negative acceleration
 * @see Magis & Barrada (2017), Computerized Adaptive Testing with R: Recent Updates of the Package catR
 */
export function weightByPrecision(target: number, maximum: number, acceleration: number): ProgressWeight {
  if (!(target > 0)) throw new RangeError(`a standard error to stop at must be > 0, not ${target}`);
  if (!(Number.isInteger(maximum) && maximum >= 2))
    throw new RangeError(`a test of ${maximum} items has no progress`);
  checkAcceleration(acceleration);
  return ({ administered, se }) =>
    Math.max(((target / se) ** 2) ** acceleration, (administered / (maximum - 1)) ** acceleration);
}

function checkAcceleration(acceleration: number): void {
  if (!(acceleration >= 0 && acceleration < Infinity)) {
    throw new RangeError(`an acceleration must be a number ≥ 0, not ${acceleration}`);
  }
}

/**
 * Progressive selection: chance decides at the start, information towards the end. Of the open items the one
 * with the highest
 *
 *     w·vᵢ + (1 − w)·uᵢ·max v,   uᵢ uniform on [0, 1)
 *
 * One number is drawn per item of the bank, in order of index. Values must not be negative. Within a blueprint
 * the shadow test is worth the sum of this, so that chance reaches all of the bank.
 *
 * @see Revuelta & Ponsoda (1998), A Comparison of Item Exposure Control Methods in Computerized Adaptive
 *   Testing
 */
export function progressive(weight: ProgressWeight): Choose {
  const worth = (choice: Choice) => {
    const { values, random } = choice;
    const w = Math.min(1, weight({ administered: choice.items.length, se: choice.se }));
    const largest = largestOpen(choice);
    return values.map((value) => w * value + (1 - w) * random() * largest);
  };
  return Object.assign((choice: Choice) => mostValuable(worth(choice), choice.open), { worth });
}

/**
 * Proportional selection: every open item has a chance in proportion to vᵢ^(L·w), so that choices are nearly
 * random at the start and sharpen as the test goes on. Values must not be negative.
 *
 * @param length L, the test length
 * @see Segall (2004), A Sharing Item Response Theory Model for Computerized Adaptive Testing; Barrada et al.
 *   (2008)
 */
export function proportional(weight: ProgressWeight, length: number): Choose {
  return (choice) => {
    const chances = selectionChances(
      choice,
      length * weight({ administered: choice.items.length, se: choice.se }),
    );
    let left = choice.random();
    let last: number | undefined;
    for (let item = 0; item < chances.length; item++) {
      if (chances[item] === 0) continue;
      last = item;
      left -= chances[item]!;
      if (left < 0) return item;
    }
    return last;
  };
}

/** Chance of every item in proportion to value^exponent; 0 where it is not open. They sum to 1. */
export function selectionChances(choice: Choice, exponent: number): Float64Array {
  const largest = largestOpen(choice);
  const weights = choice.values.map((value, item) =>
    choice.open[item] === 1 ? (largest > 0 ? (value / largest) ** exponent : 1) : 0,
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return total > 0 ? weights.map((weight) => weight / total) : weights;
}

function largestOpen({ values, open }: Choice): number {
  let largest = 0;
  for (let item = 0; item < values.length; item++) {
    if (open[item] !== 1) continue;
    if (values[item]! < 0) throw new RangeError('progressive and proportional selection need values ≥ 0');
    largest = Math.max(largest, values[item]!);
  }
  return largest;
}
