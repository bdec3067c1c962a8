/** One bar of the distribution: from (inclusive) to (exclusive), in per cent; the last includes 100. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** Width of a bar, in percentage points. */
const binWidth = 5;

/** The levels in bars of 5 points, from the lowest bar in use to the highest, empty ones between kept. */
export function distributionOf(percents: readonly number[]): readonly Bin[] {
  if (percents.length === 0) return [];
  const counts = new Map<number, number>();
  for (const percent of percents) {
    const index = binOf(percent);
    counts.set(index, (counts.get(index) ?? 0) + 1);
  }
  const lowest = Math.min(...counts.keys());
  const highest = Math.max(...counts.keys());
  return Array.from({ length: highest - lowest + 1 }, (_, i) => {
    const index = lowest + i;
    return { from: index * binWidth, to: (index + 1) * binWidth, count: counts.get(index) ?? 0 };
  });
}

function binOf(percent: number): number {
  return Math.min(Math.floor(percent / binWidth), 100 / binWidth - 1);
}

/** The middle value; the mean of the middle two when there are two. Undefined without values. */
export function medianOf(values: readonly number[]): number | undefined {
  if (values.length === 0) return undefined;
  const sorted = [...values].sort((x, y) => x - y);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)]!;
  return Number.isInteger(middle) ? (sorted[middle - 1]! + upper) / 2 : upper;
}
