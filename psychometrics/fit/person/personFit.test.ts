import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scoreMatrix } from '../../classical/scoreMatrix.ts';
import { estimateByLikelihood } from '../../estimation/estimateAbility.ts';
import { compileBank } from '../../irt/bank.ts';
import { probability } from '../../irt/logistic.ts';
import { mean, standardDeviation } from '../../numerics/sampleMoments.ts';
import { seededRandom } from '../../numerics/seededRandom.ts';
import { groupFit } from './groupFit.ts';
import { personFit } from './modelFit.ts';

describe('person fit under the model', () => {
  test('[PF2] by hand: one coin toss per item fits as well as a coin toss can', () => {
    const bank = compileBank([
      [1, 0, 0, 1],
      [1, 0, 0, 1],
    ]);
    // Residuals ±½, PQ = ¼: both mean squares are 1. w = ln 1 = 0, so lz is 0/0.
    const fit = personFit(bank, { items: [0, 1], scores: [1, 0] }, 0, { method: 'ml' });
    expect([fit.infit, fit.outfit, fit.lz]).toEqual([1, 1, Number.NaN]);
  });

  test('[PF1] by hand: lz of two responses', () => {
    const bank = compileBank([
      [1, -1, 0, 1],
      [1, 1, 0, 1],
    ]);
    const p = 1 / (1 + Math.exp(-1)); // θ = 0: p and 1 − p, w = ±1
    const pq = p * (1 - p);
    const expected = personFit(bank, { items: [0, 1], scores: [1, 0] }, 0, { method: 'ml' });
    const reversed = personFit(bank, { items: [0, 1], scores: [0, 1] }, 0, { method: 'ml' });
    expect(expected.lz).toBeCloseTo((2 * (1 - p)) / Math.sqrt(2 * pq), 12);
    expect(reversed.lz).toBeCloseTo((-2 * p) / Math.sqrt(2 * pq), 12);
    expect(reversed.outfit).toBeCloseTo(p ** 2 / pq, 12);
  });

  test('[PF1] [PF2] when the model holds lz* has mean 0 and SD 1, where lz is too narrow', () => {
    const random = seededRandom('person fit');
    const bank = compileBank(Array.from({ length: 60 }, (_, k) => [1.2, -2 + k / 15, 0, 1] as const));
    const items = Array.from({ length: 60 }, (_, k) => k);
    const fits = Array.from({ length: 1500 }, (_, person) => {
      const theta = -1 + (2 * person) / 1500;
      const scores = items.map((k) =>
        random() < probability(theta, { a: 1.2, b: -2 + k / 15, c: 0, d: 1 }) ? 1 : 0,
      );
      const method = { method: 'wle', bounds: { lower: -6, upper: 6 } } as const;
      const estimate = estimateByLikelihood(bank, method, { items, scores })!;
      return personFit(bank, { items, scores }, estimate.theta, { method: 'wle' });
    });
    const [star, plain] = [fits.map(({ lzStar }) => lzStar), fits.map(({ lz }) => lz)];
    expect(Math.abs(mean(star))).toBeLessThan(0.1);
    expect(Math.abs(standardDeviation(star) - 1)).toBeLessThan(0.1);
    expect(standardDeviation(plain)).toBeLessThan(standardDeviation(star));
    expect(mean(fits.map(({ infit }) => infit))).toBeCloseTo(1, 1);
  });

  test('[PF2] a response that is not scored changes nothing; without any there is no fit', () => {
    const bank = compileBank([
      [1, -1, 0.2, 1],
      [1.5, 1, 0.1, 0.95],
      [0.8, 0, 0, 1],
    ]);
    const with_ = personFit(bank, { items: [0, 2, 1], scores: [1, undefined, 0] }, 0.3, { method: 'wle' });
    expect(with_).toEqual(personFit(bank, { items: [0, 1], scores: [1, 0] }, 0.3, { method: 'wle' }));
    expect(personFit(bank, { items: [], scores: [] }, 0, { method: 'ml' }).infit).toBeNaN();
    expect(() => personFit(bank, { items: [3], scores: [1] }, 0, { method: 'ml' })).toThrow(RangeError);
  });

  test('[PF1] a normal prior pulls lz* as its definition says', () => {
    const bank = compileBank([
      [1, -1, 0, 1],
      [1.3, 1, 0, 1],
      [0.7, 0.4, 0, 1],
    ]);
    const pattern = { items: [0, 1, 2], scores: [1, 0, 1] };
    const flat = personFit(bank, pattern, 0.5, { method: 'map', mean: 0, sd: 1e9 });
    const ml = personFit(bank, pattern, 0.5, { method: 'ml' });
    expect(flat.lzStar).toBeCloseTo(ml.lzStar, 10);
    expect(personFit(bank, pattern, 0.5, { method: 'map', mean: 0.5, sd: 1 }).lzStar).toBe(ml.lzStar);
  });
});

