/** How a set of durations is spread, in the unit of the durations. */
export interface Percentiles {
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

/** Percentiles by nearest rank; all NaN for an empty set. */
export function percentiles(durations: readonly number[]): Percentiles {
  const sorted = durations.toSorted((x, y) => x - y);
  const at = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
  return { p50: at(0.5), p99: at(0.99), max: at(1) };
}
