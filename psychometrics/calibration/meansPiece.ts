import { blockOf, codeLookup } from './patternBlocks.ts';
import { meansPieces, pieceOf, type WorkMemory, type WorkPlan } from './workMemory.ts';

/** Patterns whose means are held at a time. */
const batch = 32;

/** Σᵢ wᵢ E(s_p) E(s_q) over the patterns of one piece, E over the posterior of a pattern; on and above the diagonal. */
export function meansPiece(plan: WorkPlan, memory: WorkMemory, piece: number): void {
  const { data, n, firstParameter, firstGroupParameter, firstScore } = plan;
  const { posterior, firstNode, endNode, scores } = memory;
  const { weights, groupOf, firstCell } = data;
  const size = firstGroupParameter.at(-1)!;
  const itemCount = firstParameter.length - 1;
  const codeOf = Array.from({ length: itemCount }, (_, item) => codeLookup(data, item, blockOf(data, item)));
  const products = memory.meanProducts.subarray(piece * size * size, (piece + 1) * size * size);
  products.fill(0);
  const means = new Float64Array(batch * size);
  const { from, to } = pieceOf(data.patterns, meansPieces(plan), piece);

  for (let start = from; start < to; start += batch) {
    const count = Math.min(batch, to - start);
    means.fill(0);
    for (let row = 0; row < count; row++) fillMeans(start + row, row * size);
    addProducts(start, count);
  }

  function fillMeans(pattern: number, into: number): void {
    for (let item = 0; item < itemCount; item++) {
      const first = firstParameter[item]!;
      const end = firstParameter[item + 1]!;
      const code = first === end ? -1 : codeOf[item]!(pattern);
      if (code < 0) continue;
      const categories = firstCell[item + 1]! - firstCell[item]!;
      for (let p = first; p < end; p++) {
        means[into + p] = meanScore(pattern, firstScore[item]! + ((p - first) * categories + code) * n);
      }
    }
    const group = groupOf[pattern]!;
    for (let p = firstGroupParameter[group]!; p < firstGroupParameter[group + 1]!; p++) {
      means[into + p] = meanScore(pattern, firstScore.at(-1)! + (p - firstParameter.at(-1)!) * n);
    }
  }

  function meanScore(pattern: number, score: number): number {
    const base = pattern * n;
    let sum = 0;
    for (let k = firstNode[pattern]!; k < endNode[pattern]!; k++) {
      sum += posterior[base + k]! * scores[score + k]!;
    }
    return sum / weights[pattern]!;
  }

  function addProducts(start: number, count: number): void {
    for (let p = 0; p < size; p++) {
      for (let row = 0; row < count; row++) {
        const factor = weights[start + row]! * means[row * size + p]!;
        if (factor === 0) continue;
        for (let q = p, at = p * size + p, other = row * size + p; q < size; q++, at++, other++) {
          products[at]! += factor * means[other]!;
        }
      }
    }
  }
}
