import { describe, expect, test } from 'vitest';
import { InfeasibleDesign } from '../assembly/infeasibleDesign.ts';
import { plainDesign, raschBank } from './check/checkedStudy.ts';
import { studyCheck } from './check/studyCheck.ts';
import { compileStudy } from './compileStudy.ts';
import { constraintCost, constraintNames, studyWithout } from './constraintCosts.ts';
import { linearFigures, linearForm, linearStudy } from './linearForm.ts';
import { emptyPostHoc, postHocFigures, replayPerson } from './postHoc.ts';
import type { Study } from './study.ts';
import { blockCount, runBlock, type StudyTest } from './studyBlock.ts';
import { studyReport } from './studyReport.ts';
import { addTally, emptyTally } from './studyTally.ts';

const difficulties = Array.from({ length: 40 }, (_, k) => -2 + k / 10);
const bank = raschBank(difficulties);
const study: Study = {
  bank,
  design: {
    ...plainDesign(8),
    constraints: [{ name: 'far off', items: [0, 1, 38, 39], minimum: 3, maximum: 4 }],
    enemies: [[20, 21]],
    sets: [{ name: 'case', items: [10, 11] }],
  },
  population: { kind: 'normal', mean: 0, sd: 1, persons: 80 },
  replications: 1,
  seed: 'comparisons',
};

function run(source: Study) {
  const compiled = compileStudy(source);
  const tests: StudyTest[] = [];
  const sum = emptyTally(compiled);
  for (let block = 0; block < blockCount(source); block++) {
    addTally(sum, runBlock(compiled, block, { onTest: (one) => tests.push(one) }));
  }
  return { compiled, tests, report: studyReport(compiled, sum) };
}

describe('what a constraint costs', () => {
  test('[SI6] each is dropped in turn, all enemies together', () => {
    expect(constraintNames(study.design)).toEqual(['far off', 'case', 'enemies']);
    expect(studyWithout(study, 'far off').design.constraints).toEqual([]);
    expect(studyWithout(study, 'case').design).toMatchObject({ sets: [], enemies: [[20, 21]] });
    expect(studyWithout(study, 'enemies').design).toMatchObject({ enemies: [] });
  });

  test('[SI6] three items far off cost the information they do not give', () => {
    const { report } = run(study);
    const without = run(studyWithout(study, 'far off')).report;
    const cost = constraintCost('far off', report, without);
    expect(report.violations).toBe(0);
    expect(cost.informationLost).toBeGreaterThan(0.1);
    expect(cost.rmseLossPercent).toBeCloseTo(100 * (report.rmse / without.rmse - 1), 12);
    expect(cost.rmseWithout).toBe(without.rmse);
  });
});

describe('a linear form beside it', () => {
  test('[SI7] meets the blueprint and is given to everyone, who answer as in the adaptive test', () => {
    const adaptive = run(study);
    const items = linearForm(adaptive.compiled, 12);
    expect(items.length).toBe(12);
    expect([0, 1, 38, 39].filter((item) => items.includes(item)).length).toBeGreaterThanOrEqual(3);
    const linear = run(linearStudy(study, items));
    for (const { state } of linear.tests) expect(state.items).toEqual(items);
    const [asked] = adaptive.tests;
    for (const [k, item] of asked!.state.items.entries()) {
      const at = items.indexOf(item);
      if (at >= 0) expect(linear.tests[0]!.state.scores[at]).toBe(asked!.state.scores[k]);
    }
    const figures = linearFigures(items, linear.report, adaptive.report);
    expect(figures).toMatchObject({ rmse: linear.report.rmse, items });
    const { adaptiveItemsForSameRmse: needed } = linearFigures(
      items,
      { ...linear.report, rmse: 0.7 },
      adaptive.report,
    );
    const reached = adaptive.report.byLength.filter(({ rmse }) => rmse <= 0.7).map(({ length }) => length);
    expect(needed).toBe(reached[0]);
    expect(
      linearFigures(items, { ...linear.report, rmse: 0 }, adaptive.report).adaptiveItemsForSameRmse,
    ).toBeNull();
  });

  test('[SI7] no form is refused by the constraints that conflict', () => {
    expect(() => linearForm(run(study).compiled, 2)).toThrow(InfeasibleDesign);
  });
});

describe('a replay on real responses', () => {
  const plain = { ...study, design: plainDesign(10) };
  const everyItem = [...difficulties.keys()];

  test('[SI8] gives only items that were answered, and gives up none', () => {
    const compiled = compileStudy(plain);
    const tally = emptyPostHoc(compiled);
    const items = everyItem.filter((item) => item % 3 > 0);
    const scores = items.map((item) => (item === 1 ? undefined : difficulties[item]! < 0.4 ? 1 : 0));
    replayPerson(tally, compiled, { items, scores });
    const figures = postHocFigures(tally)!;
    expect(figures).toMatchObject({
      persons: 1,
      withoutTest: 0,
      fullLength: items.length - 1,
      correlation: null,
    });
    expect(figures.items).toEqual({ mean: 10, sd: null, min: 10, max: 10 });
    // Someone with three items gets three, and nothing that was not answered.
    replayPerson(tally, compiled, { items: [3, 4, 5], scores: [1, 0, 1] });
    expect(postHocFigures(tally)!.items).toMatchObject({ min: 3, max: 10 });
  });

  test('[SI8] with all items it ends at the full-length estimate, and r rises to 1', () => {
    const { tests } = run({ ...plain, design: plainDesign(40) });
    const compiled = compileStudy({ ...plain, design: plainDesign(40) });
    const tally = emptyPostHoc(compiled);
    for (const { state } of tests) replayPerson(tally, compiled, state);
    const figures = postHocFigures(tally)!;
    expect(figures.rmse).toBeCloseTo(0, 10);
    expect(figures.curve.at(-1)!.r).toBeCloseTo(1, 10);
    expect(figures.curve[3]!.r).toBeLessThan(figures.curve[20]!.r!);
    const needed = figures.itemsForR95!;
    for (const { length, r } of figures.curve) if (length >= needed) expect(r).toBeGreaterThanOrEqual(0.95);
    expect(figures.curve[needed - 2]!.r).toBeLessThan(0.95);
  });

  test('[SI8] persons from whose items no test can be made are counted, not made up', () => {
    const compiled = compileStudy(study);
    const tally = emptyPostHoc(compiled);
    replayPerson(tally, compiled, { items: [3, 4, 5], scores: [1, 0, 1] });
    expect(postHocFigures(tally)).toBeUndefined();
    expect(tally.withoutTest).toBe(1);
    replayPerson(tally, compiled, { items: [], scores: [] });
    expect(tally.persons).toBe(1);
  });
});

test('[SI9] the check of the simulation passes as it is', () => {
  const failed = studyCheck('checked').filter(({ passed }) => !passed);
  expect(failed).toEqual([]);
});
