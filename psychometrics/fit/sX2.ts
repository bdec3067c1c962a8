import { categoriesOf, type ModelParameters, scoreCurve } from '../calibration/calibrationModel.ts';
import { fillLogWeights, type Latent } from '../calibration/latentNormal.ts';
import type { ResponseMatrix } from '../calibration/responseMatrix.ts';
import { chiSquareTail } from '../numerics/chiSquareDistribution.ts';
import { type CellRow, collapseCells } from './collapseCells.ts';
import { restScoreTables, sumScoreTable } from './sumScores.ts';

/** Fit of one item: how far responses within each sum score are from what the model expects. */
export interface SX2 {
  /** S-X². */
  readonly statistic: number;
  readonly df: number;
  /** Undefined when no degrees of freedom are left. */
  readonly p: number | undefined;
}

/** A cell in which fewer persons are expected would let one person decide. */
const smallestExpected = 1;

/**
 * S-X² of every item, over the persons who answered all items:
 *
 *     S-X² = Σ_s Σ_y (O_sy − E_sy)² / E_sy,   E_sy = N_s · ∫ P_y f⁻ⁱ(s − y) g dθ / ∫ f(s) g dθ
 *
 * with f the distribution of the sum score and f⁻ⁱ that without the item. Cells are collapsed until each
 * expects a person; df = cells − score groups − free parameters.
 *
 * @param freeParameters behind the expectations of each item: its own, and those of the distribution of ability
 * @returns undefined when nobody answered all items
 * @see Orlando & Thissen (2000), Likelihood-Based Item-Fit Indices for Dichotomous IRT Models
 */
export function sX2(
  matrix: ResponseMatrix,
  items: readonly ModelParameters[],
  freeParameters: readonly number[],
  latent: Latent,
  nodes: Float64Array,
  collapse: (rows: readonly CellRow[], smallest: number) => CellRow[] = collapseCells,
): SX2[] | undefined {
  const n = nodes.length;
  const weights = new Float64Array(n);
  fillLogWeights(latent, nodes, weights);
  for (let k = 0; k < n; k++) weights[k] = Math.exp(weights[k]!);
  const tables = items.map((item) => probabilityTable(item, nodes));
  const expected = integrate(sumScoreTable(tables, n), weights);
  const highest = expected.length - 1;
  const observed = observedTables(matrix, items, highest);
  if (!observed) return undefined;

  return restScoreTables(tables, n).map((rest, item) => {
    const categories = categoriesOf(items[item]!);
    const table = tables[item]!;
    const rows: CellRow[] = [];
    for (let s = 1; s < highest; s++) {
      const counts = observed[item]!.slice(s * categories, (s + 1) * categories);
      const persons = counts.reduce((sum, count) => sum + count, 0);
      const cells = counts.map((_, y) => {
        const from = (s - y) * n;
        if (from < 0 || from >= rest.length) return Number.NaN; // a score that this category cannot give
        let integral = 0;
        for (let k = 0; k < n; k++) integral += weights[k]! * table[y * n + k]! * rest[from + k]!;
        return (persons * integral) / expected[s]!;
      });
      rows.push({ observed: counts, expected: cells });
    }
    return statisticOf(collapse(joinImpossible(rows), smallestExpected), freeParameters[item]!);
  });
}

function statisticOf(rows: readonly CellRow[], free: number): SX2 {
  let statistic = 0;
  let cells = 0;
  for (const { observed, expected } of rows) {
    for (let y = 0; y < expected.length; y++) {
      if (expected[y]! === 0) continue;
      cells++;
      statistic += (observed[y]! - expected[y]!) ** 2 / expected[y]!;
    }
  }
  const df = Math.max(0, cells - rows.length - free);
  return { statistic, df, p: df > 0 ? chiSquareTail(statistic, df) : undefined };
}

/** Scores so low or high that a category is impossible are joined to the first score that allows them all. */
function joinImpossible(rows: readonly CellRow[]): CellRow[] {
  const possible = ({ expected }: CellRow) => expected.every((value) => !Number.isNaN(value));
  const first = rows.findIndex(possible);
  const last = rows.findLastIndex(possible);
  if (first < 0) return [];
  const joined = (from: number, to: number): CellRow =>
    rows.slice(from, to + 1).reduce((sum, row) => ({
      observed: sum.observed.map((value, y) => value + row.observed[y]!),
      expected: sum.expected.map((value, y) => (value || 0) + (row.expected[y]! || 0)),
    }));
  if (first === last) return [joined(0, rows.length - 1)];
  return [joined(0, first), ...rows.slice(first + 1, last), joined(last, rows.length - 1)];
}

/** Per item the number of persons with each sum score and category; undefined when nobody is complete. */
function observedTables(
  { persons, items: columns, codes }: ResponseMatrix,
  items: readonly ModelParameters[],
  highest: number,
): number[][] | undefined {
  const tables = items.map((item) => new Array<number>((highest + 1) * categoriesOf(item)).fill(0));
  let complete = 0;
  for (let person = 0; person < persons; person++) {
    const row = codes.subarray(person * columns, (person + 1) * columns);
    if (row.includes(-1)) continue;
    complete++;
    const score = row.reduce((sum, code) => sum + code, 0);
    for (let item = 0; item < columns; item++) {
      tables[item]![score * categoriesOf(items[item]!) + row[item]!]!++;
    }
  }
  return complete > 0 ? tables : undefined;
}

/** Probability of category y at node k at y·n + k. */
function probabilityTable(item: ModelParameters, nodes: Float64Array): Float64Array {
  const n = nodes.length;
  const table = new Float64Array(categoriesOf(item) * n);
  for (let k = 0; k < n; k++) {
    const { p } = scoreCurve(item, nodes[k]!);
    for (let y = 0; y < p.length; y++) table[y * n + k] = p[y]!;
  }
  return table;
}

function integrate(table: Float64Array, weights: Float64Array): Float64Array {
  const n = weights.length;
  return Float64Array.from({ length: table.length / n }, (_, s) => {
    let sum = 0;
    for (let k = 0; k < n; k++) sum += weights[k]! * table[s * n + k]!;
    return sum;
  });
}
