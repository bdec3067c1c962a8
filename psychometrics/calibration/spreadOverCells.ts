import type { PatternBlocks } from './patternBlocks.ts';

/**
 * Sums figures per sub-pattern and node over the cells: each cell gets those of the sub-patterns that hold it.
 *
 * @param table begins with the sub-patterns of the first block
 * @param firstBlock cells of blocks before this one are left alone
 */
export function spreadOverCells(
  { blocks, firstCell }: PatternBlocks,
  n: number,
  table: Float64Array,
  into: Float64Array,
  firstBlock = 0,
): void {
  const first = blocks[firstBlock];
  if (!first) return;
  into.fill(0, firstCell[first.firstItem]! * n);
  for (let b = firstBlock; b < blocks.length; b++) {
    const { cells, items, subPatterns, firstSubPattern } = blocks[b]!;
    let base = (firstSubPattern - first.firstSubPattern) * n;
    for (let s = 0, at = 0; s < subPatterns; s++, base += n) {
      for (let k = 0; k < items; k++, at++) {
        if (cells[at]! < 0) continue;
        const to = cells[at]! * n;
        for (let node = 0; node < n; node++) into[to + node]! += table[base + node]!;
      }
    }
  }
}
