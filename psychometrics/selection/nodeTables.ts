import type { AbilityGrid } from '../estimation/posterior.ts';
import { fillInformation } from '../irt/testInformation.ts';

const informationTables = new WeakMap<AbilityGrid, Float64Array>();
const probabilityTables = new WeakMap<AbilityGrid, Float64Array>();
const highest = new WeakMap<AbilityGrid, number>();

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

/** The most information that an item gives at any node. */
export function highestInformation(grid: AbilityGrid): number {
  return remembered(highest, grid, (of) =>
    informationTable(of).reduce((most, value) => Math.max(most, value), 0),
  );
}

/** P of every response at every node, laid out as `logProbabilities` of the grid. */
export function probabilityTable(grid: AbilityGrid): Float64Array {
  return remembered(probabilityTables, grid, ({ logProbabilities }) => logProbabilities.map(Math.exp));
}

function remembered<Table>(
  tables: WeakMap<AbilityGrid, Table>,
  grid: AbilityGrid,
  compute: (grid: AbilityGrid) => Table,
): Table {
  const known = tables.get(grid);
  if (known !== undefined) return known;
  const table = compute(grid);
  tables.set(grid, table);
  return table;
}
