import { describe, expect, test } from 'vitest';
import { compileBlueprint } from '#psychometrics/assembly/blueprint.ts';
import { assembleForms, type FormsProblem } from '#psychometrics/assembly/parallelForms.ts';
import { seededRandom } from '#psychometrics/numerics/seededRandom.ts';
import { highsSolver } from './highsSolver.ts';

const random = seededRandom('forms');
const problem: FormsProblem = {
  blueprint: compileBlueprint({ itemCount: 40, constraints: [], enemies: [] }),
  length: 10,
  forms: 1,
  targets: [-1, 0, 1].map((theta) => ({ theta, information: 6 })),
  information: [0, 1, 2].map(() => Float64Array.from({ length: 40 }, () => random())),
  included: [],
  excluded: [],
  maximumUse: 1,
};

describe('HiGHS', () => {
  test('[AS17] finds the same forms every time, whatever of gap and nodes stops it, and says which', async () => {
    const limits = { gap: 0, nodes: 5, seconds: 60 };
    const first = assembleForms(problem, await highsSolver(), limits);
    expect(first).toMatchObject({ kind: 'assembled', stoppedBy: 'nodes' });
    expect(assembleForms(problem, await highsSolver(), limits)).toEqual(first);
    const near = assembleForms(problem, await highsSolver(), { gap: 0.1, seconds: 60 });
    expect(near).toMatchObject({ kind: 'assembled', stoppedBy: 'gap' });
    if (near.kind === 'assembled') expect(near.deviation - near.bound).toBeLessThanOrEqual(0.1);
  });

  test('[AS17] time is the last resort, and the result says that it was time', async () => {
    const result = assembleForms(problem, await highsSolver(), { gap: 0, seconds: 1e-4 });
    expect(result).toMatchObject({ stoppedBy: 'time' });
  });

  test('[AS17] what cannot be is infeasible, not undecided', async () => {
    const solve = await highsSolver();
    const none = { ...problem, included: [0], maximumUse: 1, excluded: [...Array(40).keys()].slice(9) };
    expect(assembleForms(none, solve, { gap: 0, seconds: 60 })).toEqual({ kind: 'infeasible' });
  });
});
