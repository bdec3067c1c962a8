import type { Bank } from './bank.ts';
import { categoryInformation } from './categoryModel.ts';
import { information } from './logistic.ts';

/**
 * Fisher information of every item of the bank at θ. This is the hot path of adaptive testing: one
 * exponential and one division per item, and no allocation.
 *
 *     I(θ) = e²·s²·z² / ((1 + z)² · (d + c·z) · ((1 − d) + (1 − c)·z)),   z = exp(−s(θ − b)),  e = d − c
 *
 * which is P′² / PQ with L = 1 / (1 + z) written out. Polytomous items are done after the others.
 *
 * @param theta ability θ, in logits
 * @param into receives one value per item, in 1 / logit²
 */
export function fillInformation(bank: Bank, theta: number, into: Float64Array): void {
  const { size, a, b, c, d } = bank;
  for (let item = 0; item < size; item++) {
    into[item] = informationOf(theta, a[item]!, b[item]!, c[item]!, d[item]!);
  }
  for (const [item, model] of bank.polytomous) into[item] = categoryInformation(theta, model);
}

/** Fisher information of one item of the bank at θ, in 1 / logit²; the figure fillInformation gives. */
export function itemInformation(bank: Bank, item: number, theta: number): number {
  if (bank.polytomous.size > 0) {
    const model = bank.polytomous.get(item);
    if (model) return categoryInformation(theta, model);
  }
  return informationOf(theta, bank.a[item]!, bank.b[item]!, bank.c[item]!, bank.d[item]!);
}

/**
 * Test information: the sum over the given items of their information.
 *
 * @returns information, in 1 / logit²; its inverse square root is the standard error of θ
 */
export function testInformation(bank: Bank, items: Iterable<number>, theta: number): number {
  let sum = 0;
  for (const item of items) sum += itemInformation(bank, item, theta);
  return sum;
}

/** Beyond this many logits z⁴ could overflow, and the slower formula takes over. */
const farTail = 150;

function informationOf(theta: number, a: number, b: number, c: number, d: number): number {
  const x = a * (theta - b);
  if (!(x < farTail && x > -farTail)) return information(theta, { a, b, c, d });
  const z = Math.exp(-x);
  const sum = 1 + z;
  if (d === 1) return (a * a * (1 - c) * z) / (sum * sum * (1 + c * z));
  const top = (d - c) * a * z;
  return (top * top) / (sum * sum * (d + c * z) * (1 - d + (1 - c) * z));
}
