import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scoreMatrix } from '../classical/scoreMatrix.ts';
import { seededRandom } from '../numerics/seededRandom.ts';
import { breslowDay } from './breslowDay.ts';
import { detectDif } from './detectDif.ts';
import { logisticDif } from './logisticDif.ts';
import { etsClass, mantelHaenszel } from './mantelHaenszel.ts';
import { groupedScores, type Stratum, strata } from './matching.ts';
import { purify } from './purify.ts';
import { sibtest } from './sibtest.ts';
import { standardisedPDif } from './standardisedPDif.ts';

const stratum = (
  score: number,
  referenceRight: number,
  referenceWrong: number,
  focalRight: number,
  focalWrong: number,
): Stratum => ({ score, referenceRight, referenceWrong, focalRight, focalWrong });

const count = fc.integer({ min: 1, max: 30 });
const strataOf = fc
  .array(fc.tuple(count, count, count, count), { minLength: 3, maxLength: 8 })
  .map((cells) => cells.map((cell, score) => stratum(score, ...cell)));
const swapped = (levels: readonly Stratum[]) =>
  levels.map((s) => stratum(s.score, s.focalRight, s.focalWrong, s.referenceRight, s.referenceWrong));

/** Answers under the Rasch model; the focal group is weaker by `gap`, and item 0 harder for it by `bias`. */
function simulated(bias: number, gap: number, persons = 2000, items = 20) {
  const random = seededRandom(`dif ${bias} ${gap}`);
  const focal = Array.from({ length: persons }, (_, person) => person % 2);
  const rows = focal.map((group) => {
    const theta = 3 * (random() + random() + random() + random() - 2) * 0.58 - gap * group;
    return Array.from({ length: items }, (_, item) => {
      const b = -1.5 + (3 * item) / items + (item === 0 ? bias * group : 0);
      return random() < 1 / (1 + Math.exp(b - theta)) ? 1 : 0;
    });
  });
  return groupedScores(scoreMatrix(rows), focal);
}

describe('Mantel–Haenszel', () => {
  test('[DF1] by hand: one stratum', () => {
    // 30 of 40 right against 15 of 40: α = 30·25 / (10·15) = 5; E = 40·45/80 = 22.5; var = 40·40·45·35/(80²·79).
    const found = mantelHaenszel([stratum(1, 30, 10, 15, 25)]);
    expect(found.alpha).toBeCloseTo(5, 12);
    expect(found.chiSquare).toBeCloseTo(7 ** 2 / ((40 * 40 * 45 * 35) / (80 * 80 * 79)), 12);
    expect(found.delta).toBeCloseTo(-2.35 * Math.log(5), 12);
    // With one stratum the variance of ln α is Woolf's: the sum of the reciprocals of the cells.
    expect(found.varianceLogAlpha).toBeCloseTo(1 / 30 + 1 / 10 + 1 / 15 + 1 / 25, 12);
    expect(mantelHaenszel([stratum(1, 30, 10, 15, 25)], { continuity: false }).chiSquare).toBeGreaterThan(
      found.chiSquare,
    );
  });

  test('[DF1] a stratum with one group, or one person, changes nothing', () => {
    const levels = [stratum(1, 30, 10, 15, 25), stratum(2, 20, 4, 16, 8)];
    const more = [...levels, stratum(3, 12, 3, 0, 0), stratum(4, 1, 0, 0, 0)];
    expect(mantelHaenszel(more)).toEqual(mantelHaenszel(levels));
  });

  test.each([
    { delta: 0.9, se: 0.1, p: 0.001, expected: 'A', why: 'small, however certain' },
    { delta: -2, se: 2, p: 0.3, expected: 'A', why: 'large, but it may be chance' },
    { delta: -1.2, se: 0.3, p: 0.001, expected: 'B', why: 'moderate' },
    { delta: 1.7, se: 0.6, p: 0.005, expected: 'B', why: 'large, but perhaps not above 1' },
    { delta: -1.7, se: 0.2, p: 0.001, expected: 'C', why: 'large and surely above 1' },
    { delta: Number.NaN, se: Number.NaN, p: Number.NaN, expected: 'A', why: 'nothing is known' },
  ])('[DF2] $why: class $expected', ({ delta, se, p, expected }) => {
    expect(etsClass(delta, se, p)).toBe(expected);
  });
});

test('[DF7] swapping the groups turns the sign of every measure and leaves every test as it is', () => {
  fc.assert(
    fc.property(strataOf, (levels) => {
      const [one, other] = [mantelHaenszel(levels), mantelHaenszel(swapped(levels))];
      expect(other.chiSquare).toBeCloseTo(one.chiSquare, 8);
      expect(other.delta).toBeCloseTo(-one.delta, 8);
      expect(breslowDay(swapped(levels)).chiSquare).toBeCloseTo(breslowDay(levels).chiSquare, 6);
      const [logistic, turned] = [logisticDif(levels), logisticDif(swapped(levels))];
      expect(turned.chiSquare).toBeCloseTo(logistic.chiSquare, 6);
      expect(turned.wald).toBeCloseTo(logistic.wald, 6);
      expect(turned.full[3]).toBeCloseTo(-logistic.full[3], 5);
    }),
  );
});

