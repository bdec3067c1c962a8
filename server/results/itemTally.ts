import type { ChoiceTally } from './choiceTally.ts';

/** What adds up over the answers to one item version in one sitting. */
export interface ItemTally {
  answers: number;
  correct: number;
  totals: number;
  squaredTotals: number;
  /** Totals of those who answered it correctly. */
  totalsOfCorrect: number;
  readonly elapsedMs: number[];
  readonly choices: ChoiceTally;
}

export function emptyTally(): ItemTally {
  return {
    answers: 0,
    correct: 0,
    totals: 0,
    squaredTotals: 0,
    totalsOfCorrect: 0,
    elapsedMs: [],
    choices: new Map(),
  };
}

/** Counts one answer. @param total number correct on the whole test, this item included */
export function count(tally: ItemTally, correct: 0 | 1, total: number, elapsedMs: number): void {
  tally.answers += 1;
  tally.correct += correct;
  tally.totals += total;
  tally.squaredTotals += total ** 2;
  tally.totalsOfCorrect += correct * total;
  tally.elapsedMs.push(elapsedMs);
}

/** Rit: product-moment correlation of item and total; undefined when one of them does not vary. */
export function itemTotal({ answers, correct, totals, squaredTotals, totalsOfCorrect }: ItemTally) {
  return correlation(answers, correct, totals, squaredTotals, totalsOfCorrect);
}

/** Rir: the same with the total of the other items, r = t − x; Σr² = Σt² − 2Σxt + Σx and Σxr = Σxt − Σx. */
export function itemRest({ answers, correct, totals, squaredTotals, totalsOfCorrect }: ItemTally) {
  return correlation(
    answers,
    correct,
    totals - correct,
    squaredTotals - 2 * totalsOfCorrect + correct,
    totalsOfCorrect - correct,
  );
}

/** Of x, which is 0 or 1, so that Σx² = Σx, and y. */
function correlation(n: number, x: number, y: number, yy: number, xy: number): number | undefined {
  const spread = (n * x - x ** 2) * (n * yy - y ** 2);
  return spread > 0 ? Math.max(-1, Math.min(1, (n * xy - x * y) / Math.sqrt(spread))) : undefined;
}

/** The middle time, or the mean of the middle two. */
export function medianMs({ elapsedMs }: ItemTally): number {
  const sorted = elapsedMs.toSorted((x, y) => x - y);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
