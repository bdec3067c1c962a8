/**
 * The lower triangle L with L·Lᵀ = A, for a symmetric positive definite matrix.
 *
 * @param matrix A, n × n, row by row; only its lower triangle is read
 * @returns L row by row, or undefined when A is not positive definite
 */
export function cholesky(matrix: ArrayLike<number>, n: number): Float64Array | undefined {
  const l = new Float64Array(n * n);
  for (let row = 0; row < n; row++) {
    for (let column = 0; column <= row; column++) {
      let rest = matrix[row * n + column]!;
      for (let k = 0; k < column; k++) rest -= l[row * n + k]! * l[column * n + k]!;
      if (row === column) {
        if (!(rest > 1e-14 * Math.abs(matrix[row * n + row]!))) return undefined;
        l[row * n + row] = Math.sqrt(rest);
      } else l[row * n + column] = rest / l[column * n + column]!;
    }
  }
  return l;
}

/** The x with L·Lᵀ·x = b. */
export function solveCholesky(l: Float64Array, b: ArrayLike<number>): Float64Array {
  const n = b.length;
  const x = Float64Array.from(b);
  for (let row = 0; row < n; row++) {
    for (let k = 0; k < row; k++) x[row]! -= l[row * n + k]! * x[k]!;
    x[row]! /= l[row * n + row]!;
  }
  for (let row = n - 1; row >= 0; row--) {
    for (let k = row + 1; k < n; k++) x[row]! -= l[k * n + row]! * x[k]!;
    x[row]! /= l[row * n + row]!;
  }
  return x;
}

/** The inverse of L·Lᵀ, row by row. */
export function inverseOfCholesky(l: Float64Array, n: number): Float64Array {
  const inverse = new Float64Array(n * n);
  const unit = new Float64Array(n);
  for (let column = 0; column < n; column++) {
    unit.fill(0);
    unit[column] = 1;
    inverse.set(solveCholesky(l, unit), column * n); // symmetric, so a column is a row
  }
  return inverse;
}
