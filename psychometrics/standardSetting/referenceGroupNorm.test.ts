import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FormulaResponse, formulaScore } from './formulaScore.ts';
import { nonDecreasing } from './nonDecreasing.ts';
import { normLabel, referenceGroupNorm } from './referenceGroupNorm.ts';
import { effectiveWeeks, InvalidTraining, referenceGroupOf } from './trainingWeeks.ts';

describe('formula score', () => {
  test.each([
    { responses: ['right', 'right'], options: [2, 4], score: 100, why: 'all right' },
    { responses: ['wrong', 'none'], options: [2, 4], score: -50, why: 'wrong among two costs a whole point' },
    { responses: ['wrong', 'none'], options: [3, 4], score: -25, why: 'among three half a point' },
    {
      responses: ['right', 'wrong', 'none', 'none'],
      options: [4, 4, 4, 4],
      score: 100 / 6,
      why: '(1 − ⅓) / 4',
    },
  ] as { responses: FormulaResponse[]; options: number[]; score: number; why: string }[])(
    '[NM5] $why: $score',
    ({ responses, options, score }) => {
      expect(formulaScore(responses, options)).toBeCloseTo(score, 12);
    },
  );

  test('[NM5] guessing gains nothing: over all answers to one item the score is 0', () => {
    for (const options of [2, 3, 4, 5]) {
      const answers = Array.from(
        { length: options },
        (_, k): FormulaResponse => (k === 0 ? 'right' : 'wrong'),
      );
      expect(answers.reduce((sum, answer) => sum + formulaScore([answer], [options]), 0)).toBeCloseTo(0, 12);
    }
  });

  test('[NM5] a voided item counts nowhere', () => {
    expect(formulaScore(['right', 'wrong'], [4, 2], [false, true])).toBe(100);
    expect(formulaScore(['right'], [4], [true])).toBeNaN();
    expect(() => formulaScore(['right'], [1])).toThrow('item 0: 1 is not a number of options from 2');
    expect(() => formulaScore(['right'], [2, 2])).toThrow(RangeError);
  });
});

describe('effective training weeks', () => {
  const full = { calendarWeeks: 60, partTime: 1, leaveWeeks: 0, exemptionWeeks: 0 };

  test.each([
    { training: full, weeks: 60, group: 2 },
    { training: { ...full, partTime: 0.8 }, weeks: 48, group: 1 },
    { training: { ...full, leaveWeeks: 10 }, weeks: 50, group: 1 },
    { training: { ...full, leaveWeeks: 10, exemptionWeeks: 20 }, weeks: 50, group: 1 },
    { training: { ...full, exemptionWeeks: 20 }, weeks: 80, group: 3 },
    { training: { ...full, calendarWeeks: 52, exemptionWeeks: 20 }, weeks: 52, group: 2 },
    { training: { ...full, calendarWeeks: 0 }, weeks: 0, group: 0 },
    { training: { ...full, calendarWeeks: 26 }, weeks: 26, group: 1 },
    { training: { ...full, calendarWeeks: 156 }, weeks: 156, group: 5 },
    { training: { ...full, calendarWeeks: 200 }, weeks: 200, group: 5 },
  ])('[NM6] $training: $weeks weeks, group $group', ({ training, weeks, group }) => {
    expect(effectiveWeeks(training)).toBe(weeks);
    expect(referenceGroupOf(weeks)).toBe(group);
  });

  test.each([
    { training: { ...full, calendarWeeks: -1 }, message: 'calendarWeeks: -1 is not a number of weeks' },
    { training: { ...full, partTime: 80 }, message: 'partTime: 80 does not lie in (0, 1]' },
    { training: { ...full, partTime: 0 }, message: 'partTime: 0 does not lie in (0, 1]' },
    { training: { ...full, leaveWeeks: 61 }, message: 'leaveWeeks: is more than the weeks since the start' },
    { training: { ...full, exemptionWeeks: Number.NaN }, message: 'exemptionWeeks: NaN' },
  ])('[NM6] refuses $training: $message', ({ training, message }) => {
    expect(() => effectiveWeeks(training)).toThrow(InvalidTraining);
    expect(() => effectiveWeeks(training)).toThrow(message);
  });
});

const series = fc
  .array(fc.tuple(fc.double({ min: -100, max: 100, noNaN: true }), fc.integer({ min: 1, max: 500 })), {
    minLength: 1,
    maxLength: 8,
  })
  .map((pairs) => ({ values: pairs.map(([value]) => value), weights: pairs.map(([, weight]) => weight) }));

