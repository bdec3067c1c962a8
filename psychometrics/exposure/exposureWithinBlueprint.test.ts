import { expect, test } from 'vitest';
import { compileBank, type ItemRow } from '../irt/bank.ts';
import { seededRandom } from '../numerics/seededRandom.ts';
import type { CriterionName } from '../selection/criteria.ts';
import { compileStudy } from '../simulation/compileStudy.ts';
import type { ExposureControl, Study } from '../simulation/study.ts';
import { runBlock } from '../simulation/studyBlock.ts';
import { studyReport } from '../simulation/studyReport.ts';

const draw = seededRandom('within a blueprint');
const size = 120;
const bank = compileBank(
  Array.from({ length: size }, (): ItemRow => [0.6 + draw(), 4 * draw() - 2, 0.2 * draw(), 1]),
);
const themes = Array.from({ length: 4 }, (_, theme) => ({
  name: `theme ${theme}`,
  items: Array.from({ length: size / 4 }, (_, k) => 4 * k + theme),
  minimum: 2,
  maximum: 3,
}));
const hard = { name: 'urgent', items: [...bank.a.keys()].filter((item) => item % 5 === 0), minimum: 3 };

/** The figures of so many persons under one control, with what every one of them was asked. */
function held(exposure: ExposureControl, persons = 150, criterion: CriterionName = 'mpwi') {
  const study: Study = {
    bank,
    design: {
      criterion,
      constraints: [...themes, hard],
      enemies: [[0, 1]],
      length: { minimum: 10, maximum: 10 },
      stopRules: [],
      estimator: {
        method: 'eap',
        prior: { kind: 'normal', mean: 0, sd: 1 },
        quadrature: { lower: -4, upper: 4, n: 33 },
      },
      startTheta: 0,
      exposure,
      balance: 'shadowTest',
      excluded: [],
    },
    population: { kind: 'normal', mean: 0, sd: 1, persons },
    replications: 1,
    seed: 'within a blueprint',
    blockSize: persons,
  };
  const compiled = compileStudy(study);
  const asked: (readonly number[])[] = [];
  const tally = runBlock(compiled, 0, { onTest: ({ state }) => asked.push(state.items) });
  const report = studyReport(compiled, tally);
  return { ...report, asked, se: report.byLength.at(-1)!.se! };
}

test('[EX6] chance enters the shadow test: progressive selection uses the bank, keeps the blueprint, and repeats by its seed', () => {
  const control = { kind: 'progressive', acceleration: 1 } as const;
  const [plain, progressive] = [held({ kind: 'none' }), held(control)];
  expect(plain.exposure.unusedShare).toBeGreaterThan(0.2);
  expect(progressive.exposure.unusedShare).toBeLessThan(0.1);
  expect(progressive.violations).toBe(0);
  expect(held(control).asked).toEqual(progressive.asked);
  const first = new Set(progressive.asked.map((items) => items[0]));
  expect(first.size).toBeGreaterThan(60); // of 120: at the start any item is as good as another
});

test('[EX5] prices keep the same maximum at less loss than withholding alone, and bring idle items in', () => {
  const [maximumRate, step] = [0.2, 0.01];
  const restricted = held({ kind: 'restricted', maximumRate }, 400);
  const priced = held({ kind: 'priced', maximumRate, minimumRate: 0, step }, 400);
  const everyItem = held({ kind: 'priced', maximumRate, minimumRate: 0.01, step }, 400);
  for (const { exposure, violations } of [restricted, priced, everyItem]) {
    expect(exposure.max).toBeLessThanOrEqual(maximumRate + 1 / 400);
    expect(violations).toBe(0);
  }
  expect(priced.se).toBeLessThan(restricted.se);
  expect(restricted.exposure.unusedShare).toBeGreaterThan(0.3);
  expect(everyItem.exposure.unusedShare).toBeLessThan(0.05);
});

test('[EX7] prices prepared on other persons lose less than prices that begin at zero, and keep the maximum', () => {
  const control = { kind: 'priced', maximumRate: 0.2, minimumRate: 0, step: 0.002 } as const;
  const [fromZero, prepared] = [held(control), held({ ...control, candidates: 400 })];
  expect(prepared.exposure.max).toBeLessThanOrEqual(0.2 + 1 / 150);
  expect(prepared.violations).toBe(0);
  expect(prepared.se).toBeLessThan(fromZero.se);
});

test.each(['mfi', 'mepv', 'klp'] as const)(
  '[EX5] prices are in the measure of the criterion: %s',
  (criterion) => {
    const overlap = (exposure: ExposureControl) => held(exposure, 60, criterion).overlap!;
    const maximumRate = 1; // nothing is withheld, so whatever changes is the prices'
    const priced = { kind: 'priced', maximumRate, minimumRate: 0.05, step: 0.02 } as const;
    expect(overlap(priced)).toBeLessThan(0.9 * overlap({ kind: 'none' }));
  },
);
