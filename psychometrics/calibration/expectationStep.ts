import type { PatternBlocks } from './patternBlocks.ts';

/** The expectation step for one set of responses; owns its tables, so that nothing is allocated in the loop. */
export interface ExpectationStep {
  /**
   * The marginal log-likelihood, with the expected counts written to `counts` and `groupCounts`:
   *
   *     ℓ = Σᵢ wᵢ log Σₖ exp(log πₖ + Σⱼ log P(xᵢⱼ | θₖ))
   *
   * @param logProbability log P of every cell at every node
   * @param logWeights log π at every node, per group
   */
  run(logProbability: Float64Array, logWeights: Float64Array): number;
  /** Expected number of responses in each cell at each node. */
  readonly counts: Float64Array;
  /** Expected number of persons at each node, per group. */
  readonly groupCounts: Float64Array;
  /** The posterior of each pattern over the nodes after the last run, times the weight of the pattern. */
  readonly posterior: Float64Array;
  /**
   * Spreads one figure per pattern and node over the cells: how expected counts come about. Figures must be 0
   * where the posterior is.
   *
   * @param firstBlock blocks before this one are left out
   */
  spread(figures: Float64Array, into: Float64Array, firstBlock?: number): void;
}

/** A node this many log units less likely than the best, 1e-20 of it, counts for nothing. */
const negligible = 46;

/** @see Bock & Aitkin (1981), Marginal Maximum Likelihood Estimation of Item Parameters: the EM algorithm */
export function expectationStep(data: PatternBlocks, nodeCount: number): ExpectationStep {
  const { patterns, blocks, subPatternOf, weights, groupOf } = data;
  const n = nodeCount;
  const blockCount = blocks.length;
  const cells = data.firstCell.at(-1)!;
  const table = new Float64Array(data.subPatterns * n);
  const counts = new Float64Array(cells * n);
  const groupCounts = new Float64Array(data.groups * n);
  const posterior = new Float64Array(patterns * n);
  const firstNode = new Int32Array(patterns); // outside these nodes a posterior is 0
  const endNode = new Int32Array(patterns);

  return { run, counts, groupCounts, posterior, spread };

  function run(logProbability: Float64Array, logWeights: Float64Array): number {
    sumSubPatterns(logProbability);
    groupCounts.fill(0);
    let logLikelihood = 0;
    const row = new Float64Array(n);
    for (let i = 0; i < patterns; i++) {
      const group = groupOf[i]! * n;
      for (let k = 0; k < n; k++) row[k] = logWeights[group + k]!;
      addRows(i, row);
      let largest = row[0]!;
      for (let k = 1; k < n; k++) if (row[k]! > largest) largest = row[k]!;
      let from = 0;
      while (row[from]! < largest - negligible) from++;
      let to = n;
      while (row[to - 1]! < largest - negligible) to--;
      firstNode[i] = from;
      endNode[i] = to;
      let total = 0;
      for (let k = from; k < to; k++) {
        const h = Math.exp(row[k]! - largest);
        row[k] = h;
        total += h;
      }
      const weight = weights[i]!;
      logLikelihood += weight * (largest + Math.log(total));
      const scale = weight / total;
      posterior.fill(0, i * n, (i + 1) * n);
      for (let k = from; k < to; k++) {
        const h = row[k]! * scale;
        posterior[i * n + k] = h;
        groupCounts[group + k]! += h;
      }
    }
    spread(posterior, counts);
    return logLikelihood;
  }

  /** The log-likelihood of every sub-pattern at every node. */
  function sumSubPatterns(logProbability: Float64Array): void {
    table.fill(0);
    for (const block of blocks) {
      let base = block.firstSubPattern * n;
      for (let s = 0, at = 0; s < block.subPatterns; s++, base += n) {
        for (let k = 0; k < block.items; k++, at++) {
          if (block.cells[at]! < 0) continue;
          const from = block.cells[at]! * n;
          for (let node = 0; node < n; node++) table[base + node]! += logProbability[from + node]!;
        }
      }
    }
  }

  /** Adds the sub-patterns of one pattern; two at a time halves the traffic to `row`. */
  function addRows(pattern: number, row: Float64Array): void {
    const start = pattern * blockCount;
    let b = 0;
    for (; b + 1 < blockCount; b += 2) {
      const first = subPatternOf[start + b]! * n;
      const second = subPatternOf[start + b + 1]! * n;
      for (let k = 0; k < n; k++) row[k]! += table[first + k]! + table[second + k]!;
    }
    if (b < blockCount) {
      const last = subPatternOf[start + b]! * n;
      for (let k = 0; k < n; k++) row[k]! += table[last + k]!;
    }
  }

  function spread(figures: Float64Array, into: Float64Array, firstBlock = 0): void {
    table.fill(0);
    for (let i = 0; i < patterns; i++) {
      const from = i * n;
      const first = firstNode[i]!;
      const end = endNode[i]!;
      for (let b = firstBlock, at = i * blockCount + firstBlock; b < blockCount; b++, at++) {
        const base = subPatternOf[at]! * n;
        for (let k = first; k < end; k++) table[base + k]! += figures[from + k]!;
      }
    }
    into.fill(0);
    for (const block of blocks.slice(firstBlock)) {
      let base = block.firstSubPattern * n;
      for (let s = 0, at = 0; s < block.subPatterns; s++, base += n) {
        for (let k = 0; k < block.items; k++, at++) {
          if (block.cells[at]! < 0) continue;
          const to = block.cells[at]! * n;
          for (let node = 0; node < n; node++) into[to + node]! += table[base + node]!;
        }
      }
    }
  }
}
