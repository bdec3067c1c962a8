import { type AssemblyProblem, assembleTest, defaultEffort } from './assembleTest.ts';
import type { Blueprint } from './blueprint.ts';
import { smallestHittingSet } from './smallestHittingSet.ts';

/** After so many rounds without the smallest conflict, one is given that is only irreducible. */
const mostRounds = 200;

/**
 * The smallest set of constraints that cannot be met together. Every conflict must hit every *correction*: a
 * set of constraints whose absence makes a test possible. So the fewest constraints that hit all corrections
 * known so far are tried; a test that meets them shows a new correction, and otherwise they are the answer.
 *
 * @returns the names of the constraints and sets; empty when a test exists. The length of the test, the items
 *   included and those excluded are taken as given. Where a proof is out of reach a constraint may be named
 *   that could be left out.
 * @see Ignatiev, Previti, Liffiton & Marques-Silva (2015), Smallest MUS extraction with minimal hitting set
 *   dualization; Chinneck (2008), Feasibility and Infeasibility in Optimization, ch. 6
 */
export function findConflict(problem: AssemblyProblem, effort = { ...defaultEffort, gap: 1 }): string[] {
  const solve = (names: ReadonlySet<string>) =>
    assembleTest({ ...problem, blueprint: only(problem.blueprint, names) }, effort);

  const all = new Set([...problem.blueprint.rows, ...(problem.blueprint.sets ?? [])].map(({ name }) => name));
  const first = solve(all);
  if (first.kind !== 'infeasible') return [];
  const upTo = irreducible(first.conflict.filter((name) => all.has(name)));
  if (upTo.length <= 1) return upTo;

  const names = [...all];
  const corrections: number[][] = [];
  for (let round = 0; round < mostRounds; round++) {
    const tried = smallestHittingSet(names.length, corrections).map((k) => names[k]!);
    if (tried.length >= upTo.length) return upTo;
    if (solve(new Set(tried)).kind === 'infeasible') return tried;
    const met = largestMet(tried);
    corrections.push([...names.keys()].filter((k) => !met.has(names[k]!)));
  }
  return upTo;

  /** Leaves out one at a time while what remains still conflicts. */
  function irreducible(conflict: readonly string[]): string[] {
    const needed = new Set(conflict);
    for (const name of conflict) {
      needed.delete(name);
      if (solve(needed).kind !== 'infeasible') needed.add(name);
    }
    return [...needed];
  }

  /** These constraints and as many others as can be met with them, one by one. */
  function largestMet(start: readonly string[]): Set<string> {
    const met = new Set(start);
    for (const name of names) {
      if (met.has(name)) continue;
      met.add(name);
      if (solve(met).kind === 'infeasible') met.delete(name);
    }
    return met;
  }
}

function only(blueprint: Blueprint, names: ReadonlySet<string>): Blueprint {
  const { itemCount, rows, sets = [] } = blueprint;
  return {
    itemCount,
    rows: rows.filter(({ name }) => names.has(name)),
    sets: sets.filter(({ name }) => names.has(name)),
  };
}
