import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cholesky, inverseOfCholesky, solveCholesky } from './cholesky.ts';

test('[NU8] a positive definite matrix is factored, solved and inverted', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 6 }).chain((n) =>
        fc.record({
          n: fc.constant(n),
          root: fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: n * n, maxLength: n * n }),
        }),
      ),
      ({ n, root }) => {
        const at = (matrix: ArrayLike<number>, row: number, column: number) => matrix[row * n + column]!;
        const indices = Array.from({ length: n }, (_, k) => k);
        const product = (one: ArrayLike<number>, two: ArrayLike<number>, row: number, column: number) =>
          indices.reduce((sum, k) => sum + at(one, row, k) * at(two, k, column), 0);
        const transposed = indices.flatMap((row) => indices.map((column) => at(root, column, row)));
        const matrix = indices.flatMap((row) =>
          indices.map((column) => product(root, transposed, row, column) + (row === column ? 0.5 : 0)),
        );
        const l = cholesky(matrix, n)!;
        const inverse = inverseOfCholesky(l, n);
        const b = indices.map((k) => k + 1);
        const x = solveCholesky(l, b);
        for (const row of indices) {
          expect(indices.reduce((sum, k) => sum + at(matrix, row, k) * x[k]!, 0)).toBeCloseTo(b[row]!, 8);
          for (const column of indices) {
            expect(product(matrix, inverse, row, column)).toBeCloseTo(row === column ? 1 : 0, 8);
          }
        }
      },
    ),
  );
});

test('[NU8] a matrix that is not positive definite has no factor', () => {
  expect(cholesky([1, 2, 2, 1], 2)).toBeUndefined();
  expect(cholesky([1, 1, 1, 1], 2)).toBeUndefined();
  expect(cholesky([Number.NaN], 1)).toBeUndefined();
});
