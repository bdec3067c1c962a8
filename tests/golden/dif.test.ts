import { afterAll, expect, test } from 'vitest';
import { scoreMatrix } from '#psychometrics/classical/scoreMatrix.ts';
import { breslowDay } from '#psychometrics/dif/breslowDay.ts';
import { type DifKind, logisticDif } from '#psychometrics/dif/logisticDif.ts';
import { mantelHaenszel } from '#psychometrics/dif/mantelHaenszel.ts';
import { allItems, groupedScores, strata } from '#psychometrics/dif/matching.ts';
import { purify } from '#psychometrics/dif/purify.ts';
import { sibtest } from '#psychometrics/dif/sibtest.ts';
import { standardisedPDif } from '#psychometrics/dif/standardisedPDif.ts';
import { cholesky, inverseOfCholesky, solveCholesky } from '#psychometrics/numerics/cholesky.ts';
import { Comparison } from './comparison.ts';
import { readGolden } from './golden.ts';

type Figures = readonly number[];

interface Logistic {
  readonly stat: Figures;
  readonly delta_R2_nagelkerke: Figures;
  readonly coef_full: readonly Figures[];
  readonly se_full: readonly Figures[];
  readonly coef_reduced: readonly Figures[];
}

interface Dataset {
  readonly id: string;
  readonly n_items: number;
  readonly rows: readonly string[];
  readonly group: Figures;
  readonly mantel_haenszel: {
    readonly chi2_corrected: Figures;
    readonly chi2_uncorrected: Figures;
    readonly alpha: Figures;
    readonly var_log_alpha: Figures;
    readonly ets_delta: Figures;
    readonly chi2_corrected_anchor: Figures;
    readonly anchor_items: Figures;
    readonly alpha_anchor: Figures;
    readonly stats_mantelhaen_test: readonly {
      readonly item: number;
      readonly chi2: number;
      readonly common_odds_ratio: number;
      readonly p: number;
      readonly ci95: readonly [number, number];
    }[];
    readonly purified: {
      readonly chi2: Figures;
      readonly flagged: Figures;
      readonly iterations: number;
      readonly converged: boolean;
    };
  };
  readonly logistic: {
    readonly both_lrt: Logistic;
    readonly uniform_lrt: Logistic;
    readonly nonuniform_lrt: Logistic;
    readonly both_wald: Figures;
    readonly purified_both: { readonly stat: Figures; readonly flagged: Figures };
  };
  readonly breslow_day: readonly Figures[];
  readonly standardized_p_dif: Figures;
  readonly sibtest: readonly {
    readonly suspect_item: number;
    readonly beta: number;
    readonly se: number;
    readonly x2: number;
    readonly p: number;
    readonly crossing_beta: number;
    readonly crossing_x2: number;
  }[];
}

const { datasets } = readGolden<{ datasets: readonly Dataset[] }>('dif');
const comparison = new Comparison('dif');
afterAll(() => comparison.report());

const tight = { abs: 1e-9 };
const logistic = { abs: 1e-5 };

const scoresOf = ({ rows, group }: Dataset) =>
  groupedScores(scoreMatrix(rows.map((row) => Array.from(row, Number))), group);

/**
 * Nagelkerke divides by the largest R² there can be, 1 − L₀^(2/n). difR computes L₀ itself, which is 0 in double precision
 * when n is large, and so divides by 1: its figure is then Cox and Snell's. What to multiply ours by to get theirs.
 */
function shareOfDifR({ rows }: Dataset, item: number): number {
  const n = rows.length;
  const p = rows.filter((row) => row[item] === '1').length / n;
  const logLikelihood = n * (p * Math.log(p) + (1 - p) * Math.log(1 - p));
  return (1 - Math.exp((2 / n) * logLikelihood)) / (1 - Math.exp(logLikelihood) ** (2 / n));
}

/**
 * A logistic regression as R's glm does it: it stops when the deviance changes by less than 1e-8, and takes the covariances
 * at the coefficients before the last step. Ours are taken at the maximum, which moves standard errors in the fourth digit.
 */
function glm(set: Dataset, item: number, size: number): { beta: Float64Array; v: Float64Array } {
  const rows = set.rows.map((row, person) => {
    const score = Array.from(row, Number).reduce((sum, x) => sum + x, 0);
    const focal = set.group[person]!;
    return { x: [1, score, focal, score * focal].slice(0, size), y: Number(row[item]) };
  });
  let logits = rows.map(({ y }) => Math.log((y + 0.5) / (1.5 - y)));
  for (let deviance = Number.POSITIVE_INFINITY; ; ) {
    const information = new Float64Array(size * size);
    const moments = new Float64Array(size);
    rows.forEach(({ x, y }, person) => {
      const p = 1 / (1 + Math.exp(-logits[person]!));
      const weight = p * (1 - p);
      for (let k = 0; k < size; k++) {
        moments[k]! += x[k]! * (weight * logits[person]! + y - p);
        for (let l = 0; l < size; l++) information[size * k + l]! += weight * x[k]! * x[l]!;
      }
    });
    const factor = cholesky(information, size)!;
    const beta = solveCholesky(factor, moments);
    logits = rows.map(({ x }) => x.reduce((sum, value, k) => sum + value * beta[k]!, 0));
    const now = rows.reduce((sum, { y }, k) => sum + 2 * Math.log1p(Math.exp((1 - 2 * y) * logits[k]!)), 0);
    if (Math.abs(now - deviance) / (now + 0.1) < 1e-8) return { beta, v: inverseOfCholesky(factor, size) };
    deviance = now;
  }
}

