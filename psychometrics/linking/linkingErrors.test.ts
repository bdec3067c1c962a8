import { describe, expect, test } from 'vitest';
import { cholesky } from '../numerics/cholesky.ts';
import { gaussHermite } from '../numerics/gaussHermite.ts';
import { normalQuantile } from '../numerics/normalDistribution.ts';
import { mean, standardDeviation } from '../numerics/sampleMoments.ts';
import { seededRandom } from '../numerics/seededRandom.ts';
import { curveLinking } from './curveLinking.ts';
import { type CommonItem, momentLinking, transformed } from './linkingConstants.ts';
import { linkingErrors, uncorrelated } from './linkingErrors.ts';

const random = seededRandom('linking errors');
const methods = ['meanMean', 'meanSigma', 'meanGeometricMean', 'haebara', 'stockingLord'] as const;
const nodes = gaussHermite(10);
const put = { A: 1.2, B: -0.4 };

/** Ten items on both scales, form 2 not quite where form 1 says: estimates never agree. */
const common = Array.from({ length: 10 }, (_, k): CommonItem => {
  const form1 = { a: 0.8 + random(), b: -1.8 + 0.4 * k, c: 0.1 + 0.1 * random(), d: 1 };
  const { b, ...form2 } = transformed(form1, put);
  return { form1, form2: { ...form2, b: b + 0.1 * (random() - 0.5) } };
});

/** A covariance matrix of all parameters, a and b of an item correlated as in a calibration. */
function covariances(scale: number): Float64Array {
  const n = 30;
  const matrix = new Float64Array(n * n);
  for (let k = 0; k < 10; k++) {
    const [a, b, c] = [scale * (1 + 0.1 * k), scale * (2 - 0.1 * k), 0.2 * scale];
    const at = (p: number, q: number, value: number) => {
      matrix[(3 * k + p) * n + 3 * k + q] = value;
    };
    [a, b, c].forEach((se, p) => {
      at(p, p, se * se);
    });
    at(0, 1, -0.4 * a * b);
    at(1, 0, -0.4 * a * b);
    at(1, 2, 0.5 * b * c);
    at(2, 1, 0.5 * b * c);
  }
  return matrix;
}

function constantsOf(items: readonly CommonItem[], method: (typeof methods)[number]) {
  return method === 'haebara' || method === 'stockingLord'
    ? curveLinking(items, method, { nodes })
    : momentLinking(items, method);
}

describe('standard errors of linking constants', () => {
  test('[LK8] by hand: the mean of two slopes and of two difficulties', () => {
    const item = (a: number, b: number) => ({ a, b, c: 0, d: 1 });
    const two = [
      { form1: item(2, -1), form2: item(1, -1) },
      { form1: item(1, 1), form2: item(0.5, 3) },
    ];
    const errors = { a: 0.2, b: 0.1, c: 0 };
    const v = uncorrelated([errors, errors]);
    const { seA, seB, covariance } = linkingErrors(two, 'meanMean', { form1: v, form2: v });
    // A = ā₁/ā₂ = 2: Var = (Var ā₁ + A²·Var ā₂) / ā₂², Var ā = 0.02. B = b̄₂ − A·b̄₁ with b̄₁ = 0: A has no part in it.
    expect(seA).toBeCloseTo(Math.sqrt((0.02 + 4 * 0.02) / 0.75 ** 2), 8);
    expect(seB).toBeCloseTo(Math.sqrt(0.005 + 4 * 0.005), 8);
    expect(covariance).toBeCloseTo(0, 10);
    // Under the Rasch model B is a difference of means, for every method.
    for (const method of methods.slice(0, 3)) {
      const rasch = linkingErrors(two, method, { form1: v, form2: v }, { fixedSlope: true });
      expect(rasch.seA).toBe(0);
      expect(rasch.seB).toBeCloseTo(Math.sqrt(2 * 0.005), 8);
    }
  });

  test.each(methods)('[LK8] %s: as far as the constants spread when parameters are drawn again', (method) => {
    const [form1, form2] = [covariances(0.03), covariances(0.04)];
    const errors = linkingErrors(common, method, { form1, form2 }, { nodes });
    const draw = seededRandom(`draws ${method}`);
    const [one, two] = [cholesky(form1, 30)!, cholesky(form2, 30)!];
    const found = Array.from({ length: 400 }, () => {
      const [x, y] = [shifts(one), shifts(two)];
      const drawn = common.map((item, k) => ({
        form1: moved(item.form1, x, k),
        form2: moved(item.form2, y, k),
      }));
      return constantsOf(drawn, method);
    });
    const spread = (of: 'A' | 'B') => standardDeviation(found.map((constants) => constants[of]));
    expect(Math.abs(errors.seA / spread('A') - 1)).toBeLessThan(0.12); // 400 draws know a spread to 3.5 %
    expect(Math.abs(errors.seB / spread('B') - 1)).toBeLessThan(0.12);
    const [a, b] = [mean(found.map(({ A }) => A)), mean(found.map(({ B }) => B))];
    const together = mean(found.map(({ A, B }) => (A - a) * (B - b)));
    expect(Math.abs(errors.covariance - together)).toBeLessThan(0.17 * errors.seA * errors.seB);

    function shifts(l: Float64Array): Float64Array {
      const z = Float64Array.from({ length: 30 }, () => normalQuantile(draw() || 0.5));
      return z.map((_, p) => {
        let sum = 0;
        for (let q = 0; q <= p; q++) sum += l[p * 30 + q]! * z[q]!;
        return sum;
      });
    }
  });

  test('[LK8] more uncertain parameters, more uncertain constants: in proportion', () => {
    for (const method of methods) {
      const once = linkingErrors(common, method, { form1: covariances(0.01), form2: covariances(0.02) });
      const twice = linkingErrors(common, method, { form1: covariances(0.02), form2: covariances(0.04) });
      expect(twice.seA / once.seA).toBeCloseTo(2, 8);
      expect(twice.seB / once.seB).toBeCloseTo(2, 8);
    }
  });

  test('[LK8] a fixed slope has no error, and covariances of other items are refused', () => {
    const v = covariances(0.02);
    const fixed = linkingErrors(common, 'stockingLord', { form1: v, form2: v }, { fixedSlope: true });
    expect(fixed.seA).toBe(0);
    expect(fixed.seB).toBeGreaterThan(0);
    const form2 = v.slice(1);
    expect(() => linkingErrors(common, 'haebara', { form1: v, form2 })).toThrow(
      '10 items have 900 covariances',
    );
  });
});

function moved<T extends CommonItem['form1']>({ a, b, c, d }: T, shift: Float64Array, k: number) {
  return { a: a + shift[3 * k]!, b: b + shift[3 * k + 1]!, c: c + shift[3 * k + 2]!, d };
}
