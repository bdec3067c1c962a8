/** A stretch of figures on paper, with round numbers to mark it by. */
export interface Axis {
  readonly ticks: readonly number[];
  /** How many decimals the ticks need. */
  readonly decimals: number;
  place(value: number): number;
}

/**
 * An axis over values, widened to round numbers.
 *
 * @param from where the lowest stands, and `to` the highest
 */
export function axis(values: readonly number[], from: number, to: number, most = 7): Axis {
  const lowest = Math.min(...values);
  const highest = Math.max(...values);
  const width = highest - lowest || Math.abs(highest) || 1;
  const raw = width / most;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = power * ([1, 2, 2.5, 5, 10].find((times) => times * power >= raw - 1e-12) ?? 10);
  const first = Math.floor(lowest / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil(highest / step - 1e-9));
  const ticks = Array.from({ length: last - first + 1 }, (_, k) => (first + k) * step);
  const decimals = Math.max(0, -Math.floor(Math.log10(step)) + (step / power === 2.5 ? 1 : 0));
  const [start, end] = [ticks[0]!, ticks.at(-1)!];
  return {
    ticks,
    decimals,
    place: (value) => from + ((value - start) / (end - start)) * (to - from),
  };
}