/** Wald's statistic of the last two of four coefficients. */
function waldOfGlm({ beta, v }: { beta: Float64Array; v: Float64Array }): number {
  const [two, three] = [beta[2]!, beta[3]!];
  return (
    (v[15]! * two ** 2 - 2 * v[11]! * two * three + v[10]! * three ** 2) / (v[10]! * v[15]! - v[11]! ** 2)
  );
}

test('[DF1] Mantel–Haenszel agrees with difR and with R itself, on every anchor', () => {
  for (const set of datasets) {
    const { mantel_haenszel: expected } = set;
    const data = scoresOf(set);
    const all = allItems(data.matrix);
    for (const item of all) {
      const at = `${set.id}[${item}]`;
      const levels = strata(data, item, all);
      const found = mantelHaenszel(levels);
      const plain = mantelHaenszel(levels, { continuity: false });
      const anchored = mantelHaenszel(strata(data, item, expected.anchor_items));
      comparison.check('MH χ²', found.chiSquare, expected.chi2_corrected[item]!, tight, `χ² of ${at}`);
      comparison.check(
        'MH χ² without correction',
        plain.chiSquare,
        expected.chi2_uncorrected[item]!,
        tight,
        `plain χ² of ${at}`,
      );
      comparison.check('MH α', found.alpha, expected.alpha[item]!, tight, `α of ${at}`);
      comparison.check(
        'MH var ln α',
        found.varianceLogAlpha,
        expected.var_log_alpha[item]!,
        tight,
        `var ln α of ${at}`,
      );
      comparison.check('MH Δ', found.delta, expected.ets_delta[item]!, tight, `Δ of ${at}`);
      comparison.check(
        'MH χ² on anchors',
        anchored.chiSquare,
        expected.chi2_corrected_anchor[item]!,
        tight,
        `χ² ${at}`,
      );
      comparison.check(
        'MH α on anchors',
        anchored.alpha,
        expected.alpha_anchor[item]!,
        tight,
        `anchored α of ${at}`,
      );
    }
    for (const { item, chi2, common_odds_ratio, p, ci95 } of expected.stats_mantelhaen_test) {
      const found = mantelHaenszel(strata(data, item, all));
      comparison.check('MH χ² of R', found.chiSquare, chi2, tight, `χ² of R for ${set.id}[${item}]`);
      comparison.check('MH p of R', found.p, p, tight, `p of ${set.id}[${item}]`);
      comparison.check(
        'MH odds ratio of R',
        1 / found.alpha,
        common_odds_ratio,
        tight,
        `odds ratio of ${set.id}[${item}]`,
      );
      comparison.check(
        'MH interval of R',
        1 / found.interval[1],
        ci95[0],
        tight,
        `lower bound of ${set.id}[${item}]`,
      );
      comparison.check(
        'MH interval of R',
        1 / found.interval[0],
        ci95[1],
        tight,
        `upper bound of ${set.id}[${item}]`,
      );
    }
  }
  expect(comparison.worst).toBeLessThanOrEqual(1);
  expect(comparison.count).toBe(7 * (20 + 30) + 5 * 6);
});

test('[DF3] purification flags the same items in the same rounds as difR', () => {
  for (const set of datasets) {
    const data = scoresOf(set);
    const chiSquares = (anchor: readonly number[]) =>
      allItems(data.matrix).map((item) => mantelHaenszel(strata(data, item, anchor)));
    const expected = set.mantel_haenszel.purified;
    const found = purify(set.n_items, (anchor) =>
      chiSquares(anchor).flatMap(({ p }, item) => (p < 0.05 ? [item] : [])),
    );
    comparison.same('MH items flagged', found.flagged, expected.flagged, set.id);
    expect([found.rounds, found.converged]).toEqual([expected.iterations, expected.converged]);
    chiSquares(found.anchor).forEach(({ chiSquare }, item) => {
      comparison.check(
        'MH χ² purified',
        chiSquare,
        expected.chi2[item]!,
        tight,
        `purified χ² of ${set.id}[${item}]`,
      );
    });

    const both = (anchor: readonly number[]) =>
      allItems(data.matrix).map((item) => logisticDif(strata(data, item, anchor)));
    const { flagged, anchor } = purify(set.n_items, (items) =>
      both(items).flatMap(({ p }, item) => (p < 0.05 ? [item] : [])),
    );
    comparison.same('logistic items flagged', flagged, set.logistic.purified_both.flagged, set.id);
    both(anchor).forEach(({ chiSquare }, item) => {
      comparison.check(
        'logistic χ² purified',
        chiSquare,
        set.logistic.purified_both.stat[item]!,
        logistic,
        `purified logistic χ² of ${set.id}[${item}]`,
      );
    });
  }
  expect(comparison.worst).toBeLessThanOrEqual(1);
});

