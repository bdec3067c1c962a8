import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { peakOfModel } from './abilityOfMaximumInformation.ts';
import {
  type CategoryModel,
  categoryInformation,
  categoryLogProbabilities,
  curveOf,
  expectedCategoryScore,
  highestScoreOf,
  locationOf,
} from './categoryModel.ts';
import { probability, responseCurve } from './logistic.ts';
import { compileCategories, type PolytomousItem } from './polytomousItem.ts';
import { responseTerms } from './responseTerms.ts';

const abilities = fc.double({ min: -6, max: 6, noNaN: true });
const slope = fc.double({ min: 0.3, max: 2.5, noNaN: true });
const points = fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 1, maxLength: 5 });
const ascending = points.map((list) => {
  const sorted = [...list].sort((x, y) => x - y);
  return sorted.map((value, k) => value + 0.05 * k);
});
const items: fc.Arbitrary<PolytomousItem> = fc.oneof(
  fc.record({ model: fc.constant('grm' as const), a: slope, thresholds: ascending }),
  fc.record({ model: fc.constant('gpcm' as const), a: slope, thresholds: points }),
  fc.record({ model: fc.constant('pcm' as const), thresholds: points }),
  fc.record({
    model: fc.constant('rsm' as const),
    location: fc.double({ min: -2, max: 2, noNaN: true }),
    steps: points,
  }),
  fc
    .array(
      fc.tuple(fc.double({ min: 0.1, max: 2, noNaN: true }), fc.double({ min: -2, max: 2, noNaN: true })),
      {
        minLength: 1,
        maxLength: 4,
      },
    )
    .map((pairs) => ({
      model: 'nrm' as const,
      slopes: pairs.map(([alpha]) => alpha),
      intercepts: pairs.map(([, c]) => c),
    })),
);
const models = fc.tuple(items, fc.constantFrom(1, 1.702)).map(([item, D]) => compileCategories(item, D));
const probabilities = (theta: number, model: CategoryModel) =>
  categoryLogProbabilities(theta, model).map(Math.exp);

describe('probabilities', () => {
  test.each<{ item: PolytomousItem; theta: number; p: number[]; why: string }>([
    {
      item: { model: 'grm', a: 1, thresholds: [-Math.log(3), Math.log(3)] },
      theta: 0,
      p: [0.25, 0.5, 0.25],
      why: 'graded: thresholds at ∓ln 3 cut off a quarter on either side',
    },
    {
      item: { model: 'gpcm', a: 2, thresholds: [0.5, 0.5] },
      theta: 0.5,
      p: [1 / 3, 1 / 3, 1 / 3],
      why: 'partial credit: where all thresholds meet, all categories are equally likely',
    },
    {
      item: { model: 'rsm', location: 0.5, steps: [-1, 1] },
      theta: -0.5,
      p: [Math.E / (2 * Math.E + 1 / Math.E), Math.E / (2 * Math.E + 1 / Math.E), 1 / (2 * Math.E ** 2 + 1)],
      why: 'rating scale: at location + first step the two lowest categories are equally likely',
    },
    {
      item: { model: 'nrm', slopes: [1, 2], intercepts: [Math.log(2), Math.log(5)] },
      theta: 0,
      p: [1 / 8, 2 / 8, 5 / 8],
      why: 'nominal: at θ = 0 the intercepts are log-odds against the first category',
    },
  ])('[IR7] $why', ({ item, theta, p }) => {
    probabilities(theta, compileCategories(item)).forEach((value, k) => {
      expect(value).toBeCloseTo(p[k]!, 12);
    });
  });

  test('[IR7] sum to 1, and stay finite far out', () => {
    fc.assert(
      fc.property(fc.double({ min: -400, max: 400, noNaN: true }), models, (theta, model) => {
        const log = categoryLogProbabilities(theta, model);
        expect(log.every((value) => Number.isFinite(value) && value <= 1e-12)).toBe(true);
        expect(log.reduce((sum, value) => sum + Math.exp(value), 0)).toBeCloseTo(1, 12);
        const information = categoryInformation(theta, model);
        expect(Number.isFinite(information) && information >= 0).toBe(true);
      }),
    );
  });

  test('[IR7] an item of two categories is the 2PL item, whatever its model', () => {
    fc.assert(
      fc.property(abilities, slope, fc.double({ min: -3, max: 3, noNaN: true }), (theta, a, b) => {
        const twoPl = { a, b, c: 0, d: 1 };
        const same: PolytomousItem[] = [
          { model: 'grm', a, thresholds: [b] },
          { model: 'gpcm', a, thresholds: [b] },
          { model: 'nrm', slopes: [1.702 * a], intercepts: [-1.702 * a * b] },
        ];
        for (const item of same) {
          const model = compileCategories(item, 1.702);
          expect(probabilities(theta, model)[1]).toBeCloseTo(probability(theta, twoPl, 1.702), 12);
          const information = responseCurve(theta, twoPl, 1.702).information;
          expect(categoryInformation(theta, model)).toBeCloseTo(information, 10);
        }
      }),
    );
  });
});

