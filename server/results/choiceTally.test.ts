import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ChoiceTally, choiceGroups, countChoice } from './choiceTally.ts';

const tallyOf = (answers: readonly (readonly [string, number])[]) => {
  const tally: ChoiceTally = new Map();
  for (const [choice, at] of answers) countChoice(tally, choice, at);
  return tally;
};

describe('choices by where people stood', () => {
  test('[ISC3] worked by hand: five of ten each, the key chosen more by who stands higher', () => {
    const answers = Array.from({ length: 10 }, (_, i) => [i < 4 ? 'B' : 'A', i] as const);
    expect(choiceGroups(tallyOf(answers))).toEqual([
      { from: 0, to: 1, mean: 0.5, answers: 2, proportions: { A: 0, B: 1 } },
      { from: 2, to: 3, mean: 2.5, answers: 2, proportions: { A: 0, B: 1 } },
      { from: 4, to: 5, mean: 4.5, answers: 2, proportions: { A: 1, B: 0 } },
      { from: 6, to: 7, mean: 6.5, answers: 2, proportions: { A: 1, B: 0 } },
      { from: 8, to: 9, mean: 8.5, answers: 2, proportions: { A: 1, B: 0 } },
    ]);
  });

  test('[ISC3] whoever stands at one place is in one group, nobody is lost, and the parts of a group make a whole', () => {
    const answer = fc.tuple(
      fc.constantFrom('A', 'B', 'C'),
      fc.integer({ min: -30, max: 30 }).map((n) => n / 10),
    );
    fc.assert(
      fc.property(fc.array(answer, { minLength: 1, maxLength: 200 }), (answers) => {
        const groups = choiceGroups(tallyOf(answers));
        expect(groups.length).toBeLessThanOrEqual(5);
        expect(groups.reduce((sum, one) => sum + one.answers, 0)).toBe(answers.length);
        groups.forEach(({ from, proportions }, i) => {
          if (i > 0) expect(from).toBeGreaterThan(groups[i - 1]!.to);
          expect(Object.values(proportions).reduce((sum, part) => sum + part, 0)).toBeCloseTo(1, 12);
        });
      }),
    );
  });
});
