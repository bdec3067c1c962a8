import { afterAll, expect, test } from 'vitest';
import { classicalAnalysis } from '#psychometrics/classical/classicalAnalysis.ts';
import { distractorAnalysis } from '#psychometrics/classical/distractors.ts';
import { scoreGroups } from '#psychometrics/classical/scoreGroups.ts';
import { scoreMatrix, totalScores } from '#psychometrics/classical/scoreMatrix.ts';
import { correlation, median } from '#psychometrics/numerics/sampleMoments.ts';
import { Comparison } from './comparison.ts';
import { readGolden } from './golden.ts';

interface Ctt {
  readonly n_persons: number;
  readonly n_items: number;
  readonly p_value: readonly number[];
  readonly item_sd: readonly number[];
  readonly item_total_r: readonly number[];
  readonly item_rest_r: readonly number[];
  readonly alpha: number;
  readonly alpha_standardized: number;
  readonly guttman_lambda6: number;
  readonly mean_inter_item_r: number;
  readonly median_inter_item_r: number;
  readonly alpha_if_deleted: readonly number[];
  readonly score_mean: number;
  readonly score_sd: number;
  readonly score_skew_type3: number;
  readonly score_kurtosis_type3: number;
  readonly sem: number;
  readonly feldt_ci95: readonly [number, number];
  readonly own_formula: {
    readonly kr20: number;
    readonly kr21: number;
    readonly split_half_odd_even_r: number;
    readonly spearman_brown: number;
    readonly biserial: readonly number[];
    readonly point_biserial_total: readonly number[];
  };
}

interface Golden {
  readonly datasets: readonly { readonly id: string; readonly rows: readonly string[]; readonly ctt: Ctt }[];
  readonly multiple_choice: {
    readonly options: readonly string[];
    readonly key: readonly string[];
    readonly rows: readonly string[];
    readonly scored_rows: readonly string[];
    readonly score_group_of_person: readonly number[];
    readonly psych_item_total_r: readonly number[];
    readonly ctt: Ctt;
    readonly distractors: readonly {
      readonly counts: Readonly<Record<string, number>>;
      readonly omitted: number;
      readonly proportions_of_answered: Readonly<Record<string, number>>;
      readonly option_point_biserial_total: Readonly<Record<string, number | null>>;
      readonly option_point_biserial_rest: Readonly<Record<string, number | null>>;
      readonly by_third: readonly Readonly<Record<string, number>>[];
    }[];
  };
}

const golden = readGolden<Golden>('classical_test_theory');
const { multiple_choice: choice } = golden;
const comparison = new Comparison('classical_test_theory');
afterAll(() => comparison.report());

const tight = { abs: 1e-10 };
const loose = { abs: 1e-6 };
const digits = (rows: readonly string[]) => scoreMatrix(rows.map((row) => Array.from(row, Number)));

