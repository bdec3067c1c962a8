import type { Spread } from './simulationReport.ts';

/** Mean, standard deviation and range of whole numbers, from how often each was seen. */
export function spreadOf(counts: Float64Array): Spread {
  const entries = counted(counts);
  const n = entries.reduce((sum, [, count]) => sum + count, 0);
  const mean = entries.reduce((sum, [value, count]) => sum + value * count, 0) / n;
  const squares = entries.reduce((sum, [value, count]) => sum + count * (value - mean) ** 2, 0);
  return {
    mean,
    sd: n > 1 ? Math.sqrt(squares / (n - 1)) : null,
    min: entries[0]?.[0] ?? 0,
    max: entries.at(-1)?.[0] ?? 0,
  };
}

/** The places that were counted at all, with their count. */
export function counted(counts: Float64Array): [place: number, count: number][] {
  return [...counts.entries()].filter(([, count]) => count > 0);
}
