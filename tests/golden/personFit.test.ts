import { afterAll, expect, test } from 'vitest';
import { scoreMatrix } from '#psychometrics/classical/scoreMatrix.ts';
import { type GroupFit, groupFit } from '#psychometrics/fit/person/groupFit.ts';
import { personFit } from '#psychometrics/fit/person/modelFit.ts';
import { compileBank } from '#psychometrics/irt/bank.ts';
import { Comparison } from './comparison.ts';
import { readGolden } from './golden.ts';

interface Dataset {
  readonly id: string;
  readonly a: readonly number[];
  readonly b: readonly number[];
  readonly c: number;
  readonly rows: readonly string[];
  readonly theta_ml: readonly number[];
  readonly theta_wle: readonly number[];
  readonly statistics: Readonly<Record<string, readonly number[]>>;
}

const { datasets } = readGolden<{ datasets: readonly Dataset[] }>('person_fit');
const comparison = new Comparison('person_fit');
afterAll(() => comparison.report());

const tolerance = { abs: 1e-8 };

test('[PF1] [PF2] lz, lz*, infit and outfit agree with PerFit and their definitions', () => {
  for (const { id, a, b, c, rows, theta_ml, theta_wle, statistics } of datasets) {
    const bank = compileBank(a.map((slope, item) => [slope, b[item]!, c, 1] as const));
    const items = Array.from(a.keys());
    rows.forEach((row, person) => {
      const responses = { items, scores: Array.from(row, Number) };
      const ml = personFit(bank, responses, theta_ml[person]!, { method: 'ml' });
      const wle = personFit(bank, responses, theta_wle[person]!, { method: 'wle' });
      const found = {
        lz_ML: ml.lz,
        lz_WL: wle.lz,
        lzstar_ML: ml.lzStar,
        lzstar_WL: wle.lzStar,
        infit: wle.infit,
        outfit: wle.outfit,
      };
      for (const [name, value] of Object.entries(found)) {
        comparison.check(
          name,
          value,
          statistics[name]![person]!,
          tolerance,
          `${name} of person ${person} of ${id}`,
        );
      }
    });
  }
  expect(comparison.worst).toBeLessThanOrEqual(1);
  expect(comparison.count).toBe(6 * 200);
});

test('[PF3] person fit by the order of difficulty in the group agrees with PerFit', () => {
  const before = comparison.count;
  const names: Readonly<Record<keyof GroupFit, string>> = {
    guttmanErrors: 'G',
    guttmanNormed: 'Gnormed',
    u3: 'U3',
    ht: 'Ht',
    cStar: 'Cstar',
    caution: 'C_Sato',
    nci: 'NCI',
    rPointBiserial: 'r_pbis',
  };
  for (const { id, rows, statistics } of datasets) {
    const fits = groupFit(scoreMatrix(rows.map((row) => Array.from(row, Number))));
    fits.forEach((fit, person) => {
      for (const key of Object.keys(names) as (keyof GroupFit)[]) {
        const expected = statistics[names[key]]![person]!;
        comparison.check(
          names[key],
          fit[key],
          expected,
          tolerance,
          `${names[key]} of person ${person} of ${id}`,
        );
      }
    });
  }
  expect(comparison.worst).toBeLessThanOrEqual(1);
  expect(comparison.count - before).toBe(8 * 200);
  expect(Object.keys(datasets[0]!.statistics).length).toBe(14);
});
