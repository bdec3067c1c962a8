/** Equally spaced nodes from lower to upper, both included; integrals by the trapezoid rule. */
export interface Quadrature {
  readonly lower: number;
  readonly upper: number;
  readonly n: number;
}

/** @throws {RangeError} when the nodes would not form a grid */
export function quadratureNodes({ lower, upper, n }: Quadrature): Float64Array {
  if (!Number.isFinite(lower) || !Number.isFinite(upper) || lower >= upper) {
    throw new RangeError(`quadrature must run from a lower to a higher bound, not from ${lower} to ${upper}`);
  }
  if (!Number.isInteger(n) || n < 2) throw new RangeError(`quadrature needs at least 2 nodes, not ${n}`);
  return Float64Array.from({ length: n }, (_, k) => lower + ((upper - lower) * k) / (n - 1));
}

/** Trapezoid weights up to their common factor: ½ at both ends, 1 between. */
export function trapezoidWeight(k: number, n: number): number {
  return k === 0 || k === n - 1 ? 0.5 : 1;
}
