import type { TestState } from '../adaptiveTest.ts';
import { violatedRows } from '../assembly/blueprint.ts';
import { testInformation } from '../irt/testInformation.ts';
import type { CompiledStudy } from './compileStudy.ts';
import { errorSums, errorsOf } from './errorSums.ts';

/**
 * What is kept of the tests of a study: sums and counts only, so that a million persons take no more room than
 * one. Tallies of blocks are added in the order of the blocks, which gives the same figures to the last digit
 * whoever ran them.
 */
export interface StudyTally {
  /** Tests that held each item. */
  readonly given: Float64Array;
  /** Tests that break any row of the blueprint. */
  readonly violated: Float64Array;
  /** Tests that break each row, in the order of `blueprintNames`. */
  readonly broken: Float64Array;
  /** For each group of ability the sums of `groupSums`. */
  readonly groups: Float64Array;
  /** After each number of items: tests, squared error, standard error, and tests that have one. */
  readonly steps: Float64Array;
  /** Tests of each length, from 0. */
  readonly lengths: Float64Array;
  /** Tests that ended for each of `endings`. */
  readonly reasons: Float64Array;
  /** Tests by true level and decided level. */
  readonly decisions: Float64Array;
  /** Pairs of tests of one person that decided alike, and all pairs. */
  readonly pairs: Float64Array;
  /** Steps by the time they took; see `stepTimes`. */
  readonly times: Float64Array;
}

/** What is added up for a group of ability. */
export const groupSums = [...errorSums, 'se', 'withSe', 'items', 'covered', 'information', 'byRule'] as const;

/** Why a test can end. */
export const endings = [
  'length',
  'precision',
  'information',
  'change',
  'time',
  'classification',
  'sprt',
  'glr',
  'all',
  'exhausted',
] as const;

/** How many figures `steps` holds for each length. */
export const stepSums = 4;

/** Times are counted in classes of 1 % from 0.1 µs, so that quantiles need no list of them. */
export const stepTimes = {
  count: 2200,
  classOf: (ms: number) => Math.max(0, Math.min(2199, Math.floor(Math.log(ms / 1e-4) / Math.log(1.01)))),
  msOf: (index: number) => 1e-4 * 1.01 ** (index + 0.5),
};

/** Nothing has been counted yet. */
export function emptyTally({ study, blueprint, groups }: CompiledStudy): StudyTally {
  const { maximum } = study.design.length;
  const levels = (study.design.cuts?.length ?? 0) + 1;
  return {
    given: new Float64Array(study.bank.size),
    violated: new Float64Array(1),
    broken: new Float64Array(blueprint.rows.length + (blueprint.sets?.length ?? 0)),
    groups: new Float64Array(groups.count * groupSums.length),
    steps: new Float64Array(stepSums * (maximum + 1)),
    lengths: new Float64Array(maximum + 1),
    reasons: new Float64Array(endings.length),
    decisions: new Float64Array(levels * levels),
    pairs: new Float64Array(2),
    times: new Float64Array(stepTimes.count),
  };
}

/** Adds the counts of one tally to another, which is changed. */
export function addTally(into: StudyTally, more: StudyTally): void {
  for (const name of Object.keys(into) as (keyof StudyTally)[]) {
    const [sums, added] = [into[name], more[name]];
    for (let k = 0; k < sums.length; k++) sums[k]! += added[k]!;
  }
}

/** Counts one response of a test; the tally is changed. */
export function tallyStep(
  tally: StudyTally,
  { items, estimate }: TestState,
  theta: number,
  ms: number,
): void {
  const at = stepSums * items.length;
  const { steps } = tally;
  steps[at]!++;
  steps[at + 1]! += (estimate.theta - theta) ** 2;
  if (Number.isFinite(estimate.se)) {
    steps[at + 2]! += estimate.se;
    steps[at + 3]!++;
  }
  if (ms > 0) tally.times[stepTimes.classOf(ms)]!++;
}

/** 95 % of a normal distribution lies within so many standard deviations. */
const z95 = 1.959963984540054;

/**
 * Counts one finished test; the tally is changed.
 *
 * @returns the level decided for, from 0
 */
export function tallyTest(
  tally: StudyTally,
  { study, blueprint, groups }: CompiledStudy,
  { items, estimate, next }: TestState,
  theta: number,
): number {
  const { bank, design } = study;
  const chosen = new Uint8Array(bank.size);
  for (const item of items) {
    chosen[item] = 1;
    tally.given[item]!++;
  }
  const broken = new Set(violatedRows(blueprint, chosen));
  if (broken.size > 0) tally.violated[0]!++;
  for (const [row, name] of broken.size > 0 ? blueprintNames(blueprint).entries() : []) {
    if (broken.has(name)) tally.broken[row]!++;
  }
  const hasSe = Number.isFinite(estimate.se);
  const reason = next.kind === 'stop' ? next.reason : 'exhausted';
  const sums = [
    ...errorsOf(theta, estimate.theta),
    hasSe ? estimate.se : 0,
    hasSe ? 1 : 0,
    items.length,
    Math.abs(estimate.theta - theta) <= z95 * estimate.se ? 1 : 0,
    testInformation(bank, items, theta),
    reason === 'exhausted' ? 0 : 1,
  ];
  const at = groups.groupOf(theta) * groupSums.length;
  for (let k = 0; k < sums.length; k++) tally.groups[at + k]! += sums[k]!;
  tally.lengths[items.length]!++;
  tally.reasons[endings.indexOf(reason)]!++;
  const cuts = design.cuts ?? [];
  const [level, decided] = [levelOf(cuts, theta), levelOf(cuts, estimate.theta)];
  tally.decisions[level * (cuts.length + 1) + decided]!++;
  return decided;
}

/** The rows and sets of a blueprint, in the order they are counted in. */
export function blueprintNames({ rows, sets = [] }: CompiledStudy['blueprint']): string[] {
  return [...rows, ...sets].map(({ name }) => name);
}

function levelOf(cuts: readonly number[], theta: number): number {
  return cuts.filter((cut) => theta >= cut).length;
}
