import { describe, expect, test } from 'vitest';
import { classicalAnalysis } from '#psychometrics/classical/classicalAnalysis.ts';
import { count, emptyTally, itemRest, itemTotal, medianMs } from './itemTally.ts';

const persons = [
  [1, 1, 1, 0],
  [1, 0, 1, 0],
  [0, 0, 1, 1],
  [1, 1, 0, 0],
  [0, 0, 0, 0],
] as const;

describe('what adds up over the answers to an item', () => {
  test('[ISC1] gives the p, Rit and Rir of the classical analysis of the whole table', () => {
    const { items } = classicalAnalysis({ persons: 5, items: 4, scores: Uint8Array.from(persons.flat()) });
    items.forEach(({ proportionCorrect, itemTotal: rit, itemRest: rir }, item) => {
      const tally = emptyTally();
      for (const scores of persons) {
        count(
          tally,
          scores[item]!,
          scores.reduce<number>((sum, score) => sum + score, 0),
          1000,
        );
      }
      expect(tally.correct / tally.answers).toBeCloseTo(proportionCorrect, 12);
      expect(itemTotal(tally)).toBeCloseTo(rit, 12);
      expect(itemRest(tally)).toBeCloseTo(rir, 12);
    });
  });

  test('[ISC1] gives no correlation where everyone answered alike', () => {
    const tally = emptyTally();
    for (const total of [3, 4, 5]) count(tally, 1, total, 1000);
    expect(itemTotal(tally)).toBeUndefined();
    expect(itemRest(tally)).toBeUndefined();
  });

  test.each([
    [[3000], 3000],
    [[9000, 1000, 2000], 2000],
    [[1000, 4000], 2500],
  ])('[ISC1] the middle of %j ms is %d', (times, middle) => {
    const tally = emptyTally();
    for (const ms of times) count(tally, 1, 1, ms);
    expect(medianMs(tally)).toBe(middle);
  });
});
