import type { Bank } from '../irt/bank.ts';

/**
 * A scored response: 1 correct and 0 incorrect, or 0 to m for an item with m + 1 categories. Undefined counts
 * neither way: not given, or not scored.
 */
export type Score = number | undefined;

/** The responses of one candidate: `scores[k]` belongs to the item `items[k]` of the bank. */
export interface ResponsePattern {
  readonly items: ArrayLike<number>;
  readonly scores: ArrayLike<Score>;
}

/** An ability with the uncertainty about it, both in logits. */
export interface Estimate {
  readonly theta: number;
  readonly se: number;
}

/**
 * The same responses without those that are not scored.
 *
 * @throws {RangeError} for an item outside the bank, or a score the item cannot have
 */
export function scoredOnly({ items, scores }: ResponsePattern, bank: Bank): ScoredPattern {
  if (items.length !== scores.length) throw new RangeError('a pattern needs one score per item');
  const pattern: ScoredPattern = { items: [], scores: [] };
  for (let k = 0; k < items.length; k++) {
    const item = items[k]!;
    const score = scores[k];
    if (!Number.isInteger(item) || item < 0 || item >= bank.size) {
      throw new RangeError(`item ${item} is not in a bank of ${bank.size} items`);
    }
    if (score === undefined) continue;
    const highest = bank.highestScore[item]!;
    if (!(Number.isInteger(score) && score >= 0 && score <= highest)) {
      const possible = highest === 1 ? '0 or 1' : `a whole number from 0 to ${highest}`;
      throw new RangeError(`score ${score} of item ${item} is not ${possible}`);
    }
    pattern.items.push(item);
    pattern.scores.push(score);
  }
  return pattern;
}

/** A pattern in which every response counts. */
export interface ScoredPattern {
  readonly items: number[];
  readonly scores: number[];
}