describe('person fit in the group', () => {
  const matrix = scoreMatrix([
    [1, 1, 1, 0], // perfect order
    [1, 1, 0, 0],
    [1, 0, 0, 0],
    [1, 1, 1, 1],
    [0, 0, 0, 0],
    [0, 0, 0, 1], // the reverse: the hardest item only
  ]);

  test('[PF3] a perfect Guttman pattern has no errors and conforms fully', () => {
    const [perfect] = groupFit(matrix);
    expect([perfect!.guttmanErrors, perfect!.guttmanNormed, perfect!.nci]).toEqual([0, 0, 1]);
    for (const none of [perfect!.u3, perfect!.cStar, perfect!.caution]) expect(none).toBeCloseTo(0, 12);
    expect(perfect!.ht).toBeGreaterThan(groupFit(matrix)[5]!.ht);
  });

  test('[PF3] the reverse pattern breaks every pair it can', () => {
    const reverse = groupFit(matrix)[5]!;
    expect(reverse).toMatchObject({ guttmanErrors: 3, guttmanNormed: 1, nci: -1 });
    expect(reverse.u3).toBeCloseTo(1, 12);
    expect(reverse.cStar).toBeCloseTo(1, 12);
    expect(reverse.ht).toBeLessThan(0);
    expect(reverse.rPointBiserial).toBeLessThan(0);
  });

  test('[PF3] all right and all wrong have no order to break', () => {
    for (const fit of groupFit(matrix).slice(3, 5)) {
      expect(fit.guttmanErrors).toBe(0);
      expect(fit.u3).toBeNaN();
      expect(fit.ht).toBeNaN();
    }
  });

  test('[PF3] normed figures lie in [0, 1], Hᵀ is at most 1, and counting pairs gives the same errors', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 6, maxLength: 6 }), {
          minLength: 3,
          maxLength: 20,
        }),
        (rows) => {
          const p = rows[0]!.map((_, item) => mean(rows.map((row) => row[item]!)));
          groupFit(scoreMatrix(rows)).forEach((fit, person) => {
            let errors = 0;
            rows[person]!.forEach((easy, one) => {
              rows[person]!.forEach((hard, two) => {
                const easier = p[one]! > p[two]! || (p[one] === p[two] && one < two);
                if (easier && easy === 0 && hard === 1) errors++;
              });
            });
            expect(fit.guttmanErrors).toBe(errors);
            for (const normed of [fit.guttmanNormed, fit.u3, fit.cStar]) {
              if (Number.isNaN(normed)) continue;
              expect(normed).toBeGreaterThanOrEqual(-1e-12);
              expect(normed).toBeLessThanOrEqual(1 + 1e-12);
            }
            if (!Number.isNaN(fit.ht)) expect(fit.ht).toBeLessThanOrEqual(1 + 1e-12);
          });
        },
      ),
    );
  });
});
