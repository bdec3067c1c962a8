import { blockOf, codeLookup } from './patternBlocks.ts';
import { spreadOverCells } from './spreadOverCells.ts';
import type { WorkMemory, WorkPlan } from './workMemory.ts';

/**
 * Σᵢ E(s_p s_q) over the posteriors of all patterns, for the parameters p of one item and q of the items after
 * it and of the groups. The patterns are taken by their response to the item, so that each is added once:
 *
 *     Σᵢ E(s_p s_q) = Σ_y Σₖ s_p(y, θₖ) Σ_cells s_q(cell, θₖ) · J_y(cell, θₖ)
 *
 * with J_y the expected number of responses in a cell by those who responded y. What nobody left out needs
 * its largest category not to be added up at all: it is the rest.
 *
 * @param item whose piece this is
 */
export function crossPiece(plan: WorkPlan, memory: WorkMemory, item: number): void {
  const { data, n, firstParameter, firstGroupParameter, firstScore } = plan;
  const { posterior, firstNode, endNode, counts, scores, scoreProducts } = memory;
  const { patterns, blocks, subPatternOf, groupOf, firstCell } = data;
  const first = firstParameter[item]!;
  const free = firstParameter[item + 1]! - first;
  if (free === 0) return;
  const size = firstGroupParameter.at(-1)!;
  const categories = firstCell[item + 1]! - firstCell[item]!;
  const firstBlock = blockOf(data, item);
  const firstSub = blocks[firstBlock]!.firstSubPattern;
  const cells = firstCell.at(-1)!;
  const codeOf = codeLookup(data, item, firstBlock);
  const codes = Int8Array.from({ length: patterns }, (_, pattern) => codeOf(pattern));
  const largest = codes.includes(-1) ? -1 : mostFrequent(codes, categories);

  const table = new Float64Array((data.subPatterns - firstSub) * n);
  const joint = Array.from({ length: categories }, () => new Float64Array(cells * n));
  const ofGroups = Array.from({ length: categories }, () => new Float64Array(data.groups * n));
  for (let y = 0; y < categories; y++) {
    gatherGroups(y);
    if (y === largest) continue;
    gather(y);
    spreadOverCells(data, n, table, joint[y]!, firstBlock);
  }
  if (largest >= 0) {
    const rest = joint[largest]!;
    for (let at = data.firstCell[blocks[firstBlock]!.firstItem]! * n; at < rest.length; at++) {
      let others = 0;
      for (let y = 0; y < categories; y++) if (y !== largest) others += joint[y]![at]!;
      rest[at] = counts[at]! - others;
    }
  }

  const weighted = new Float64Array(cells * n);
  for (let p = 0; p < free; p++) {
    const own = firstScore[item]! + p * categories * n;
    weighted.fill(0);
    for (let y = 0; y < categories; y++) addWeighted(joint[y]!, own + y * n, firstCell[item + 1]! * n);
    multiplyItems(first + p);
    multiplyGroups(first + p, own);
  }

  /** The posteriors of those who responded y, by sub-pattern. */
  function gather(y: number): void {
    table.fill(0);
    for (let i = 0; i < patterns; i++) {
      if (codes[i] !== y) continue;
      const from = i * n;
      const start = firstNode[i]!;
      const end = endNode[i]!;
      for (let b = firstBlock, at = i * blocks.length + firstBlock; b < blocks.length; b++, at++) {
        const base = (subPatternOf[at]! - firstSub) * n;
        for (let k = start; k < end; k++) table[base + k]! += posterior[from + k]!;
      }
    }
  }

  function gatherGroups(y: number): void {
    const into = ofGroups[y]!;
    for (let i = 0; i < patterns; i++) {
      if (codes[i] !== y) continue;
      const base = groupOf[i]! * n;
      for (let k = firstNode[i]!; k < endNode[i]!; k++) into[base + k]! += posterior[i * n + k]!;
    }
  }

  function addWeighted(of: Float64Array, own: number, from: number): void {
    for (let at = from, k = 0; at < of.length; at++, k = k + 1 === n ? 0 : k + 1) {
      weighted[at]! += of[at]! * scores[own + k]!;
    }
  }

  function multiplyItems(row: number): void {
    for (let other = item + 1; other + 1 < firstParameter.length; other++) {
      const from = firstCell[other]! * n;
      const length = (firstCell[other + 1]! - firstCell[other]!) * n;
      let at = firstScore[other]!;
      for (let q = firstParameter[other]!; q < firstParameter[other + 1]!; q++) {
        let sum = 0;
        for (let cell = 0; cell < length; cell++, at++) sum += weighted[from + cell]! * scores[at]!;
        scoreProducts[row * size + q] = sum;
      }
    }
  }

  function multiplyGroups(row: number, own: number): void {
    for (let g = 0; g < data.groups; g++) {
      for (let q = firstGroupParameter[g]!; q < firstGroupParameter[g + 1]!; q++) {
        const at = firstScore.at(-1)! + (q - firstParameter.at(-1)!) * n;
        let sum = 0;
        for (let y = 0; y < categories; y++) {
          for (let k = 0; k < n; k++) {
            sum += ofGroups[y]![g * n + k]! * scores[own + y * n + k]! * scores[at + k]!;
          }
        }
        scoreProducts[row * size + q] = sum;
      }
    }
  }
}

function mostFrequent(codes: Int8Array, categories: number): number {
  const counts = new Int32Array(categories);
  for (const code of codes) counts[code]!++;
  return counts.indexOf(Math.max(...counts));
}
