/** A scored response: 1 correct, 0 incorrect. Undefined counts neither way: not given, or not scored. */
export type Score = 0 | 1 | undefined;

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
 * @throws {RangeError} for an item outside the bank, or a score that is not 0, 1 or undefined
 */
export function scoredOnly({ items, scores }: ResponsePattern, bankSize: number): ScoredPattern {
  if (items.length !== scores.length) throw new RangeError('a pattern needs one score per item');
  const pattern: ScoredPattern = { items: [], scores: [] };
  for (let k = 0; k < items.length; k++) {
    const item = items[k]!;
    const score = scores[k];
    if (!Number.isInteger(item) || item < 0 || item >= bankSize) {
      throw new RangeError(`item ${item} is not in a bank of ${bankSize} items`);
    }
    if (score === undefined) continue;
    if (score !== 0 && score !== 1) throw new RangeError(`score ${score} of item ${item} is not 0 or 1`);
    pattern.items.push(item);
    pattern.scores.push(score);
  }
  return pattern;
}

/** A pattern in which every response counts. */
export interface ScoredPattern {
  readonly items: number[];
  readonly scores: (0 | 1)[];
}
