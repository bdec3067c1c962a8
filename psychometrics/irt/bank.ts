import type { ItemParameters } from './logistic.ts';

/** One row of an item bank: [a, b, c, d]. */
export type ItemRow = readonly [a: number, b: number, c: number, d: number];

/**
 * An item bank compiled once into typed arrays; items are known by their index. Never changed after
 * compilation, so any number of tests may share one bank.
 */
export interface Bank {
  readonly size: number;
  /** Slope of each item, per logit: the discrimination with the scaling constant D multiplied in. */
  readonly a: Float64Array;
  /** Difficulty of each item, in logits. */
  readonly b: Float64Array;
  /** Lower asymptote of each item. */
  readonly c: Float64Array;
  /** Upper asymptote of each item. */
  readonly d: Float64Array;
}

/** What is wrong with one parameter of one item. */
export interface ParameterProblem {
  readonly item: number;
  readonly parameter: 'a' | 'b' | 'c' | 'd';
  readonly value: number;
  readonly reason: string;
}

/** Thrown when a bank holds parameters that no item can have; names every item and reason. */
export class InvalidItemParameters extends Error {
  readonly problems: readonly ParameterProblem[];

  constructor(problems: readonly ParameterProblem[]) {
    super(problems.map(({ item, parameter, reason }) => `item ${item}: ${parameter} ${reason}`).join('; '));
    this.name = 'InvalidItemParameters';
    this.problems = problems;
  }
}

/** Beyond these a parameter is a slip of the pen, and its derivatives could overflow. */
const largestDiscrimination = 100;
const largestDifficulty = 1000;

/**
 * Compiles item parameters for the hot path.
 *
 * @param rows one [a, b, c, d] per item; c = 0 and d = 1 for a 2PL item
 * @param scaling D: 1 for the logistic metric, 1.702 for parameters in the normal metric
 * @throws {InvalidItemParameters} naming every item and reason
 */
export function compileBank(rows: readonly ItemRow[], scaling = 1): Bank {
  const problems = rows.flatMap((row, item) => findParameterProblems(row, item));
  if (problems.length > 0) throw new InvalidItemParameters(problems);
  return {
    size: rows.length,
    a: Float64Array.from(rows, ([a]) => scaling * a),
    b: Float64Array.from(rows, ([, b]) => b),
    c: Float64Array.from(rows, ([, , c]) => c),
    d: Float64Array.from(rows, ([, , , d]) => d),
  };
}

/** The parameters of one item as the model reads them; its slope already contains D. */
export function itemOf(bank: Bank, item: number): ItemParameters {
  if (!(item >= 0 && item < bank.size)) {
    throw new RangeError(`item ${item} is not in a bank of ${bank.size} items`);
  }
  return { a: bank.a[item]!, b: bank.b[item]!, c: bank.c[item]!, d: bank.d[item]! };
}

/** Every reason why a row cannot be an item; empty when it can. */
export function findParameterProblems([a, b, c, d]: ItemRow, item: number): ParameterProblem[] {
  const problems: ParameterProblem[] = [];
  const refuse = (parameter: ParameterProblem['parameter'], value: number, reason: string) =>
    problems.push({ item, parameter, value, reason });

  if (!Number.isFinite(a)) refuse('a', a, 'is not a finite number');
  else if (a <= 0) refuse('a', a, 'must be greater than 0');
  else if (a > largestDiscrimination) refuse('a', a, `must not exceed ${largestDiscrimination}`);

  if (!Number.isFinite(b)) refuse('b', b, 'is not a finite number');
  else if (Math.abs(b) > largestDifficulty) refuse('b', b, `must lie within ±${largestDifficulty}`);

  if (!(c >= 0 && c < 1)) refuse('c', c, 'must be a probability in [0, 1)');
  if (!(d > 0 && d <= 1)) refuse('d', d, 'must be a probability in (0, 1]');
  else if (c >= d) refuse('c', c, 'must be less than d');
  return problems;
}