test('[DF4] logistic regression DIF agrees with difR: any, uniform and non-uniform', () => {
  const before = comparison.count;
  for (const set of datasets) {
    const data = scoresOf(set);
    const all = allItems(data.matrix);
    for (const kind of ['both', 'uniform', 'nonuniform'] as const satisfies readonly DifKind[]) {
      const expected = set.logistic[`${kind}_lrt`];
      for (const item of all) {
        const found = logisticDif(strata(data, item, all), kind);
        const at = `${kind} of ${set.id}[${item}]`;
        const size = kind === 'uniform' ? 3 : 4;
        const asGlm = glm(set, item, size);
        expect(found.converged).toBe(true);
        comparison.check('logistic χ²', found.chiSquare, expected.stat[item]!, logistic, `χ² ${at}`);
        comparison.check(
          'logistic ΔR²',
          found.deltaR2 * shareOfDifR(set, item),
          expected.delta_R2_nagelkerke[item]!,
          logistic,
          `ΔR² ${at}`,
        );
        for (let k = 0; k < 4; k++) {
          comparison.check(
            'logistic β',
            found.full[k]!,
            expected.coef_full[item]![k]!,
            logistic,
            `β${k} ${at}`,
          );
          const se = k < size ? Math.sqrt(asGlm.v[k * (size + 1)]!) : 0;
          comparison.check(
            'SE of logistic β',
            se,
            expected.se_full[item]![k]!,
            logistic,
            `se β${k} of glm ${at}`,
          );
          expect(Math.abs(found.fullSe[k]! - se)).toBeLessThanOrEqual(5e-4 * se);
          comparison.check(
            'reduced logistic β',
            found.reduced[k]!,
            expected.coef_reduced[item]![k]!,
            logistic,
            `reduced β${k} ${at}`,
          );
        }
        if (kind === 'both') {
          const expectedWald = set.logistic.both_wald[item]!;
          comparison.check('Wald', waldOfGlm(asGlm), expectedWald, logistic, `Wald of glm ${at}`);
          expect(Math.abs(found.wald - expectedWald)).toBeLessThan(2e-3 * expectedWald);
        }
      }
    }
  }
  expect(comparison.worst).toBeLessThanOrEqual(1);
  expect(comparison.count - before).toBe((3 * 14 + 1) * (20 + 30));
});

test('[DF5] Breslow–Day and the standardised p-difference agree with difR', () => {
  const before = comparison.count;
  for (const set of datasets) {
    const data = scoresOf(set);
    const all = allItems(data.matrix);
    for (const item of all) {
      const levels = strata(data, item, all);
      const { chiSquare, df, p } = breslowDay(levels);
      const [expectedChiSquare, expectedDf, expectedP] = set.breslow_day[item]!;
      const rounded = { abs: 0.5e-4 + 1e-9 }; // the package rounds to four decimals
      expect(df).toBe(expectedDf);
      comparison.check(
        'Breslow–Day χ²',
        chiSquare,
        expectedChiSquare!,
        rounded,
        `Breslow–Day of ${set.id}[${item}]`,
      );
      comparison.check('Breslow–Day p', p, expectedP!, rounded, `p of Breslow–Day of ${set.id}[${item}]`);
      comparison.check(
        'standardised p-difference',
        standardisedPDif(levels),
        set.standardized_p_dif[item]!,
        tight,
        `p-difference of ${set.id}[${item}]`,
      );
    }
  }
  expect(comparison.worst).toBeLessThanOrEqual(1);
  expect(comparison.count - before).toBe(3 * (20 + 30));
});

test('[DF6] SIBTEST agrees with mirt, uniform and crossing', () => {
  const within = new Comparison('dif', 'SIBTEST');
  for (const set of datasets) {
    const data = scoresOf(set);
    for (const expected of set.sibtest) {
      const exact = sibtest(data, [expected.suspect_item]);
      // mirt rounds the score at which the advantage turns to one significant figure: 11.9 becomes 10.
      const turn = Number(exact.crossing.turn.toPrecision(1));
      const found = sibtest(data, [expected.suspect_item], { turn });
      const at = `${set.id}[${expected.suspect_item}]`;
      const printed = { abs: 5e-3 };
      within.check('β', found.beta, expected.beta, printed, `β of ${at}`);
      within.check('SE', found.se, expected.se, printed, `se of ${at}`);
      within.check('χ²', found.chiSquare, expected.x2, printed, `χ² of ${at}`);
      within.check('p', found.p, expected.p, printed, `p of ${at}`);
      within.check('crossing β', found.crossing.beta, expected.crossing_beta, printed, `crossing β of ${at}`);
      within.check(
        'crossing χ²',
        found.crossing.chiSquare,
        expected.crossing_x2,
        printed,
        `crossing χ² of ${at}`,
      );
    }
  }
  within.report();
  expect(within.worst).toBeLessThanOrEqual(1);
  expect(within.count).toBe(6 * 6);
});
