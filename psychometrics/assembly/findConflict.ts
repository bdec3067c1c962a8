import { type AssemblyProblem, assembleTest, defaultEffort } from './assembleTest.ts';

/**
 * A smallest set of constraints that cannot be met together, found by leaving out one at a time: what
 * remains is infeasible, and becomes feasible when any one of them is dropped. There may be other such sets.
 *
 * @returns the names of the constraints; empty when a test exists. The length of the test, the items
 *   included and those excluded are taken as given. Where a proof is out of reach a constraint may be named
 *   that could be left out.
 * @see Chinneck (2008), Feasibility and Infeasibility in Optimization, ch. 6 (the deletion filter)
 */
export function findConflict(problem: AssemblyProblem, effort = { ...defaultEffort, gap: 1 }): string[] {
  const infeasible = (names: ReadonlySet<string>) => {
    const rows = problem.blueprint.rows.filter(({ name }) => names.has(name));
    return assembleTest({ ...problem, blueprint: { ...problem.blueprint, rows } }, effort);
  };

  const all = new Set(problem.blueprint.rows.map(({ name }) => name));
  const first = infeasible(all);
  if (first.kind !== 'infeasible') return [];

  const needed = new Set(first.conflict.filter((name) => all.has(name)));
  for (const name of [...needed]) {
    needed.delete(name);
    if (infeasible(needed).kind !== 'infeasible') needed.add(name);
  }
  return [...needed];
}
