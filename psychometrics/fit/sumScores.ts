/**
 * Distribution of the sum score of a set of items at every node: the recursion of Lord and Wingersky, for
 * items with any number of categories. Score s at node k stands at s·n + k.
 *
 *     f(s) ← Σ_y f(s − y)·P_y
 *
 * @param tables of each item: probability of category y at node k at y·n + k
 * @param n number of nodes
 * @see Lord & Wingersky (1984); Thissen, Pommerich, Billeaud & Williams (1995), for polytomous items
 */
export function sumScoreTable(tables: readonly Float64Array[], n: number): Float64Array {
  let f: Float64Array = new Float64Array(n).fill(1);
  for (const table of tables) f = withItem(f, table, n);
  return f;
}

/**
 * The same for every item left out in turn, without dividing anything out: half of the items is added once for
 * all items of the other half, and so on down, which takes J log J steps.
 */
export function restScoreTables(tables: readonly Float64Array[], n: number): Float64Array[] {
  const rest: Float64Array[] = [];
  const descend = (from: number, to: number, f: Float64Array) => {
    if (to - from === 1) {
      rest[from] = f;
      return;
    }
    const middle = (from + to) >> 1;
    let without = f;
    for (let item = middle; item < to; item++) without = withItem(without, tables[item]!, n);
    descend(from, middle, without);
    without = f;
    for (let item = from; item < middle; item++) without = withItem(without, tables[item]!, n);
    descend(middle, to, without);
  };
  if (tables.length > 0) descend(0, tables.length, new Float64Array(n).fill(1));
  return rest;
}

function withItem(f: Float64Array, table: Float64Array, n: number): Float64Array {
  const next = new Float64Array(f.length + table.length - n);
  for (let y = 0; y < table.length; y += n) {
    for (let at = 0; at < f.length; at += n) {
      for (let k = 0; k < n; k++) next[at + y + k]! += f[at + k]! * table[y + k]!;
    }
  }
  return next;
}
