import type { AbilityGrid } from '../estimation/posterior.ts';
import { fillInformation } from '../irt/testInformation.ts';

const informationTables = new WeakMap<AbilityGrid, Float64Array>();
const probabilityTables = new WeakMap<AbilityGrid, Float64Array>();

/**
 * Fisher information of every item at every node: item i at node k stands at i·n + k. Computed once per grid
 * and remembered with it; a pure function of the grid.
 */
export function informationTable(grid: AbilityGrid): Float64Array {
  return remembered(informationTables, grid, ({ bank, nodes }) => {
    const table = new Float64Array(bank.size * nodes.length);
    const column = new Float64Array(bank.size);
    nodes.forEach((node, k) => {
      fillInformation(bank, node, column);
      for (let item = 0; item < bank.size; item++) table[item * nodes.length + k] = column[item]!;
    });
    return table;
  });
}

/** P of every response at every node, laid out as `logProbabilities` of the grid. */
export function probabilityTable(grid: AbilityGrid): Float64Array {
  return remembered(probabilityTables, grid, ({ logProbabilities }) => logProbabilities.map(Math.exp));
}

function remembered(
  tables: WeakMap<AbilityGrid, Float64Array>,
  grid: AbilityGrid,
  compute: (grid: AbilityGrid) => Float64Array,
): Float64Array {
  const known = tables.get(grid);
  if (known) return known;
  const table = compute(grid);
  tables.set(grid, table);
  return table;
}
