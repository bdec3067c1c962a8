import type { LengthRange } from '../stopping/stopRule.ts';
import { type AssemblyProblem, assembleTest, defaultEffort } from './assembleTest.ts';
import type { Blueprint, BlueprintRow, BlueprintSet } from './blueprint.ts';
import { enemyName } from './enemyName.ts';
import { restOfSets } from './keepTogether.ts';

/**
 * Two tests, one inside the other, that both meet the blueprint: `core` has the minimum length, `full`
 * the maximum. A test of fixed length has one and the same.
 */
export interface NestedTests {
  readonly core: readonly number[];
  readonly full: readonly number[];
  /** Where the next assembly may start; see AssemblyProblem. */
  readonly basis?: readonly number[];
}

export interface NestedProblem extends Omit<AssemblyProblem, 'length' | 'known'> {
  readonly range: LengthRange;
  /** In the order given: as long as nothing is known, the first ones are the core. */
  readonly included: readonly number[];
  readonly known?: NestedTests | undefined;
}

export type NestedAssembly =
  | { readonly kind: 'assembled'; readonly tests: NestedTests }
  | { readonly kind: 'infeasible'; readonly conflict: readonly string[] }
  | { readonly kind: 'undecided' };

/**
 * The shadow test of a test that may stop anywhere between its minimum and maximum length.
 *
 * The candidate is given the items of `core` first, and then the rest of `full`. That is right whenever the
 * test stops: after the minimum length all of `core` has been given, so every minimum is met, and items
 * given later only add to it; before and after, what was given is part of `full`, so no maximum is broken.
 * And it never runs dry: `full` always holds the items to go on with. Assembling again at a new θ keeps
 * this true, because what was given stays included, and the tests known before still are a solution.
 *
 * `core` is assembled by itself and then extended. Only when it has no extension are both sought together.
 *
 * What is proven within 0.1 % of the best is the part the next item comes from: `core` until it has been given, and
 * then `full` around it. Before that the items of `full` beyond the core only have to exist, so no effort goes into
 * their value; where both are sought together they count for a ten-thousandth beside the core.
 */
export function assembleNested(problem: NestedProblem): NestedAssembly {
  const { blueprint, range, included, excluded = [], known } = problem;
  const { basis } = known ?? {};
  const fixed = range.minimum === range.maximum;
  if (fixed || included.length >= range.minimum) {
    const given = known?.core ?? included.slice(0, range.minimum);
    const closed = fixed
      ? []
      : restOfSets(blueprint.sets ?? [], given).filter((item) => !included.includes(item));
    const full = assembleTest({
      ...problem,
      length: range.maximum,
      excluded: [...excluded, ...closed],
      known: known?.full,
      basis,
    });
    if (full.kind !== 'assembled') return full;
    const core = fixed ? full.items : given;
    const tests = { core, full: full.items, basis: full.basis };
    return { kind: 'assembled', tests };
  }

  const core = assembleTest({ ...problem, length: range.minimum, known: known?.core, basis });
  if (core.kind !== 'assembled') return core;
  const full = assembleTest(
    {
      ...problem,
      length: range.maximum,
      included: core.items,
      excluded: [...excluded, ...restOfSets(blueprint.sets ?? [], core.items)],
      known: known?.full,
      basis: core.basis,
    },
    { ...defaultEffort, improvement: 0 },
  );
  if (full.kind === 'assembled') {
    return { kind: 'assembled', tests: { core: core.items, full: full.items, basis: core.basis } };
  }
  return assembleTogether(problem);
}

/** An item of `full` alone is worth this much of one of `core`, which the candidate sees first. */
const later = 1e-4;

/**
 * Both tests at once, as one problem over twice the items: item i stands for "in core", item n + i for
 * "only in full".
 */
function assembleTogether({
  blueprint,
  values,
  range,
  included,
  excluded = [],
  known,
}: NestedProblem): NestedAssembly {
  const n = values.length;
  const result = assembleTest({
    blueprint: doubled(blueprint, range.minimum),
    values: Float64Array.from({ length: 2 * n }, (_, i) => (i < n ? values[i]! : later * values[i - n]!)),
    length: range.maximum,
    included,
    excluded: excluded.flatMap((item) => [item, n + item]),
    known: known && [
      ...known.core,
      ...known.full.filter((item) => !known.core.includes(item)).map((item) => n + item),
    ],
  });
  if (result.kind === 'infeasible') {
    const own = new Set([...blueprint.rows, ...(blueprint.sets ?? [])].map(({ name }) => name));
    return { kind: 'infeasible', conflict: [...new Set(result.conflict)].filter((name) => own.has(name)) };
  }
  if (result.kind === 'undecided') return result;
  const core = result.items.filter((item) => item < n);
  const full = result.items.map((item) => item % n).sort((x, y) => x - y);
  return { kind: 'assembled', tests: { core, full } };
}

function doubled({ itemCount: n, rows, sets = [] }: Blueprint, coreLength: number): Blueprint {
  const inCore = Int32Array.from({ length: n }, (_, item) => item);
  const once = (item: number): BlueprintRow => ({
    name: enemyName(rows.length + item),
    items: Int32Array.of(item, n + item),
    lower: 0,
    upper: 1,
  });
  const both = (row: BlueprintRow): BlueprintRow => ({
    ...row,
    items: Int32Array.from([...row.items, ...row.items.map((item) => n + item)]),
    weights: row.weights && Float64Array.from([...row.weights, ...row.weights]),
  });
  const shifted = (set: BlueprintSet): BlueprintSet => ({ ...set, items: set.items.map((item) => n + item) });
  const apart = ({ name, items }: BlueprintSet): BlueprintRow[] =>
    [...items].map((item) => ({
      name,
      items: Int32Array.of(...items, n + item),
      weights: Float64Array.of(...items.map(() => 1), items.length),
      lower: 0,
      upper: items.length,
    }));
  return {
    itemCount: 2 * n,
    rows: [
      { name: 'minimum length', items: inCore, lower: coreLength, upper: coreLength },
      ...rows.map((row) => ({ ...row, upper: row.weights ? row.upper : n })),
      ...rows.map((row) => (row.weights ? both(row) : { ...both(row), lower: 0 })),
      ...Array.from({ length: n }, (_, item) => once(item)),
      ...sets.flatMap(apart),
    ],
    sets: [...sets, ...sets.map(shifted)],
  };
}
