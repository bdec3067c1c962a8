import type { CompiledStudy } from './compileStudy.ts';
import { correlationOf, namedSums, rmseOf } from './errorSums.ts';
import { personsIn } from './population.ts';
import type {
  ClassificationFigures,
  ConditionalFigures,
  ExposureFigures,
  Figure,
  LengthFigures,
  SimulationReport,
} from './simulationReport.ts';
import { counted, spreadOf } from './spreadOf.ts';
import { blueprintNames, endings, groupSums, type StudyTally, stepSums, stepTimes } from './studyTally.ts';

/** The sums of one group by name. */
type GroupSums = Record<(typeof groupSums)[number], number>;

/**
 * The figures of a study. Tests are all equal here: a person counts once per replication.
 *
 *     overlap = Σ cᵢ(cᵢ − 1) / (N(N − 1)) / mean length
 *
 * with cᵢ the number of the N tests that held item i: the exact mean over all pairs of tests, for tests of any
 * length, without comparing pairs.
 *
 * @see Chen, Ankenmann & Spray (2003), The Relationship Between Item Exposure and Test Overlap
 */
export function studyReport(compiled: CompiledStudy, tally: StudyTally): SimulationReport {
  const { study, blueprint } = compiled;
  const groups = groupsOf(tally);
  const all = totalOf(groups);
  const { bias, rmse } = conditionalOf(all);
  const items = spreadOf(tally.lengths);
  const tests = all.tests;
  const common = tally.given.reduce((sum, count) => sum + count * (count - 1), 0);
  const { cuts } = study.design;
  return {
    persons: personsIn(study.population),
    replications: study.replications,
    seed: study.seed,
    bias,
    rmse,
    correlation: correlationOf(all),
    items,
    exposure: exposureOf(tally.given, tests, study.design.excluded),
    overlap: tests > 1 && items.mean > 0 ? common / (tests * (tests - 1)) / items.mean : null,
    violations: tally.violated[0]!,
    violationsByConstraint: blueprintNames(blueprint).map((constraint, row) => ({
      constraint,
      tests: tally.broken[row]!,
    })),
    conditional: groups.filter((group) => group.tests > 0).map(conditionalOf),
    byLength: byLength(tally.steps),
    lengths: counted(tally.lengths).map(([length, count]) => ({ length, tests: count })),
    stopReasons: counted(tally.reasons).map(([k, count]) => ({ reason: endings[k]!, tests: count })),
    ...(cuts ? { classification: classificationOf(cuts, tally) } : {}),
  };
}

/** The time below which a share of the steps lies, to 1 %; null when none was timed. */
export function stepQuantile({ times }: StudyTally, share: number): Figure {
  const total = times.reduce((sum, count) => sum + count, 0);
  let below = 0;
  for (const [index, count] of times.entries()) {
    below += count;
    if (total > 0 && below >= share * total) return stepTimes.msOf(index);
  }
  return null;
}

function groupsOf({ groups }: StudyTally): GroupSums[] {
  const width = groupSums.length;
  return Array.from({ length: groups.length / width }, (_, k) => namedSums(groupSums, groups, k * width));
}

function totalOf(groups: readonly GroupSums[]): GroupSums {
  const entries = groupSums.map((name) => [name, groups.reduce((sum, group) => sum + group[name], 0)]);
  return Object.fromEntries(entries) as GroupSums;
}

function conditionalOf(sums: GroupSums): ConditionalFigures {
  const { tests, error, errorSquared } = sums;
  const spread = Math.max(0, errorSquared - error ** 2 / tests);
  return {
    theta: sums.theta / tests,
    n: tests,
    bias: error / tests,
    rmse: rmseOf(sums),
    se: sums.withSe > 0 ? sums.se / sums.withSe : null,
    empiricalSe: tests > 1 ? Math.sqrt(spread / (tests - 1)) : null,
    length: sums.items / tests,
    coverage95: sums.covered / tests,
    information: sums.information / tests,
    stopRuleMet: sums.byRule / tests,
  };
}

function exposureOf(given: Float64Array, tests: number, excluded: readonly number[]): ExposureFigures {
  const rates = Array.from(given, (count) => count / tests);
  const barred = new Set(excluded);
  const available = rates.filter((_, item) => !barred.has(item));
  const mean = available.reduce((sum, rate) => sum + rate, 0) / available.length;
  return {
    max: rates.reduce((most, rate) => Math.max(most, rate), 0),
    mean,
    unusedShare: available.filter((rate) => rate === 0).length / available.length,
    rates,
    chiSquare: mean > 0 ? available.reduce((sum, rate) => sum + (rate - mean) ** 2, 0) / mean : null,
  };
}

function byLength(steps: Float64Array): LengthFigures[] {
  return Array.from({ length: steps.length / stepSums }, (_, length) => {
    const [tests, squared, se, withSe] = steps.subarray(stepSums * length, stepSums * (length + 1));
    const rmse = Math.sqrt(squared! / tests!);
    return { length, tests: tests!, rmse, se: withSe! > 0 ? se! / withSe! : null };
  }).filter(({ tests }) => tests > 0);
}

function classificationOf(cuts: readonly number[], { decisions, pairs }: StudyTally): ClassificationFigures {
  const levels = cuts.length + 1;
  const rows = Array.from({ length: levels }, (_, k) => [
    ...decisions.subarray(k * levels, (k + 1) * levels),
  ]);
  const right = rows.reduce((sum, row, k) => sum + row[k]!, 0);
  return {
    cuts,
    accuracy: right / decisions.reduce((sum, count) => sum + count, 0),
    consistency: pairs[1]! > 0 ? pairs[0]! / pairs[1]! : null,
    decisions: rows,
  };
}
