import { type CategoryModel, highestScoreOf } from './categoryModel.ts';
import type { ItemParameters } from './logistic.ts';
import { compileCategories, findCategoryProblems, type PolytomousItem } from './polytomousItem.ts';

/** A dichotomous item of a bank: [a, b, c, d]. */
export type ItemRow = readonly [a: number, b: number, c: number, d: number];

/**
 * An item bank compiled once into typed arrays; items are known by their index. Never changed after
 * compilation, so any number of tests may share one bank.
 */
export interface Bank {
  readonly size: number;
  /** D, already multiplied into the slopes: 1 for the logistic metric. */
  readonly scaling: number;
  /** Slope of each item, per logit: the discrimination with the scaling constant D multiplied in. */
  readonly a: Float64Array;
  /** Difficulty of each item, in logits. */
  readonly b: Float64Array;
  /** Lower asymptote of each item. */
  readonly c: Float64Array;
  /** Upper asymptote of each item. */
  readonly d: Float64Array;
  /** Highest score of each item: 1 for a dichotomous item. */
  readonly highestScore: Uint8Array;
  /**
   * The items with more than two categories, or a model of their own, by index in ascending order. In the
   * arrays above they have slope 0, so that the dichotomous hot path gives them no information.
   */
  readonly polytomous: ReadonlyMap<number, CategoryModel>;
}

/** What is wrong with one parameter of one item. */
export interface ParameterProblem {
  readonly item: number;
  readonly parameter: 'a' | 'b' | 'c' | 'd' | 'thresholds';
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
 * Compiles item parameters for the hot path. Dichotomous and polytomous items may stand in one bank.
 *
 * @param sources [a, b, c, d] for a dichotomous item (c = 0 and d = 1 for 2PL), an object for a polytomous one
 * @param scaling D: 1 for the logistic metric, 1.702 for parameters in the normal metric
 * @throws {InvalidItemParameters} naming every item and reason
 */
export function compileBank(sources: readonly (ItemRow | PolytomousItem)[], scaling = 1): Bank {
  const problems = sources.flatMap((source, item) => findParameterProblems(source, item));
  if (problems.length > 0) throw new InvalidItemParameters(problems);
  const polytomous = new Map<number, CategoryModel>();
  const rows = sources.map((source, item): ItemRow => {
    if (isRow(source)) return source;
    polytomous.set(item, compileCategories(source, scaling));
    return [0, 0, 0, 1];
  });
  return {
    size: rows.length,
    scaling,
    a: Float64Array.from(rows, ([a]) => scaling * a),
    b: Float64Array.from(rows, ([, b]) => b),
    c: Float64Array.from(rows, ([, , c]) => c),
    d: Float64Array.from(rows, ([, , , d]) => d),
    highestScore: Uint8Array.from(rows, (_, item) => {
      const model = polytomous.get(item);
      return model ? highestScoreOf(model) : 1;
    }),
    polytomous,
  };
}

function isRow(source: ItemRow | PolytomousItem): source is ItemRow {
  return Array.isArray(source);
}

/**
 * The parameters of a dichotomous item as the model reads them; its slope already contains D.
 *
 * @throws {RangeError} for an item outside the bank, or a polytomous one
 */
export function itemOf(bank: Bank, item: number): ItemParameters {
  if (!(item >= 0 && item < bank.size)) {
    throw new RangeError(`item ${item} is not in a bank of ${bank.size} items`);
  }
  if (bank.polytomous.has(item)) throw new RangeError(`item ${item} is polytomous`);
  return { a: bank.a[item]!, b: bank.b[item]!, c: bank.c[item]!, d: bank.d[item]! };
}

/** Every reason why a source cannot be an item; empty when it can. */
export function findParameterProblems(source: ItemRow | PolytomousItem, item: number): ParameterProblem[] {
  if (!isRow(source)) return findCategoryProblems(source).map((problem) => ({ item, ...problem }));
  const [a, b, c, d] = source;
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
