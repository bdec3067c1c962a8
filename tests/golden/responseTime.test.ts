import { expect, test } from 'vitest';
import { estimateSpeed, timeFit, timeResiduals } from '#psychometrics/responseTime/lognormal.ts';
import { rapidGuessThreshold } from '#psychometrics/responseTime/rapidGuess.ts';
import { Comparison } from './comparison.ts';
import { readGolden } from './golden.ts';

interface Dataset {
  readonly alpha: readonly number[];
  readonly beta: readonly number[];
  readonly times_seconds: readonly (readonly number[])[];
  readonly tau_ml: readonly number[];
  readonly tau_se: number;
  readonly 'tau_map_sd0.3': readonly number[];
  readonly person_lt_statistic: readonly number[];
  readonly person_lt_df: number;
  readonly normative_threshold_10pct: readonly number[];
  readonly normative_threshold_15pct: readonly number[];
  readonly standardized_residuals_person0: readonly number[];
}

const { datasets } = readGolden<{ datasets: readonly Dataset[] }>('response_time');

test('[RT1] [RT2] [RT3] speed, residuals and rapid-guess thresholds agree with the formulas of the reference', () => {
  const comparison = new Comparison('response_time');
  const tolerance = { abs: 1e-10 };
  for (const set of datasets) {
    const items = set.alpha.map((alpha, k) => ({ alpha, beta: set.beta[k]! }));
    set.times_seconds.forEach((times, person) => {
      const { tau, se } = estimateSpeed(items, times)!;
      const map = estimateSpeed(items, times, 0.3)!;
      const residuals = timeResiduals(items, times, tau);
      const { statistic, df } = timeFit(residuals);
      expect(df).toBe(set.person_lt_df);
      comparison.check('τ', tau, set.tau_ml[person]!, tolerance, `τ of person ${person}`);
      comparison.check('SE of τ', se, set.tau_se, tolerance, `se of person ${person}`);
      comparison.check(
        'MAP of τ',
        map.tau,
        set['tau_map_sd0.3'][person]!,
        tolerance,
        `MAP of person ${person}`,
      );
      comparison.check(
        'person fit',
        statistic,
        set.person_lt_statistic[person]!,
        tolerance,
        `fit of person ${person}`,
      );
      if (person > 0) return;
      residuals.forEach((residual, k) => {
        comparison.check(
          'residual',
          residual!,
          set.standardized_residuals_person0[k]!,
          tolerance,
          `residual ${k}`,
        );
      });
    });
    items.forEach((_, k) => {
      const times = set.times_seconds.map((row) => row[k]!);
      const [ten, fifteen] = [rapidGuessThreshold(times, 0.1), rapidGuessThreshold(times, 0.15)];
      comparison.check(
        'rapid-guess threshold',
        ten,
        set.normative_threshold_10pct[k]!,
        tolerance,
        `10 % of item ${k}`,
      );
      comparison.check(
        'rapid-guess threshold',
        fifteen,
        set.normative_threshold_15pct[k]!,
        tolerance,
        `15 % of item ${k}`,
      );
    });
  }
  comparison.report();
  expect(comparison.worst).toBeLessThanOrEqual(1);
  expect(comparison.count).toBe(4 * 120 + 20 + 2 * 20);
});
