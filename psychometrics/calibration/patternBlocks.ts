import type { ResponseMatrix } from './responseMatrix.ts';

/**
 * Responses folded for the expectation step. Identical rows of a group are kept once with a weight. The items
 * are cut into blocks so short that few different sub-patterns occur; the log-likelihood of a sub-pattern is
 * then computed once and looked up by every row that has it, which saves most of the additions (the "method
 * of four Russians").
 *
 * A *cell* is a category of an item: the categories of all items numbered through.
 */
export interface PatternBlocks {
  readonly patterns: number;
  /** How many persons gave each pattern. */
  readonly weights: Float64Array;
  readonly groupOf: Uint16Array;
  readonly groups: number;
  readonly patternOfPerson: Int32Array;
  /** First cell of each item, and after the last item the number of cells. */
  readonly firstCell: Int32Array;
  readonly blocks: readonly Block[];
  /** Sub-patterns over all blocks. */
  readonly subPatterns: number;
  /** Sub-pattern of pattern i in block b, numbered over all blocks, at i·blocks + b. */
  readonly subPatternOf: Int32Array;
}

export interface Block {
  readonly firstItem: number;
  readonly items: number;
  /** Where the sub-patterns of this block begin. */
  readonly firstSubPattern: number;
  readonly subPatterns: number;
  /** The cell of the response to item i of sub-pattern s at s·items + i; −1 where not administered. */
  readonly cells: Int32Array;
}

/** Large enough to save work, small enough for its table to stay in the processor's cache. */
const mostSubPatterns = 128;

/**
 * @param categories of each item
 * @param groups group of each person, from 0; one group when absent
 */
export function foldResponses(
  { persons, items, codes }: ResponseMatrix,
  categories: readonly number[],
  groups?: ArrayLike<number>,
): PatternBlocks {
  const firstCell = new Int32Array(items + 1);
  for (let item = 0; item < items; item++) firstCell[item + 1] = firstCell[item]! + categories[item]!;

  const limit = Math.min(mostSubPatterns, Math.max(8, persons / 6));
  const blocks: Block[] = [];
  const ofPerson: Int32Array[] = [];
  let subPatterns = 0;
  for (let firstItem = 0; firstItem < items; ) {
    const { count, index, taken } = growBlock(firstItem);
    const cells = new Int32Array(count * taken);
    for (let person = 0; person < persons; person++) {
      for (let k = 0; k < taken; k++) {
        const code = codes[person * items + firstItem + k]!;
        cells[index[person]! * taken + k] = code < 0 ? -1 : firstCell[firstItem + k]! + code;
      }
    }
    blocks.push({ firstItem, items: taken, firstSubPattern: subPatterns, subPatterns: count, cells });
    ofPerson.push(index);
    subPatterns += count;
    firstItem += taken;
  }
  return { ...collapse(), firstCell, blocks, subPatterns };

  /** Adds items to a block as long as the number of different sub-patterns stays below the limit. */
  function growBlock(firstItem: number) {
    let index = new Int32Array(persons);
    let count = 1;
    let taken = 0;
    while (firstItem + taken < items) {
      const item = firstItem + taken;
      const codesOfItem = categories[item]! + 1;
      const seen = new Int32Array(count * codesOfItem).fill(-1);
      const next = new Int32Array(persons);
      let distinct = 0;
      for (let person = 0; person < persons; person++) {
        const key = index[person]! * codesOfItem + codes[person * items + item]! + 1;
        if (seen[key] === -1) seen[key] = distinct++;
        next[person] = seen[key]!;
      }
      if (taken > 0 && distinct > limit) break;
      index = next;
      count = distinct;
      taken++;
    }
    return { count, index, taken };
  }

  /** One pattern for all persons of a group with the same sub-patterns. */
  function collapse() {
    let pattern = Int32Array.from({ length: persons }, (_, person) => groups?.[person] ?? 0);
    let groupCount = 1;
    for (const group of pattern) groupCount = Math.max(groupCount, group + 1);
    let count = groupCount;
    for (const [b, index] of ofPerson.entries()) {
      const width = blocks[b]!.subPatterns;
      const seen = new Map<number, number>();
      pattern = pattern.map((before, person) => {
        const key = before * width + index[person]!;
        const known = seen.get(key) ?? seen.size;
        if (known === seen.size) seen.set(key, known);
        return known;
      });
      count = seen.size;
    }
    if (ofPerson.length === 0) count = groupCount;
    const weights = new Float64Array(count);
    const groupOf = new Uint16Array(count);
    const subPatternOf = new Int32Array(count * blocks.length);
    for (let person = 0; person < persons; person++) {
      const at = pattern[person]!;
      weights[at]!++;
      groupOf[at] = groups?.[person] ?? 0;
      for (let b = 0; b < blocks.length; b++) {
        subPatternOf[at * blocks.length + b] = blocks[b]!.firstSubPattern + ofPerson[b]![person]!;
      }
    }
    return {
      patterns: count,
      weights,
      groupOf,
      groups: groupCount,
      patternOfPerson: pattern,
      subPatternOf,
    };
  }
}

/** The block an item stands in. */
export function blockOf({ blocks }: PatternBlocks, item: number): number {
  return blocks.findIndex(({ firstItem, items }) => item < firstItem + items);
}

/** The response code of each pattern to one item of a block; −1 where not administered. */
export function codeLookup(data: PatternBlocks, item: number, b: number): (pattern: number) => number {
  const block = data.blocks[b]!;
  return (pattern) => {
    const s = data.subPatternOf[pattern * data.blocks.length + b]! - block.firstSubPattern;
    const cell = block.cells[s * block.items + item - block.firstItem]!;
    return cell < 0 ? -1 : cell - data.firstCell[item]!;
  };
}