test('[DF7] groups that do equally well at every score show nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(count, count), { minLength: 3, maxLength: 8 }), (cells) => {
      const levels = cells.map(([right, wrong], score) => stratum(score, right, wrong, 2 * right, 2 * wrong));
      expect(mantelHaenszel(levels, { continuity: false }).chiSquare).toBeCloseTo(0, 10);
      expect(mantelHaenszel(levels).alpha).toBeCloseTo(1, 10);
      expect(standardisedPDif(levels)).toBeCloseTo(0, 10);
      expect(breslowDay(levels).chiSquare).toBeCloseTo(0, 8);
      expect(logisticDif(levels).chiSquare).toBeCloseTo(0, 8);
    }),
  );
});

test('[DF5] Breslow–Day sees odds ratios that turn; where all are the same it sees nothing', () => {
  const turning = breslowDay([stratum(1, 30, 10, 10, 30), stratum(2, 10, 30, 30, 10)]);
  const same = breslowDay([stratum(1, 30, 10, 15, 25), stratum(2, 60, 20, 30, 50)]);
  expect(turning.df).toBe(1);
  expect(turning.p).toBeLessThan(1e-6);
  expect(same.chiSquare).toBeCloseTo(0, 10);
  expect(breslowDay([stratum(1, 30, 10, 15, 25)]).p).toBeNaN();
});

test('[DF4] the coefficients of a saturated regression are the log-odds themselves', () => {
  // Scores 0 and 1, two groups: four cells, four coefficients.
  const { full, converged } = logisticDif([stratum(0, 10, 30, 5, 25), stratum(1, 30, 10, 12, 24)]);
  const [rZero, rOne, fZero, fOne] = [Math.log(10 / 30), Math.log(3), Math.log(5 / 25), Math.log(0.5)];
  expect(converged).toBe(true);
  [rZero, rOne - rZero, fZero - rZero, fOne - fZero - (rOne - rZero)].forEach((expected, k) => {
    expect(full[k]).toBeCloseTo(expected, 8);
  });
});

test('[DF4] answers that a line separates perfectly have no finite estimate, and it is said', () => {
  const separated = [stratum(0, 0, 10, 0, 10), stratum(1, 0, 9, 0, 11), stratum(2, 10, 0, 9, 0)];
  expect(logisticDif(separated).converged).toBe(false);
});

test('[DF7] a difference in ability is not DIF, and bias is found by every method', () => {
  const fair = detectDif(simulated(0, 0.8));
  expect(fair.items.filter(({ flagged }) => flagged).length).toBeLessThanOrEqual(4); // 2 tests of 20 items at 5 %
  expect(fair.items.every(({ mantelHaenszel: { etsClass: name } }) => name !== 'C')).toBe(true);

  const data = simulated(1, 0.5);
  const { items, anchor, converged } = detectDif(data, { purified: true });
  const [biased] = items;
  expect(converged).toBe(true);
  expect(anchor).not.toContain(0);
  expect(biased!.flagged).toBe(true);
  expect(biased!.mantelHaenszel.etsClass).toBe('C');
  expect(biased!.mantelHaenszel.delta).toBeLessThan(-1.5);
  expect(biased!.pDifference).toBeLessThan(-0.1);
  expect(sibtest(data, [0]).beta).toBeGreaterThan(0.1);
  expect(sibtest(data, [0]).p).toBeLessThan(1e-6);
});

describe('purification', () => {
  test('[DF3] without flags it stops at once', () => {
    expect(purify(3, () => [])).toEqual({ flagged: [], anchor: [0, 1, 2], rounds: 0, converged: true });
  });

  test('[DF3] flags that keep changing are reported, and so is an anchor that runs out', () => {
    let round = 0;
    expect(purify(3, () => [round++ % 2], 5).converged).toBe(false);
    expect(purify(2, () => [0, 1])).toMatchObject({ converged: false, anchor: [0, 1] });
  });
});

describe('grouped scores', () => {
  const matrix = scoreMatrix([
    [1, 0],
    [1, 1],
    [0, 0],
    [0, 1],
  ]);

  test('[DF3] persons are matched on the anchor and the studied item', () => {
    const data = groupedScores(matrix, [0, 0, 1, 1]);
    expect(strata(data, 0, [1])).toEqual(strata(data, 0, [0, 1]));
    expect(strata(data, 1, [1]).map(({ score }) => score)).toEqual([0, 1]);
  });

  test.each([
    { groups: [0, 0, 1], message: '4 persons need as many groups, not 3' },
    { groups: [0, 0, 1, 2], message: 'person 3: group 2 is not 0 (reference) or 1 (focal)' },
    { groups: [0, 0, 0, 1], message: 'the focal group needs at least 2 persons, not 1' },
    { groups: [1, 1, 1, 1], message: 'the reference group needs at least 2 persons, not 0' },
  ])('[DF8] refuses groups $groups: $message', ({ groups, message }) => {
    expect(() => groupedScores(matrix, groups)).toThrow(message);
  });

  test('[DF8] an empty anchor, a level that is none and an item that matches itself are refused', () => {
    const data = groupedScores(matrix, [0, 0, 1, 1]);
    expect(() => detectDif(data, { anchor: [] })).toThrow('an anchor needs at least one item');
    expect(() => detectDif(data, { level: 2 })).toThrow('level of significance');
    expect(() => detectDif(data, { anchor: [7] })).toThrow('item 7 is not among 2 items');
    expect(() => sibtest(data, [0], { matching: [0, 1] })).toThrow('cannot match itself');
    expect(() => sibtest(data, [0])).toThrow('at least 2 items');
  });
});