test('[CT1] [CT2] item and test figures agree with psych', () => {
  const sets = [...golden.datasets, { id: 'mc1', rows: choice.scored_rows, ctt: choice.ctt }];
  for (const { id, rows, ctt } of sets) {
    const { test: whole, items } = classicalAnalysis(digits(rows));
    const check = (quantity: string, actual: number, expected: number, tolerance = tight) =>
      comparison.check(quantity, actual, expected, tolerance, id);

    expect([whole.persons, whole.items]).toEqual([ctt.n_persons, ctt.n_items]);
    items.forEach((item, k) => {
      check('p', item.proportionCorrect, ctt.p_value[k]!);
      check('sd of an item', item.sd, ctt.item_sd[k]!);
      check('Rit', item.itemTotal, ctt.item_total_r[k]!);
      check('Rit', item.itemTotal, ctt.own_formula.point_biserial_total[k]!);
      check('Rir', item.itemRest, ctt.item_rest_r[k]!);
      check('α without the item', item.alphaIfDeleted, ctt.alpha_if_deleted[k]!);
      check('biserial', item.biserial, ctt.own_formula.biserial[k]!, loose);
    });
    check('α', whole.alpha, ctt.alpha);
    check('standardised α', whole.alphaStandardised, ctt.alpha_standardized);
    check('lambda 6', whole.lambda6, ctt.guttman_lambda6, loose);
    check('mean r', whole.meanInterItem, ctt.mean_inter_item_r);
    check('median r', whole.medianInterItem, ctt.median_inter_item_r);
    check('mean', whole.mean, ctt.score_mean);
    check('sd', whole.sd, ctt.score_sd);
    check('skewness', whole.skewness, ctt.score_skew_type3);
    check('kurtosis', whole.kurtosis, ctt.score_kurtosis_type3);
    check('sem', whole.sem, ctt.sem);
    check('bounds of α', whole.alphaInterval[0], ctt.feldt_ci95[0]);
    check('bounds of α', whole.alphaInterval[1], ctt.feldt_ci95[1]);
    check('KR-20', whole.kr20, ctt.own_formula.kr20);
    check('KR-21', whole.kr21, ctt.own_formula.kr21);
    check('split half', whole.splitHalf, ctt.own_formula.split_half_odd_even_r);
    check('Spearman–Brown', whole.spearmanBrown, ctt.own_formula.spearman_brown);
  }
  expect(comparison.worst).toBeLessThanOrEqual(1);
  expect(comparison.count).toBe(7 * (20 + 40 + 15) + 3 * 16);
});

test('[CT4] options, their curves and correlations agree with direct counting', () => {
  const totals = totalScores(digits(choice.scored_rows));
  expect([...scoreGroups(totals, 3)]).toEqual(choice.score_group_of_person);

  choice.distractors.forEach((expected, item) => {
    const answers = choice.rows.map((row) => (row[item] === '-' ? undefined : row[item]));
    const found = distractorAnalysis(answers, choice.options, [choice.key[item]!], totals);
    expect(found.omitted).toBe(expected.omitted);
    for (const { option, count, byGroup, isKey, ...figures } of found.options) {
      const at = `option ${option} of item ${item}`;
      expect(isKey).toBe(option === choice.key[item]);
      comparison.same('options counted', count, expected.counts[option], at);
      const thirds = expected.by_third.map((third) => third[option]);
      comparison.same('options by score group', byGroup, thirds, at);
      comparison.check(
        'proportion of an option',
        figures.proportion,
        expected.proportions_of_answered[option]!,
        tight,
        at,
      );
      for (const [actual, correlations] of [
        [figures.optionTotal, expected.option_point_biserial_total],
        [figures.optionRest, expected.option_point_biserial_rest],
      ] as const) {
        const r = correlations[option];
        if (r === null)
          expect([count, actual]).toEqual([0, Number.NaN]); // chosen by no one
        else comparison.check('correlation of an option', actual, r!, tight, at);
      }
    }
  });
  expect(comparison.worst).toBeLessThanOrEqual(1);
  expect(choice.distractors.length * choice.options.length).toBe(75);
});

test('[CT1] with omissions replaced by the median of the item, Rit is what psych prints to two decimals', () => {
  const answered = choice.key.map((key, item) =>
    choice.rows.filter((row) => row[item] !== '-').map((row) => (row[item] === key ? 1 : 0)),
  );
  const filled = choice.rows.map((row) =>
    choice.key.map((key, item) => (row[item] === '-' ? median(answered[item]!) : row[item] === key ? 1 : 0)),
  );
  const totals = filled.map((row) => row.reduce((sum, score) => sum + score, 0));
  choice.psych_item_total_r.forEach((expected, item) => {
    const r = correlation(
      filled.map((row) => row[item]!),
      totals,
    );
    comparison.check('Rit of psych, two decimals', r, expected, { abs: 0.005 }, `item ${item}`);
  });
  expect(comparison.worst, comparison.worstAt).toBeLessThanOrEqual(1);
  expect(choice.psych_item_total_r.length).toBe(15);
});
