/** Observed and expected numbers of persons per response category, in one or more score groups. */
export interface CellRow {
  readonly observed: number[];
  readonly expected: number[];
}

/**
 * Merges cells until none expects fewer than `smallest` persons, so that S-X² follows its χ² distribution.
 * Empty score groups are dropped and groups of one person joined to the next; then, within a group, the cell
 * that expects fewest is joined to its smaller neighbour as long as more than two remain; categories that
 * hardly any group uses are joined to the one below; and groups that still have a small cell are joined to
 * the neighbour with fewer persons. Cells that were merged away hold 0.
 *
 * @param rows a score group each, in the order of the score
 * @see Kang & Chen (2008), Performance of the Generalized S-X² Item Fit Index; the order of the merges is that
 *   of mirt 1.47, so that figures can be compared
 */
export function collapseCells(rows: readonly CellRow[], smallest: number): CellRow[] {
  const table = joinSingles(rows.filter(({ observed }) => sum(observed) > 0));
  return joinRows(
    dropRareColumns(
      table.map((row) => joinWithin(row, smallest)),
      smallest,
    ),
    smallest,
  );
}

/** Joins a score group of one person to the next, the last one to the one before. */
export function joinSingles(rows: readonly CellRow[]): CellRow[] {
  const table: CellRow[] = [];
  let waiting: CellRow | undefined;
  for (const [r, row] of rows.entries()) {
    const joined: CellRow = waiting ? join(waiting, row) : row;
    waiting = undefined;
    if (sum(joined.observed) !== 1) table.push(joined);
    else if (r < rows.length - 1) waiting = joined;
    else if (table.length > 0) table.push(join(table.pop()!, joined));
    else table.push(joined);
  }
  return table;
}

/** Joins the cell that expects fewest to its smaller neighbour, until all are large enough or two are left. */
export function joinWithin({ observed, expected }: CellRow, smallest: number): CellRow {
  const e = [...expected];
  const o = [...observed];
  while (e.length > 2 && e.some((value) => value < smallest)) {
    const at = e.lastIndexOf(Math.min(...e));
    const below = at > 0 && (at === e.length - 1 || e[at - 1]! <= e[at + 1]!);
    const into = below ? at - 1 : at + 1;
    e[into]! += e[at]!;
    o[into]! += o[at]!;
    e.splice(at, 1);
    o.splice(at, 1);
  }
  const padding = new Array<number>(expected.length - e.length).fill(0);
  return { observed: [...o, ...padding], expected: [...e, ...padding] };
}

/** Joins the last column to the one before while few persons are expected in it, then any that few groups use. */
export function dropRareColumns(rows: CellRow[], smallest: number): CellRow[] {
  const table = rows.map(({ observed, expected }) => ({ observed: [...observed], expected: [...expected] }));
  const joinColumn = (column: number) => {
    for (const { observed, expected } of table) {
      expected[column - 1]! += expected[column]!;
      observed[column - 1]! += observed[column]!;
      expected.splice(column, 1);
      observed.splice(column, 1);
    }
  };
  const columns = () => table[0]?.expected.length ?? 0;
  const few = smallest * Math.ceil(table.length * 0.1);
  while (columns() > 2 && sum(table.map(({ expected }) => expected.at(-1)!)) < few) joinColumn(columns() - 1);
  for (let column = columns() - 1; column >= 1; column--) {
    const used = table.filter(({ expected }) => expected[column]! > 0).length;
    if (used / table.length < 0.05) joinColumn(column);
  }
  return table;
}

/** Joins the first group that has a small cell to the neighbour with fewer persons, until none has. */
export function joinRows(rows: readonly CellRow[], smallest: number): CellRow[] {
  const table = [...rows];
  for (;;) {
    const at = table.findIndex(({ expected }) => expected.some((value) => value > 0 && value < smallest));
    if (at < 0 || table.length === 1) return table;
    const persons = (row: number) => sum(table[row]!.observed);
    const before = at > 0 && (at === table.length - 1 || persons(at - 1) <= persons(at + 1));
    const first = before ? at - 1 : at;
    table.splice(first, 2, join(table[first]!, table[first + 1]!));
  }
}

function join(x: CellRow, y: CellRow): CellRow {
  return {
    observed: x.observed.map((value, k) => value + y.observed[k]!),
    expected: x.expected.map((value, k) => value + y.expected[k]!),
  };
}

function sum(values: readonly number[]): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
