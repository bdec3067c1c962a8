import { afterAll, expect, test } from 'vitest';
import { angoffCut } from '#psychometrics/standardSetting/angoff.ts';
import { borderlineGroup, borderlineRegression } from '#psychometrics/standardSetting/borderline.ts';
import { cohenCut, meanOfBest, percentileScore, wijnenCut } from '#psychometrics/standardSetting/cohen.ts';
import { hofsteeCut } from '#psychometrics/standardSetting/hofstee.ts';
import { Comparison } from './comparison.ts';
import { readGolden } from './golden.ts';

interface Case {
  readonly scores: readonly number[];
  readonly guess_score: number;
  readonly percentile95: number;
  readonly percentile90: number;
  readonly top5pct_mean: number;
  readonly cohen_60pct_of_p95: number;
  readonly modified_cohen_with_guess: number;
  readonly cohen_65pct_of_p90: number;
  readonly cohen_top5_with_guess: number;
  readonly wijnen_relative_mean_minus_1sd: number;
  readonly hofstee: {
    readonly cut_min: number;
    readonly cut_max: number;
    readonly fail_min: number;
    readonly fail_max: number;
    readonly cut: number | null;
    readonly crosses: boolean;
  };
  readonly angoff: {
    readonly judge_ratings: readonly (readonly number[])[];
    readonly judge_cut: readonly number[];
    readonly cut: number;
    readonly cut_sd_judges: number;
    readonly cut_se: number;
    readonly cut_median: number;
    readonly item_mean: readonly number[];
  };
  readonly borderline_regression: {
    readonly global_rating: readonly number[];
    readonly station_score: readonly number[];
    readonly intercept: number;
    readonly slope: number;
    readonly r_squared: number;
    readonly borderline_rating: number;
    readonly cut: number;
    readonly residual_sd: number;
  };
  readonly borderline_group_mean: number;
  readonly borderline_group_median: number;
}

const { cases } = readGolden<{ cases: readonly Case[] }>('standard_setting');
const comparison = new Comparison('standard_setting');
afterAll(() => comparison.report());

const tight = { abs: 1e-9 };

test('[NM1] Cohen, modified Cohen and Wijnen agree with the reference', () => {
  cases.forEach((each, k) => {
    const { scores, guess_score: guess } = each;
    const check = (quantity: string, actual: number, expected: number) =>
      comparison.check(quantity, actual, expected, tight, `case ${k}`);
    const [p95, p90] = [percentileScore(scores, 0.95), percentileScore(scores, 0.9)];
    const best = meanOfBest(scores, 0.05);
    check('P95', p95, each.percentile95);
    check('P90', p90, each.percentile90);
    check('best 5 %', best, each.top5pct_mean);
    check('Cohen', cohenCut(p95, 0.6), each.cohen_60pct_of_p95);
    check('modified Cohen', cohenCut(p95, 0.6, guess), each.modified_cohen_with_guess);
    check('Cohen of P90', cohenCut(p90, 0.65), each.cohen_65pct_of_p90);
    check('Cohen of the best', cohenCut(best, 0.6, guess), each.cohen_top5_with_guess);
    check('Wijnen', wijnenCut(scores), each.wijnen_relative_mean_minus_1sd);
  });
  expect(comparison.worst).toBeLessThanOrEqual(1);
  expect(comparison.count).toBe(12 * 8);
});

test('[NM2] Hofstee crosses where the reference finds it on its grid, or not at all', () => {
  const onGrid = new Comparison('standard_setting');
  cases.forEach(({ scores, hofstee }, k) => {
    const cut = hofsteeCut(scores, {
      lowestCut: hofstee.cut_min,
      highestCut: hofstee.cut_max,
      lowestFailRate: hofstee.fail_min,
      highestFailRate: hofstee.fail_max,
    });
    onGrid.same('Hofstee crosses', cut !== undefined, hofstee.crosses, `case ${k}`);
    if (hofstee.cut !== null) onGrid.check('Hofstee', cut!, hofstee.cut, { abs: 0.011 }, `cut of case ${k}`);
  });
  onGrid.report();
  expect(onGrid.worst).toBeLessThanOrEqual(1);
  expect(onGrid.count).toBe(12 + 10);
});

test('[NM3] [NM4] Angoff and the borderline methods agree with the reference', () => {
  cases.forEach((each, k) => {
    const check = (quantity: string, actual: number, expected: number) =>
      comparison.check(quantity, actual, expected, tight, `case ${k}`);
    const panel = angoffCut(each.angoff.judge_ratings);
    check('Angoff', panel.cut, each.angoff.cut);
    check('Angoff sd', panel.sd, each.angoff.cut_sd_judges);
    check('Angoff se', panel.se, each.angoff.cut_se);
    check('Angoff median', panel.median, each.angoff.cut_median);
    expect(panel.byJudge.length).toBe(each.angoff.judge_cut.length);
    panel.byJudge.forEach((cut, judge) => {
      check('Angoff by judge', cut, each.angoff.judge_cut[judge]!);
    });
    expect(panel.byItem.length).toBe(each.angoff.item_mean.length);
    panel.byItem.forEach((mean, item) => {
      check('Angoff by item', mean, each.angoff.item_mean[item]!);
    });

    const expected = each.borderline_regression;
    const rated = { ratings: expected.global_rating, scores: expected.station_score };
    const line = borderlineRegression(rated, expected.borderline_rating);
    check('borderline cut', line.cut, expected.cut);
    check('borderline intercept', line.intercept, expected.intercept);
    check('borderline slope', line.slope, expected.slope);
    check('borderline R²', line.rSquared, expected.r_squared);
    check('borderline residual sd', line.residualSd, expected.residual_sd);
    const group = borderlineGroup(rated, expected.borderline_rating);
    check('borderline group mean', group.mean, each.borderline_group_mean);
    check('borderline group median', group.median, each.borderline_group_median);
  });
  expect(comparison.worst).toBeLessThanOrEqual(1);
  expect(cases.length).toBe(12);
});
