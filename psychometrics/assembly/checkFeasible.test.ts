import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../numerics/seededRandom.ts';
import type { Constraint } from './blueprint.ts';
import { checkFeasible } from './checkFeasible.ts';
import { randomBlueprint } from './randomBlueprint.ts';

const fixed = (length: number) => ({ minimum: length, maximum: length });
const constraint = (name: string, items: number[], minimum: number, maximum?: number): Constraint => ({
  name,
  items,
  minimum,
  ...(maximum === undefined ? {} : { maximum }),
});

describe('checkFeasible', () => {
  test('[AS7] every blueprint that has a test is feasible', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(2), fc.nat(15), (seed, slack, extra) => {
        const range = { minimum: 15, maximum: 15 + extra };
        expect(
          checkFeasible(randomBlueprint(seededRandom(seed), { itemCount: 80, range, slack }), range),
        ).toEqual({
          kind: 'feasible',
        });
      }),
      { numRuns: 60 },
    );
  });

  test('[AS7] names the constraints that conflict, and no others', () => {
    const constraints = [
      constraint('palliative care', [0, 1, 2], 3),
      constraint('prevention', [3, 4, 5], 1),
      constraint('skin', [1, 2, 3], 0, 1),
      constraint('urgent', [0, 5], 0, 2),
    ];
    expect(checkFeasible({ itemCount: 8, constraints, enemies: [] }, fixed(5))).toEqual({
      kind: 'infeasible',
      length: 5,
      conflict: ['palliative care', 'skin'],
    });
  });

  test('[AS7] finds a conflict that only whole numbers have: three enemies, two of which are needed', () => {
    const constraints = [constraint('theme', [0, 1, 2], 2)];
    const enemies = [
      [0, 1],
      [1, 2],
      [0, 2],
    ];
    const result = checkFeasible({ itemCount: 6, constraints, enemies }, fixed(3));
    expect(result).toEqual({
      kind: 'infeasible',
      length: 3,
      conflict: ['theme', 'enemies 1', 'enemies 2', 'enemies 3'],
    });
  });

  test('[AS7] a bank that is too small conflicts with the length alone', () => {
    const result = checkFeasible({ itemCount: 4, constraints: [], enemies: [] }, fixed(4), [2]);
    expect(result).toEqual({ kind: 'infeasible', length: 4, conflict: [] });
  });

  test('[AS7] a constraint that asks for more items than it has conflicts with nothing but itself', () => {
    const constraints = [constraint('theme', [0, 1, 2], 4, 9), constraint('chapter', [3, 4], 1)];
    const result = checkFeasible({ itemCount: 60, constraints, enemies: [] }, { minimum: 20, maximum: 30 });
    expect(result).toEqual({ kind: 'infeasible', length: 20, conflict: ['theme'] });
  });

  test('[AS7] tells which length is impossible', () => {
    const constraints = [constraint('theme', [0, 1, 2, 3, 4, 5], 0, 3)];
    const result = checkFeasible({ itemCount: 6, constraints, enemies: [] }, { minimum: 2, maximum: 4 });
    expect(result).toEqual({ kind: 'infeasible', length: 4, conflict: ['theme'] });
  });

  test('[AS7] a short test that no long test contains: each is possible, but not together', () => {
    // The only test of one item is {0}, the only test of two is {1, 2}.
    const constraints = [constraint('theme', [0, 1], 1), constraint('chapter', [0, 2], 1)];
    const enemies = [
      [0, 1],
      [0, 2],
    ];
    const result = checkFeasible({ itemCount: 3, constraints, enemies }, { minimum: 1, maximum: 2 });
    expect(result.kind).toBe('notExtendable');
  });
});
