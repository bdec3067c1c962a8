import { afterAll, describe, expect, test } from 'vitest';
import { defaultQuadrature } from '#psychometrics/calibration/calibrationOptions.ts';
import {
  type CellRow,
  collapseCells,
  dropRareColumns,
  joinRows,
  joinSingles,
  joinWithin,
} from '#psychometrics/fit/collapseCells.ts';
import { infitOutfit } from '#psychometrics/fit/infitOutfit.ts';
import { localDependence } from '#psychometrics/fit/localDependence.ts';
import { m2 } from '#psychometrics/fit/m2.ts';
import { sX2 } from '#psychometrics/fit/sX2.ts';
import { quadratureNodes } from '#psychometrics/numerics/quadrature.ts';
import { calibrated, calibrationCase, caseNames, referenceItem } from './calibrationCase.ts';
import { Comparison } from './comparison.ts';

const complete = ['rasch', '2pl', '3pl_priors', 'grm', 'gpcm', 'fixed_operational'];

function fitAtListed(name: string, collapse: typeof collapseCells) {
  const { responses, result } = calibrationCase(name);
  const references = Object.values(result.items_irt);
  const ofAbility = name === 'rasch' ? 1 : name === 'fixed_operational' ? 2 : 0;
  const found = sX2(
    responses,
    references.map((item) => referenceItem(name, item)),
    references.map(({ se }) => Object.values(se).filter((x) => x !== null).length + ofAbility),
    { mean: result.latent_mean, variance: result.latent_var },
    quadratureNodes(defaultQuadrature),
    collapse,
  );
  if (!found || !result.s_x2) throw new Error('every person answered every item');
  return { found, reference: result.s_x2 };
}

/**
 * mirt 1.47 decides which score groups have a small cell before it joins groups of one person, and then looks
 * them up by their new places; in the groups it so marks it always joins two cells.
 */
function asMirtCollapses(rows: readonly CellRow[], smallest: number): CellRow[] {
  const present = rows.filter(({ observed }) => observed.some((count) => count > 0));
  const marked = present.map(({ expected }) => expected.some((value) => value < smallest));
  const table = joinSingles(present).map((row, place) => {
    if (!marked[place] || row.expected.length === 2) return row;
    const enough = row.expected.every((value) => value >= smallest);
    return joinWithin(row, enough ? Math.min(...row.expected) + 1e-9 : smallest);
  });
  return joinRows(dropRareColumns(table, smallest), smallest);
}

describe.each(complete)('calibration_%s', (name) => {
  const comparison = new Comparison(`calibration_${name}`);
  afterAll(() => comparison.report());

  test('[FI1] S-X² agrees, with the same degrees of freedom', () => {
    const { found, reference } = fitAtListed(name, name === 'grm' ? asMirtCollapses : collapseCells);
    for (const [item, { statistic, df, p }] of found.entries()) {
      comparison.same('S-X² degrees of freedom', df, reference.df[item], `item ${item}`);
      comparison.check('S-X²', statistic, reference.s_x2[item]!, { abs: 0.05 }, `S-X² of item ${item}`);
      comparison.check('p of S-X²', p!, reference.p[item]!, { abs: 1e-8 }, `p of item ${item}`);
    }
    expect(comparison.worst, comparison.worstAt).toBeLessThanOrEqual(1);
    expect(comparison.count).toBe(3 * reference.df.length);
  });
});

test('[FI1] our own collapsing keeps more cells of the graded items than the reference, and judges alike', () => {
  const { found, reference } = fitAtListed('grm', collapseCells);
  for (const [item, { df, p }] of found.entries()) {
    expect(df).toBeGreaterThan(reference.df[item]!);
    expect(p! < 0.01).toBe(reference.p[item]! < 0.01);
  }
  expect(found.length).toBe(15);
});

describe.each(caseNames)('calibration_%s', (name) => {
  const golden = calibrationCase(name);
  const found = calibrated(golden);
  const parameters = found.items.map((item) => item.parameters);
  const abilities = found.abilities.map(({ theta }) => theta);
  const comparison = new Comparison(`calibration_${name}`);
  afterAll(() => comparison.report());

  test('[FI2] infit and outfit agree; their standardised forms where mirt counts persons as we do', () => {
    const reference = golden.result.infit_outfit;
    // mirt divides the variance of an outfit by all persons, also those who were not asked the item, and
    // bounds the variance of a response from below; only complete, well-targeted data are free of both.
    const standardised = ['rasch', '2pl', 'grm', 'gpcm'].includes(name);
    for (const [item, own] of infitOutfit(golden.responses, parameters, abilities).entries()) {
      const at = `of item ${item}`;
      comparison.check('infit', own.infit, reference.infit[item]!, { abs: 0.02 }, `infit ${at}`);
      comparison.check('outfit', own.outfit, reference.outfit[item]!, { abs: 0.02 }, `outfit ${at}`);
      comparison.check('z of infit', own.zInfit, reference.z_infit[item]!, { abs: 0.02 }, `z infit ${at}`);
      if (standardised)
        comparison.check('z of outfit', own.zOutfit, reference.z_outfit[item]!, { abs: 0.02 }, `z ${at}`);
    }
    expect(comparison.worst, comparison.worstAt).toBeLessThanOrEqual(1);
    expect(comparison.count).toBe((standardised ? 4 : 3) * parameters.length);
  });

  test('[FI3] Q₃ agrees where it is listed', () => {
    const { q3 } = golden.result;
    expect(q3 !== undefined).toBe(name === '2pl');
    if (!q3) return;
    const own = localDependence(golden.responses, parameters, abilities);
    for (const [i, row] of q3.entries()) {
      for (const [j, r] of row.entries()) {
        comparison.check('Q₃', own[i * row.length + j]!, r, { abs: 0.002 }, `Q3 of ${i} and ${j}`);
      }
    }
    expect(comparison.worst, comparison.worstAt).toBeLessThanOrEqual(1);
  });
});

describe.each(['rasch', '2pl'])('calibration_%s', (name) => {
  test('[FI7] M₂ agrees', () => {
    const comparison = new Comparison(`calibration_${name}`);
    const golden = calibrationCase(name);
    const { items, latent, freeLatent } = calibrated(golden);
    const nodes = quadratureNodes(defaultQuadrature);
    const own = m2(golden.responses, items, latent[0]!, freeLatent[0]!, nodes)!;
    const { M2, df, p, RMSEA } = golden.result.m2!;
    comparison.same('M₂ degrees of freedom', own.df, df, name);
    // The estimates may differ by 0.05 SE; M₂ then moves in its second decimal.
    comparison.check('M₂', own.statistic, M2, { abs: 0.05 }, 'M2');
    comparison.check('p of M₂', own.p, p, { abs: 0.001 }, 'p');
    comparison.check('RMSEA of M₂', own.rmsea, RMSEA, { abs: 0.001 }, 'RMSEA');
    comparison.report();
    expect(comparison.worst, comparison.worstAt).toBeLessThanOrEqual(1);
  });
});
