import { describe, expect, test } from 'vitest';
import { type Blueprint, compileBlueprint } from './blueprint.ts';
import type { MixedProgram, SolveMixed } from './mixedProgram.ts';
import { assembleForms, type FormsProblem } from './parallelForms.ts';

/** A solver that tries every set of whole columns; the last column is the deviation, as small as rows let it. */
const tryEverything: SolveMixed = (program) => {
  const n = program.cost.length - 1;
  let best: Float64Array | undefined;
  for (let set = 0; set < 2 ** n; set++) {
    const x = Float64Array.from({ length: n + 1 }, (_, k) => (k < n ? (set >> k) & 1 : 0));
    x[n] = smallestDeviation(program, x);
    if (Number.isFinite(x[n]!) && (!best || x[n]! < best[n]!)) best = x;
  }
  return best
    ? { kind: 'solved', x: best, cost: best[n]!, bound: best[n]!, stoppedBy: 'gap' }
    : { kind: 'infeasible' };
};

function smallestDeviation({ rows, lower, upper }: MixedProgram, x: Float64Array): number {
  const n = x.length - 1;
  let deviation = 0;
  for (let k = 0; k < n; k++) if (x[k]! < lower[k]! || x[k]! > upper[k]!) return Number.POSITIVE_INFINITY;
  for (const row of rows) {
    let sum = 0;
    let slope = 0;
    for (let k = 0; k < row.columns.length; k++) {
      const weight = row.weights?.[k] ?? 1;
      if (row.columns[k] === n) slope = weight;
      else sum += weight * x[row.columns[k]!]!;
    }
    const missing = Math.max(row.lower - sum, sum - row.upper);
    if (missing > 1e-9 && slope === 0) return Number.POSITIVE_INFINITY;
    if (slope !== 0) deviation = Math.max(deviation, missing);
  }
  return deviation;
}

function formsOf(blueprint: Blueprint, change: Partial<FormsProblem> = {}): FormsProblem {
  return {
    blueprint,
    length: 2,
    forms: 2,
    targets: [{ theta: 0, information: 5 }],
    information: [Float64Array.of(1, 2, 3, 4, 9)],
    included: [],
    excluded: [],
    maximumUse: 1,
    ...change,
  };
}

const plain = compileBlueprint({ itemCount: 5, constraints: [], enemies: [] });
const limits = { gap: 0, seconds: 1 };

describe('assembleForms', () => {
  test('[AS14] two forms of two items to information 5: 1 + 4 and 2 + 3', () => {
    const result = assembleForms(formsOf(plain), tryEverything, limits);
    if (result.kind !== 'assembled') throw new Error(result.kind);
    expect(result).toMatchObject({ deviation: 0, bound: 0 });
    expect(new Set(result.forms.map((form) => form.join()))).toEqual(new Set(['0,3', '1,2']));
  });

  test('[AS14] forms meet the blueprint, share included items and leave excluded ones', () => {
    const blueprint = compileBlueprint({
      itemCount: 5,
      constraints: [],
      enemies: [[0, 3]],
      sets: [{ name: 'case', items: [1, 2] }],
    });
    const problem = formsOf(blueprint, { included: [4], excluded: [0], length: 2, maximumUse: 1 });
    // Beside item 4 only item 3 may stand alone, and only in one form.
    expect(assembleForms(problem, tryEverything, limits)).toEqual({ kind: 'infeasible' });
    const shared = assembleForms({ ...problem, maximumUse: 2 }, tryEverything, limits);
    expect(shared).toMatchObject({
      kind: 'assembled',
      forms: [
        [3, 4],
        [3, 4],
      ],
      deviation: 8,
    });
  });

  test('[AS14] what a solver claims is counted out again', () => {
    const liar: SolveMixed = ({ cost }) => ({
      kind: 'solved',
      x: cost.map(() => 1),
      cost: 0,
      bound: 0,
      stoppedBy: 'nodes',
    });
    expect(assembleForms(formsOf(plain), liar, limits)).toEqual({ kind: 'undecided', stoppedBy: 'nodes' });
  });
});