test('[IR7] each derivative is the slope of the one before, measured numerically', () => {
  const h = 1e-5;
  const order = ['p', 'dp', 'd2p', 'd3p'] as const;
  fc.assert(
    fc.property(abilities, models, (theta, model) => {
      const [left, here, right] = [theta - h, theta, theta + h].map((at) => curveOf(at, model));
      for (const [k, name] of order.slice(0, 3).entries()) {
        here![order[k + 1]!].forEach((slopeHere, category) => {
          const measured = (right![name][category]! - left![name][category]!) / (2 * h);
          expect(slopeHere).toBeCloseTo(measured, 4);
        });
      }
      expect(here!.dInformation).toBeCloseTo((right!.information - left!.information) / (2 * h), 4);
      expect(here!.dj).toBeCloseTo((right!.j - left!.j) / (2 * h), 4);
      expect(here!.d2Information).toBeCloseTo((right!.dInformation - left!.dInformation) / (2 * h), 4);
    }),
  );
});

test('[IR7] information is the expected square of the score, and minus its expected slope', () => {
  fc.assert(
    fc.property(abilities, models, (theta, model) => {
      const { p, dp, dScore, information, j, d2p } = curveOf(theta, model);
      const sum = (term: (k: number) => number) => p.reduce((total, _, k) => total + term(k), 0);
      expect(information).toBeCloseTo(
        sum((k) => dp[k]! ** 2 / p[k]!),
        8,
      );
      expect(information).toBeCloseTo(-sum((k) => p[k]! * dScore[k]!), 8);
      expect(j).toBeCloseTo(
        sum((k) => (dp[k]! * d2p[k]!) / p[k]!),
        8,
      );
      expect(categoryInformation(theta, model)).toBeCloseTo(information, 10);
    }),
  );
});

test('[IR7] the terms of a response are those of its curves, in one pass', () => {
  fc.assert(
    fc.property(abilities, models, (theta, model) => {
      const curve = curveOf(theta, model);
      for (let response = 0; response <= highestScoreOf(model); response++) {
        const { score, ...sums } = responseTerms(theta, model, response);
        expect(score).toBeCloseTo(curve.score[response]!, 10);
        for (const [name, value] of Object.entries(sums)) {
          expect(value, name).toBeCloseTo(curve[name as keyof typeof sums], 8);
        }
      }
    }),
  );
});

test('[IR9] the expected score lies between 0 and the highest, and rises unless the item is nominal', () => {
  fc.assert(
    fc.property(abilities, abilities, items, (x, y, item) => {
      const model = compileCategories(item);
      const [low, high] = [Math.min(x, y), Math.max(x, y)].map((at) => expectedCategoryScore(at, model));
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(highestScoreOf(model) + 1e-12);
      if (item.model !== 'nrm') expect(low!).toBeLessThanOrEqual(high! + 1e-12);
    }),
  );
});

test('[IR4] a polytomous item is nowhere more informative than at its peak', () => {
  fc.assert(
    fc.property(models, (model) => {
      const highest = categoryInformation(peakOfModel(model), model);
      for (let theta = -8; theta <= 8; theta += 0.1) {
        expect(categoryInformation(theta, model)).toBeLessThanOrEqual(highest + 1e-9);
      }
    }),
    { numRuns: 40 },
  );
});

test('[SE4] the location of an item is the mean of its thresholds', () => {
  const thresholds = [-1, 0.25, 1.5];
  for (const model of ['grm', 'gpcm'] as const) {
    expect(locationOf(compileCategories({ model, a: 1.3, thresholds }, 1.702))).toBeCloseTo(0.25, 12);
  }
});
