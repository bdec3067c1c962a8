import { type AssemblyProblem, assembleTest, meetsAll } from '#psychometrics/assembly/assembleTest.ts';
import { testRows } from '#psychometrics/assembly/assemblyProgram.ts';
import { compileBlueprint } from '#psychometrics/assembly/blueprint.ts';
import type { MixedProgram, SolveMixed } from '#psychometrics/assembly/mixedProgram.ts';
import { randomBlueprint } from '#psychometrics/assembly/randomBlueprint.ts';
import { type Random, seededRandom } from '#psychometrics/numerics/seededRandom.ts';
import { lhkLikeBlueprint } from './bench/lhkLikeBlueprint.ts';

/** One blueprint, solved by Peil and by the referee. */
export interface Match {
  readonly family: string;
  readonly items: number;
  readonly constraints: number;
  /** How much less Peil's test is worth than the referee's, as a fraction; negative when it is worth more. */
  readonly shortfall: number;
  /** What Peil itself claims at most to fall short. */
  readonly gap: number;
  readonly meets: boolean;
  readonly ms: number;
  readonly refereeMs: number;
}

/** Kinds of blueprint; every fourth of a round of four is one the size of an LHK. */
const families = ['LHK-like', 'loose', 'tight', 'tight, with words and sets'] as const;

/**
 * Plays random blueprints against a referee that goes on to the optimum.
 *
 * @param clock in ms
 */
export function* playMatches(
  count: number,
  solve: SolveMixed,
  clock: () => number,
  { lhkItems = 2000, lhkLength = 120, repeats = 1 } = {},
): Generator<Match> {
  const games = Array.from({ length: count }, (_, k) => {
    const family = families[k % families.length]!;
    const problem = problemOf(family, seededRandom(`shadow against HiGHS ${k}`), lhkItems, lhkLength);
    return { k, family, problem };
  });
  // Peil plays first, all of it: what the referee leaves in memory and caches is not ours to clean up.
  const played = games.map((game) => ({ ...game, solved: timed(() => assembleTest(game.problem)) }));
  for (const { k, family, problem, solved } of played) {
    const [ours, ms] = solved;
    const [theirs, refereeMs] = timed(() => solve(programOf(problem), { gap: 1e-6, seconds: 120 }));
    if (ours.kind !== 'assembled') throw new Error(`Peil: blueprint ${k} is ${ours.kind}`);
    if (theirs.kind !== 'solved') throw new Error(`HiGHS: blueprint ${k} is ${theirs.kind}`);
    const chosen = new Uint8Array(problem.values.length);
    for (const item of ours.items) chosen[item] = 1;
    yield {
      family,
      items: problem.values.length,
      constraints: problem.blueprint.rows.length + (problem.blueprint.sets?.length ?? 0),
      shortfall: 1 - ours.objective / -theirs.cost,
      gap: ours.bound / ours.objective - 1,
      meets: meetsAll(problem, chosen),
      ms,
      refereeMs,
    };
  }

  /** A result, and the median time of solving it so often. */
  function timed<T>(compute: () => T): [T, number] {
    const runs = Array.from({ length: repeats }, () => {
      const began = clock();
      return { result: compute(), ms: clock() - began };
    }).sort((x, y) => x.ms - y.ms);
    const { result, ms } = runs[Math.floor(repeats / 2)]!;
    return [result, ms];
  }
}

function problemOf(
  family: (typeof families)[number],
  random: Random,
  lhkItems: number,
  lhkLength: number,
): AssemblyProblem {
  if (family === 'LHK-like') {
    const blueprint = compileBlueprint(lhkLikeBlueprint(lhkItems, lhkLength, random));
    return { blueprint, values: valuesOf(lhkItems, random), length: lhkLength, included: [] };
  }
  const length = 20 + Math.floor(40 * random());
  const itemCount = length * 2 + Math.floor(300 * random());
  const slack = family === 'loose' ? 1 + Math.floor(3 * random()) : 0;
  const more = family === 'tight, with words and sets' ? { words: true, sets: 4 } : {};
  const range = { minimum: length, maximum: length };
  const blueprint = compileBlueprint(randomBlueprint(random, { itemCount, range, slack, ...more }));
  return { blueprint, values: valuesOf(itemCount, random), length, included: [] };
}

/** Spread like the information of a bank at one ability: few items give much. */
function valuesOf(count: number, random: Random): Float64Array {
  return Float64Array.from({ length: count }, () => random() ** 2);
}

function programOf({ blueprint, values, length }: AssemblyProblem): MixedProgram {
  const n = values.length;
  const columns = n + (blueprint.sets?.length ?? 0);
  return {
    cost: Float64Array.from({ length: columns }, (_, k) => (k < n ? -values[k]! : 0)),
    lower: new Float64Array(columns),
    upper: new Float64Array(columns).fill(1),
    whole: new Uint8Array(columns).fill(1),
    rows: testRows(blueprint, length, n),
  };
}
