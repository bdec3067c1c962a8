import { patternPieces, pieceOf, type WorkMemory, type WorkPlan } from './workMemory.ts';

/** A node this many log units less likely than the best, 1e-20 of it, counts for nothing. */
const negligible = 46;

/**
 * The expectation step for the patterns of one piece, from the log-likelihood of the sub-patterns: their
 * posteriors, the marginal log-likelihood Σᵢ wᵢ log Σₖ πₖ exp(ℓᵢₖ), and the posteriors summed by sub-pattern
 * and by group.
 */
export function expectPiece(plan: WorkPlan, memory: WorkMemory, piece: number): void {
  const { data, n } = plan;
  const { weights, groupOf, subPatternOf, subPatterns, groups } = data;
  const { logWeights, posterior, firstNode, endNode } = memory;
  const table = memory.subPatternLogLikelihood;
  const blockCount = data.blocks.length;
  const subCounts = memory.subPatternCounts.subarray(piece * subPatterns * n, (piece + 1) * subPatterns * n);
  const groupCounts = memory.groupCounts.subarray(piece * groups * n, (piece + 1) * groups * n);
  const { from: first, to: end } = pieceOf(data.patterns, patternPieces(plan), piece);
  const row = new Float64Array(n);
  let logLikelihood = 0;
  subCounts.fill(0);
  groupCounts.fill(0);

  for (let i = first; i < end; i++) {
    const group = groupOf[i]! * n;
    for (let k = 0; k < n; k++) row[k] = logWeights[group + k]!;
    addRows(i);
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
      row[k] = h;
      posterior[i * n + k] = h;
      groupCounts[group + k]! += h;
    }
    for (let at = i * blockCount, last = at + blockCount; at < last; at++) {
      const base = subPatternOf[at]! * n;
      for (let k = from; k < to; k++) subCounts[base + k]! += row[k]!;
    }
  }
  memory.logLikelihood[piece] = logLikelihood;

  /** Adds the sub-patterns of one pattern; two at a time halves the traffic to `row`. */
  function addRows(pattern: number): void {
    const start = pattern * blockCount;
    let b = 0;
    for (; b + 1 < blockCount; b += 2) {
      const one = subPatternOf[start + b]! * n;
      const two = subPatternOf[start + b + 1]! * n;
      for (let k = 0; k < n; k++) row[k]! += table[one + k]! + table[two + k]!;
    }
    if (b < blockCount) {
      const last = subPatternOf[start + b]! * n;
      for (let k = 0; k < n; k++) row[k]! += table[last + k]!;
    }
  }
}
