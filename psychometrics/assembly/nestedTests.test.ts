import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { meetsAll } from './assembleTest.ts';
import { compileBlueprint } from './blueprint.ts';
import { assembleNested, type NestedProblem } from './nestedTests.ts';

const smallProblems: fc.Arbitrary<NestedProblem> = fc
  .record({
    n: fc.integer({ min: 3, max: 8 }),
    minimum: fc.integer({ min: 1, max: 4 }),
    extra: fc.integer({ min: 1, max: 3 }),
    rows: fc.array(fc.record({ mask: fc.nat(255), low: fc.nat(2), span: fc.nat(2) }), { maxLength: 5 }),
    enemies: fc.array(fc.nat(255), { maxLength: 2 }),
    set: fc.nat(15),
    least: fc.nat(2),
  })
  .map(({ n, minimum, extra, rows, enemies, set, least }) => {
    const itemsIn = (mask: number) => Array.from({ length: n }, (_, i) => i).filter((i) => (mask >> i) & 1);
    return {
      blueprint: compileBlueprint({
        itemCount: n,
        constraints: rows.map(({ mask, low, span }, k) => ({
          name: `row ${k}`,
          items: itemsIn(mask),
          minimum: low,
          maximum: low + span,
        })),
        enemies: enemies.map(itemsIn),
        sets:
          itemsIn(set).length > 0
            ? [{ name: 'case', items: itemsIn(set), minimum: Math.min(least, itemsIn(set).length) }]
            : [],
      }),
      values: Float64Array.from({ length: n }, (_, item) => 1 / (1 + item)),
      range: { minimum, maximum: minimum + extra },
      included: [],
    };
  });

/** Every test of the minimum length inside one of the maximum, both meeting the blueprint. */
function* allNested(problem: NestedProblem): Generator<{ core: number[]; full: number[] }> {
  const { range, values } = problem;
  const sets = Array.from({ length: 2 ** values.length }, (_, set) => set);
  const meeting = (length: number) =>
    sets.filter((set) => meetsAll({ ...problem, length, known: undefined }, bits(set, values.length)));
  const cores = meeting(range.minimum);
  const together = (core: number, full: number) => {
    const items = problem.blueprint.sets?.flatMap((set) => [...set.items]) ?? [];
    const count = (test: number) => items.filter((item) => (test >> item) & 1).length;
    return count(core) === 0 || count(full) === count(core);
  };
  const itemsOf = (set: number) => [...values.keys()].filter((item) => (set >> item) & 1);
  for (const full of meeting(range.maximum)) {
    for (const core of cores) {
      if ((core & full) === core && together(core, full)) yield { core: itemsOf(core), full: itemsOf(full) };
    }
  }
}

function bits(set: number, n: number): Uint8Array {
  return Uint8Array.from({ length: n }, (_, item) => (set >> item) & 1);
}

describe('assembleNested', () => {
  test('[AS6] finds nested tests exactly when trying every pair of sets finds one', () => {
    fc.assert(
      fc.property(smallProblems, (problem) => {
        const result = assembleNested(problem);
        expect(result.kind).toBe(allNested(problem).next().done ? 'infeasible' : 'assembled');
        if (result.kind !== 'assembled') return;
        const { core, full } = result.tests;
        const n = problem.values.length;
        const chosen = (items: readonly number[]) =>
          Uint8Array.from({ length: n }, (_, item) => (items.includes(item) ? 1 : 0));
        const { minimum, maximum } = problem.range;
        expect(full).toEqual(expect.arrayContaining([...core]));
        expect(meetsAll({ ...problem, known: undefined, length: minimum }, chosen(core))).toBe(true);
        expect(meetsAll({ ...problem, known: undefined, length: maximum }, chosen(full))).toBe(true);
      }),
      { numRuns: 1500 },
    );
  });

  test('[AS19] the part the next item comes from is within 0.1 % of the best: first the core, then the full test', () => {
    fc.assert(
      fc.property(smallProblems, (problem) => {
        const first = assembleNested(problem);
        if (first.kind !== 'assembled') return;
        const pairs = [...allNested(problem)];
        const worth = (items: readonly number[]) =>
          items.reduce((sum, item) => sum + problem.values[item]!, 0);
        const { core, full } = first.tests;
        const bestCore = Math.max(...pairs.map((pair) => worth(pair.core)));
        expect(worth(core)).toBeGreaterThanOrEqual(0.999 * bestCore - 1e-4 * worth(full));

        const next = assembleNested({ ...problem, included: core, known: first.tests });
        if (next.kind !== 'assembled') throw new Error(next.kind);
        const around = pairs.filter((pair) => pair.core.join() === core.join());
        const bestFull = Math.max(...around.map((pair) => worth(pair.full)));
        expect(worth(next.tests.full)).toBeGreaterThanOrEqual(0.999 * bestFull - 1e-9);
      }),
      { numRuns: 300 },
    );
  });

  test('[AS6] the most informative core gives way when it cannot grow into a full test', () => {
    // Items 0 and 1 are the best core, but then nothing is left for the full test: 2 and 3 are their enemies.
    const blueprint = compileBlueprint({
      itemCount: 5,
      constraints: [{ name: 'all', items: [0, 1, 2, 3, 4], minimum: 0 }],
      enemies: [
        [0, 3],
        [1, 3],
        [0, 4],
        [2, 1],
      ],
    });
    const problem = {
      blueprint,
      values: Float64Array.of(9, 8, 1, 1, 1),
      range: { minimum: 2, maximum: 3 },
      included: [],
    };
    const result = assembleNested(problem);
    if (result.kind !== 'assembled') throw new Error(result.kind);
    expect(result.tests.full).toEqual([2, 3, 4]);
  });
});
