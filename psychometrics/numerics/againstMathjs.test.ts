import fc from 'fast-check';
import { det, inv, lgamma, lusolve } from 'mathjs';
import { describe, expect, test } from 'vitest';
import { cholesky, inverseOfCholesky, solveCholesky } from './cholesky.ts';
import { logGamma } from './gammaFunction.ts';

/** Symmetric positive definite matrices: AᵀA plus a little on the diagonal, as rows. */
const positiveDefinite = fc.integer({ min: 1, max: 6 }).chain((n) =>
  fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: n * n, maxLength: n * n }).map((a) =>
    Array.from({ length: n }, (_, row) =>
      Array.from({ length: n }, (_, column) => {
        let sum = row === column ? 0.5 : 0;
        for (let k = 0; k < n; k++) sum += a[k * n + row]! * a[k * n + column]!;
        return sum;
      }),
    ),
  ),
);

describe('an independent implementation agrees', () => {
  test('[NU9] the factorisation gives the inverse, the solution and the determinant that mathjs gives', () => {
    fc.assert(
      fc.property(positiveDefinite, (rows) => {
        const n = rows.length;
        const factor = cholesky(rows.flat(), n)!;
        const b = rows.map((_, k) => k + 1);
        const scale = Math.max(1, ...rows.flat().map(Math.abs));
        const close = (found: number, wanted: number, size: number) =>
          expect(Math.abs(found - wanted)).toBeLessThanOrEqual(1e-9 * Math.max(1, size));

        const inverse = inverseOfCholesky(factor, n);
        inv(rows)
          .flat()
          .forEach((wanted, k) => {
            close(inverse[k]!, wanted, scale * Math.abs(wanted) * 1e3);
          });
        const solution = solveCholesky(factor, b);
        (lusolve(rows, b) as number[][]).flat().forEach((wanted, k) => {
          close(solution[k]!, wanted, scale * Math.abs(wanted) * 1e3);
        });
        let determinant = 1;
        for (let k = 0; k < n; k++) determinant *= factor[k * n + k]! ** 2;
        close(determinant, det(rows), Math.abs(det(rows)) * 1e3);
      }),
    );
  });

  test('[NU10] log Γ is the one mathjs gives, to the digits it promises', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 5_000, noNaN: true }), (x) => {
        expect(Math.abs(logGamma(x) - lgamma(x))).toBeLessThanOrEqual(
          1e-10 * Math.max(1, Math.abs(lgamma(x))),
        );
      }),
    );
  });
});
