/**
 * How much the bound fell, per unit of fraction, when a column was fixed before: its *pseudo-costs*. Branching
 * where both sides fall far closes the search soonest; for a column never tried the mean of all stands in.
 *
 * @see Achterberg, Koch & Martin (2005), Branching rules revisited
 */
export class BranchingScore {
  readonly #fall: readonly [Float64Array, Float64Array];
  readonly #tried: readonly [Int32Array, Int32Array];
  readonly #total: [number, number] = [0, 0];
  readonly #count: [number, number] = [0, 0];

  constructor(columns: number) {
    this.#fall = [new Float64Array(columns), new Float64Array(columns)];
    this.#tried = [new Int32Array(columns), new Int32Array(columns)];
  }

  /** Learns that the bound fell by this much when a column at fraction x was fixed. */
  learn(column: number, to: 0 | 1, x: number, fell: number): void {
    if (!Number.isFinite(fell)) return;
    const distance = to === 1 ? 1 - x : x;
    const perUnit = Math.max(0, fell) / Math.max(1e-6, distance);
    this.#fall[to][column]! += perUnit;
    this.#tried[to][column]!++;
    this.#total[to] += perUnit;
    this.#count[to]++;
  }

  /** Larger is better; for a column at fraction x. */
  of(column: number, x: number): number {
    const down = this.#mean(column, 0) * x;
    const up = this.#mean(column, 1) * (1 - x);
    return Math.max(down, 1e-6) * Math.max(up, 1e-6);
  }

  #mean(column: number, to: 0 | 1): number {
    const tried = this.#tried[to][column]!;
    if (tried > 0) return this.#fall[to][column]! / tried;
    return this.#count[to] > 0 ? this.#total[to] / this.#count[to] : 1;
  }
}