describe('the repair', () => {
  test('[NM7] by hand: 10, 30, 20 with weights 1, 3, 1', () => {
    expect(nonDecreasing([10, 30, 20], [1, 3, 1])).toEqual([10, 27.5, 27.5]);
    expect(nonDecreasing([3, 2, 1], [1, 1, 1])).toEqual([2, 2, 2]);
    expect(nonDecreasing([1, 2, 2, 5], [1, 1, 1, 1])).toEqual([1, 2, 2, 5]);
  });

  test('[NM7] never falls, keeps the weighted mean, and repairing twice changes nothing', () => {
    fc.assert(
      fc.property(series, ({ values, weights }) => {
        const repaired = nonDecreasing(values, weights);
        repaired.slice(1).forEach((value, k) => {
          expect(value).toBeGreaterThanOrEqual(repaired[k]!);
        });
        const total = (numbers: readonly number[]) => numbers.reduce((sum, x, k) => sum + x * weights[k]!, 0);
        expect(total(repaired)).toBeCloseTo(total(values), 6);
        nonDecreasing(repaired, weights).forEach((value, k) => {
          expect(value).toBeCloseTo(repaired[k]!, 10);
        });
      }),
    );
  });

  test('[NM7] is the nearest: the min–max formula of isotonic regression gives the same', () => {
    fc.assert(
      fc.property(series, ({ values, weights }) => {
        const averageOf = (from: number, to: number) => {
          let [sum, weight] = [0, 0];
          for (let k = from; k <= to; k++) {
            sum += values[k]! * weights[k]!;
            weight += weights[k]!;
          }
          return sum / weight;
        };
        nonDecreasing(values, weights).forEach((value, k) => {
          const tails = values.map((_, to) => to).slice(k);
          const minimax = Math.max(
            ...values
              .map((_, from) => from)
              .slice(0, k + 1)
              .map((from) => Math.min(...tails.map((to) => averageOf(from, to)))),
          );
          expect(value).toBeCloseTo(minimax, 8);
        });
      }),
    );
  });
});

describe('the norm per reference group', () => {
  const of = (group: number, ...scores: number[]) => scores.map((score) => ({ group, score }));

  test('[NM8] by hand: M − SD and M + SD', () => {
    const [one, two] = referenceGroupNorm([...of(0, 40, 50, 60), ...of(1, 50, 60, 70)], {
      groups: 2,
      fewest: 3,
    });
    expect(one).toEqual({ group: 0, n: 3, mean: 50, sd: 10, sufficient: 40, good: 60, origin: 'own' });
    expect(two).toMatchObject({ sufficient: 50, good: 70, origin: 'own' });
    expect(['insufficient', 'sufficient', 'sufficient', 'good']).toEqual(
      [39.9, 40, 59.9, 60].map((score) => normLabel(score, one!)),
    );
  });

  test('[NM8] a group that did worse than the one before it shares its cut score, weighted by size', () => {
    const norms = referenceGroupNorm([...of(0, 58, 60, 62), ...of(1, 48, 50, 52, 48, 52, 50)], {
      groups: 2,
      fewest: 3,
    });
    const [sdOne, sdTwo] = [2, Math.sqrt(16 / 5)];
    expect(norms[0]!.sufficient).toBeCloseTo((3 * (60 - sdOne) + 6 * (50 - sdTwo)) / 9, 10);
    expect(norms[1]!.sufficient).toBe(norms[0]!.sufficient);
    expect(norms.map(({ origin }) => origin)).toEqual(['repaired', 'repaired']);
  });

  test('[NM8] neither cut score ever falls, and good is never below sufficient', () => {
    const score = fc.record({
      group: fc.integer({ min: 0, max: 5 }),
      score: fc.double({ min: -100, max: 100, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(score, { minLength: 12, maxLength: 80 }), (scores) => {
        const norms = referenceGroupNorm(scores, { fewest: 2 });
        expect(norms.length).toBe(6);
        norms.forEach(({ sufficient, good }, k) => {
          expect(good).toBeGreaterThanOrEqual(sufficient - 1e-9);
          if (k === 0) return;
          expect(sufficient).toBeGreaterThanOrEqual(norms[k - 1]!.sufficient - 1e-9);
          expect(good).toBeGreaterThanOrEqual(norms[k - 1]!.good - 1e-9);
        });
      }),
    );
  });

  test('[NM9] a group with too few scores lies between its neighbours, or equals the nearest', () => {
    const norms = referenceGroupNorm([...of(1, 40, 50, 60), ...of(2, 99), ...of(3, 60, 70, 80)], {
      groups: 5,
      fewest: 3,
    });
    expect(norms.map(({ sufficient }) => sufficient)).toEqual([40, 40, 50, 60, 60]);
    expect(norms.map(({ origin }) => origin)).toEqual([
      'neighbours',
      'own',
      'neighbours',
      'own',
      'neighbours',
    ]);
    expect(norms[2]).toMatchObject({ n: 1, mean: 99, sd: undefined });
    expect(norms[0]).toMatchObject({ n: 0, mean: undefined });
  });

  test('[NM9] without any group large enough, and with scores that are none, there is no norm', () => {
    expect(() => referenceGroupNorm(of(0, 1, 2))).toThrow('no group has the 10 scores');
    expect(() => referenceGroupNorm(of(6, 1, 2))).toThrow('score 0: there is no group 6 among 6');
    expect(() => referenceGroupNorm(of(0, Number.NaN))).toThrow('score 0: NaN is not a number');
    expect(() => referenceGroupNorm([], { fewest: 1 })).toThrow(RangeError);
  });
});
