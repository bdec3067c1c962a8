/**
 * Where labels stand beside the ends of their lines, in px from the top: as near as can be, in the same order, and
 * never over one another.
 *
 * @param gap least distance between two labels
 */
export function labelHeights(ends: readonly number[], gap: number, bottom: number): number[] {
  const order = ends.map((_, i) => i).sort((x, y) => ends[x]! - ends[y]!);
  const heights = [...ends];
  for (const [rank, i] of order.entries()) {
    const above = order[rank - 1];
    if (above !== undefined) heights[i] = Math.max(heights[i]!, heights[above]! + gap);
  }
  for (const [rank, i] of order.toReversed().entries()) {
    const room = bottom - rank * gap;
    heights[i] = Math.min(heights[i]!, room);
  }
  return heights;
}
