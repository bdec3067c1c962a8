import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BlueprintSource, type Constraint, compileBlueprint, violatedRows } from './blueprint.ts';
import { conflictInWords } from './conflictInWords.ts';
import { findConflict } from './findConflict.ts';
import { smallestHittingSet } from './smallestHittingSet.ts';

const smallSources: fc.Arbitrary<BlueprintSource & { length: number }> = fc
  .record({
    rows: fc.array(fc.record({ mask: fc.nat(127), low: fc.nat(3), span: fc.nat(1) }), {
      minLength: 1,
      maxLength: 6,
    }),
    enemies: fc.array(fc.nat(127), { maxLength: 2 }),
    length: fc.integer({ min: 1, max: 5 }),
  })
  .map(({ rows, enemies, length }) => {
    const itemsIn = (mask: number) => [0, 1, 2, 3, 4, 5, 6].filter((item) => (mask >> item) & 1);
    const constraints = rows.map(
      ({ mask, low, span }, k): Constraint => ({
        name: `row ${k}`,
        items: itemsIn(mask),
        minimum: low,
        maximum: low + span,
      }),
    );
    return { itemCount: 7, constraints, enemies: enemies.map(itemsIn), length };
  });

/** The size of the smallest conflict, by trying every set of constraints with every test. */
function smallestConflict(source: BlueprintSource, length: number): number | undefined {
  const blueprint = compileBlueprint(source);
  const names = blueprint.rows.map(({ name }) => name);
  const broken = Array.from({ length: 128 }, (_, set) =>
    Uint8Array.from({ length: 7 }, (_, item) => (set >> item) & 1),
  )
    .filter((chosen) => chosen.reduce((sum, x) => sum + x, 0) === length)
    .map((chosen) => violatedRows(blueprint, chosen));
  const sizes = Array.from({ length: 2 ** names.length }, (_, mask) =>
    names.filter((_, k) => (mask >> k) & 1),
  )
    .filter((conflict) => broken.every((rows) => rows.some((name) => conflict.includes(name))))
    .map((conflict) => conflict.length);
  return sizes.length > 0 ? Math.min(...sizes) : undefined;
}

describe('findConflict', () => {
  test('[AS7] finds a conflict exactly when there is one, and no smaller one exists', () => {
    fc.assert(
      fc.property(smallSources, ({ length, ...source }) => {
        const blueprint = compileBlueprint(source);
        const conflict = findConflict({ blueprint, values: new Float64Array(7), length, included: [] });
        expect(conflict.length).toBe(smallestConflict(source, length) ?? 0);
      }),
      { numRuns: 400 },
    );
  });

  test('[AS7] prefers the two that conflict to the three that do', () => {
    const constraints = [
      { name: 'a', items: [0, 1, 2], minimum: 1 },
      { name: 'b', items: [3, 4, 5], minimum: 1 },
      { name: 'c', items: [6, 7], minimum: 1 },
      { name: 'd', items: [8], minimum: 1 },
      { name: 'e', items: [0, 1, 2, 3, 4, 5, 6, 7], minimum: 3 },
    ];
    const blueprint = compileBlueprint({ itemCount: 10, constraints, enemies: [] });
    const problem = { blueprint, values: new Float64Array(10), length: 3, included: [] };
    expect(findConflict(problem).sort()).toEqual(['d', 'e']);
  });

  test('[AS7] says in words what each of them asks', () => {
    const source: BlueprintSource = {
      itemCount: 6,
      constraints: [
        { name: 'skin', items: [0, 1, 2], minimum: 2, maximum: 2 },
        { name: 'words', items: [0, 1, 2, 3], weights: [9, 9, 9, 9], minimum: 0, maximum: 20 },
      ],
      enemies: [[0, 1]],
      sets: [
        { name: 'knee', items: [4, 5] },
        { name: 'cough', items: [2, 3], minimum: 1 },
      ],
    };
    expect(conflictInWords(source, ['skin', 'words', 'enemies 1', 'knee', 'cough'], [2])).toEqual([
      'skin: exactly 2 from 2 available items',
      'words: a total of at most 20 over 3 available items',
      'enemies 1: at most one of 2 items',
      'knee: all 2 items of the set, or none',
      'cough: 1 to 2 items of the set, or none',
    ]);
  });
});

test('[AS7] the smallest hitting set is the smallest that trying every set finds', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 255 }), { maxLength: 8 }), (masks) => {
      const sets = masks.map((mask) => [0, 1, 2, 3, 4, 5, 6, 7].filter((k) => (mask >> k) & 1));
      const hits = (chosen: number) => masks.every((mask) => (mask & chosen) !== 0);
      const size = (chosen: number) => chosen.toString(2).replaceAll('0', '').length;
      const all = Array.from({ length: 256 }, (_, chosen) => chosen).filter(hits);
      expect(smallestHittingSet(8, sets).length).toBe(Math.min(...all.map(size)));
    }),
  );
});
