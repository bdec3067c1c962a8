import type { OpenWork } from './performPiece.ts';
import { spreadOverCells } from './spreadOverCells.ts';
import { patternPieces, type WorkPlan } from './workMemory.ts';

/** The expectation step for one set of responses; its tables are those of the work, so nothing is allocated in the loop. */
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
}

/** @see Bock & Aitkin (1981), Marginal Maximum Likelihood Estimation of Item Parameters: the EM algorithm */
export function expectationStep(plan: WorkPlan, { memory, perform }: OpenWork): ExpectationStep {
  const { data, n } = plan;
  const pieces = patternPieces(plan);
  const { counts, posterior } = memory;
  const groupCounts = new Float64Array(data.groups * n);
  const subCounts = new Float64Array(data.subPatterns * n);
  return { run, counts, groupCounts, posterior };

  function run(logProbability: Float64Array, logWeights: Float64Array): number {
    sumSubPatterns(logProbability);
    memory.logWeights.set(logWeights);
    perform('expect', pieces);
    addUp(memory.subPatternCounts, subCounts);
    addUp(memory.groupCounts, groupCounts);
    spreadOverCells(data, n, subCounts, counts);
    return memory.logLikelihood.reduce((sum, ofPiece) => sum + ofPiece, 0);
  }

  /** The log-likelihood of every sub-pattern at every node. */
  function sumSubPatterns(logProbability: Float64Array): void {
    const table = memory.subPatternLogLikelihood;
    table.fill(0);
    for (const block of data.blocks) {
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

  /** Sums what the pieces wrote, always in the same order. */
  function addUp(ofPieces: Float64Array, into: Float64Array): void {
    const { length } = into;
    into.set(ofPieces.subarray(0, length));
    for (let from = length; from < ofPieces.length; from += length) {
      for (let k = 0; k < length; k++) into[k]! += ofPieces[from + k]!;
    }
  }
}
