import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../numerics/seededRandom.ts';
import { type AssemblyProblem, assembleTest, defaultEffort, meetsAll } from './assembleTest.ts';
import { compileBlueprint } from './blueprint.ts';
import { randomBlueprint } from './randomBlueprint.ts';

const exact = { ...defaultEffort, gap: 0, improvement: 100_000 };

/** Problems of at most ten items with any constraints whatever, most of them hopeless or nearly so. */
const smallProblems: fc.Arbitrary<AssemblyProblem> = fc
  .record({
    n: fc.integer({ min: 1, max: 10 }),
    length: fc.nat(6),
    rows: fc.array(fc.record({ mask: fc.nat(1023), low: fc.nat(3), span: fc.nat(2) }), { maxLength: 6 }),
    enemies: fc.array(fc.nat(1023), { maxLength: 3 }),
    words: fc.option(fc.array(fc.integer({ min: -3, max: 40 }), { minLength: 10, maxLength: 10 })),
    total: fc.record({ low: fc.integer({ min: -5, max: 90 }), span: fc.nat(30) }),
    sets: fc.uniqueArray(
      fc.record({ mask: fc.integer({ min: 1, max: 31 }), low: fc.nat(3), whole: fc.boolean() }),
      {
        maxLength: 2,
      },
    ),
    fixed: fc.nat(1023),
    out: fc.nat(1023),
    values: fc.array(fc.oneof(fc.nat(3), fc.double({ min: 0, max: 1, noNaN: true })), {
      minLength: 10,
      maxLength: 10,
    }),
  })
  .map(({ n, length, rows, enemies, words, total, sets, fixed, out, values }) => {
    const itemsIn = (mask: number) => Array.from({ length: n }, (_, i) => i).filter((i) => (mask >> i) & 1);
    const included = itemsIn(fixed).slice(0, 2);
    return {
      blueprint: compileBlueprint({
        itemCount: n,
        constraints: [
          ...rows.map(({ mask, low, span }, k) => ({
            name: `row ${k}`,
            items: itemsIn(mask),
            minimum: low,
            maximum: low + span,
          })),
          ...(words
            ? [
                {
                  name: 'words',
                  items: itemsIn(1023),
                  weights: words.slice(0, n),
                  minimum: total.low,
                  maximum: total.low + total.span,
                },
              ]
            : []),
        ],
        enemies: enemies.map(itemsIn),
        // The first set among items 0–4, the second among 5–9: an item belongs to one set at most.
        sets: sets
          .map(({ mask, low, whole }, k) => {
            const items = itemsIn(mask << (5 * k));
            const minimum = Math.min(low, items.length);
            return { name: `set ${k}`, items, ...(whole ? {} : { minimum, maximum: Math.max(1, minimum) }) };
          })
          .filter(({ items }) => items.length > 0),
      }),
      values: Float64Array.from(values.slice(0, n)),
      length,
      included,
      excluded: itemsIn(out)
        .filter((item) => !included.includes(item))
        .slice(0, 2),
    };
  });

/** The best test by trying every set of items. */
function bruteForce(problem: AssemblyProblem): number | undefined {
  const n = problem.values.length;
  let best: number | undefined;
  for (let set = 0; set < 2 ** n; set++) {
    const chosen = Uint8Array.from({ length: n }, (_, item) => (set >> item) & 1);
    if (!meetsAll(problem, chosen)) continue;
    const worth = chosen.reduce((sum, x, item) => sum + x * problem.values[item]!, 0);
    if (best === undefined || worth > best) best = worth;
  }
  return best;
}

describe('assembleTest', () => {
  test('[AS1] finds a test exactly when trying every set of items finds one, and it is the best', () => {
    fc.assert(
      fc.property(smallProblems, (problem) => {
        const best = bruteForce(problem);
        const result = assembleTest(problem, exact);
        expect(result.kind).toBe(best === undefined ? 'infeasible' : 'assembled');
        if (result.kind !== 'assembled') return;
        expect(meetsAll(problem, chosenOf(result.items, problem.values.length))).toBe(true);
        expect(result.objective).toBeCloseTo(best!, 6);
        expect(result.bound).toBeGreaterThanOrEqual(best! - 1e-6);
      }),
      { numRuns: 2000 },
    );
  });

  test('[AS2] meets every constraint of any blueprint that can be met, within 0.1 % of its bound', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 0, max: 3 }), (seed, slack) => {
        const random = seededRandom(seed);
        const itemCount = 40 + Math.floor(random() * 160);
        const range = { minimum: 20, maximum: 20 };
        const more = { words: random() < 0.5, sets: Math.floor(4 * random()) };
        const blueprint = compileBlueprint(randomBlueprint(random, { itemCount, range, slack, ...more }));
        const values = Float64Array.from({ length: itemCount }, () => random());
        const problem = { blueprint, values, length: 20, included: [] };
        const result = assembleTest(problem);
        if (result.kind !== 'assembled') throw new Error(result.kind);
        expect(meetsAll(problem, chosenOf(result.items, itemCount))).toBe(true);
        expect(result.bound).toBeGreaterThanOrEqual(result.objective);
        expect(result.bound).toBeLessThanOrEqual(1.001 * result.objective + 1e-6);
      }),
      { numRuns: 300 },
    );
  });

  test('[AS3] the same problem always gives the same test, and equals go by lowest index', () => {
    const blueprint = compileBlueprint({
      itemCount: 6,
      constraints: [{ name: 'odd', items: [1, 3, 5], minimum: 1 }],
      enemies: [],
    });
    const problem = { blueprint, values: new Float64Array(6).fill(0.5), length: 3, included: [] };
    expect(assembleTest(problem)).toEqual(assembleTest(problem));
    expect(assembleTest(problem)).toMatchObject({ kind: 'assembled', items: [0, 1, 2] });
  });

  test('[AS4] is never infeasible, nor worse, when it knows a test to start from', () => {
    fc.assert(
      fc.property(smallProblems, (problem) => {
        const first = assembleTest({ ...problem, values: problem.values.map((value) => 1 - value) });
        if (first.kind !== 'assembled') return;
        const none = { gap: 0.001, improvement: 0, proof: 0 };
        const again = assembleTest({ ...problem, known: first.items }, none);
        if (again.kind !== 'assembled') throw new Error(again.kind);
        const worth = first.items.reduce((sum, item) => sum + problem.values[item]!, 0);
        expect(again.objective).toBeGreaterThanOrEqual(worth - 1e-6);
      }),
    );
  });

  test('[AS5] says that it gave up when it may not search', () => {
    const blueprint = compileBlueprint({ itemCount: 2, constraints: [], enemies: [] });
    const problem = { blueprint, values: new Float64Array(2), length: 1, included: [] };
    expect(assembleTest(problem, { gap: 0, improvement: 0, proof: -1 })).toEqual({ kind: 'undecided' });
  });

  test('an item that is both included and excluded is a mistake of the caller', () => {
    const blueprint = compileBlueprint({ itemCount: 2, constraints: [], enemies: [] });
    const problem = { blueprint, values: new Float64Array(2), length: 1, included: [0], excluded: [0] };
    expect(() => assembleTest(problem)).toThrow('item 0 is both included and excluded');
  });
});

function chosenOf(items: readonly number[], n: number): Uint8Array {
  return Uint8Array.from({ length: n }, (_, item) => (items.includes(item) ? 1 : 0));
}
