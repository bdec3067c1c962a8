import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileBank, type ItemRow } from '../irt/bank.ts';
import { compileStudy } from './compileStudy.ts';
import type { ExposureControl, Study, StudyDesign } from './study.ts';
import { blockCount, runBlock, type StudyTest } from './studyBlock.ts';
import { stepQuantile, studyReport } from './studyReport.ts';
import { addTally, emptyTally } from './studyTally.ts';

const bank = compileBank(
  Array.from({ length: 30 }, (_, k): ItemRow => [1 + (k % 5) / 5, -1.5 + k / 10, 0, 1]),
);
const design: StudyDesign = {
  criterion: 'mfi',
  constraints: [],
  enemies: [],
  length: { minimum: 5, maximum: 5 },
  stopRules: [],
  estimator: {
    method: 'eap',
    prior: { kind: 'normal', mean: 0, sd: 1 },
    quadrature: { lower: -4, upper: 4, n: 33 },
  },
  startTheta: 0,
  exposure: { kind: 'none' },
  balance: 'shadowTest',
  excluded: [],
};
const study: Study = {
  bank,
  design,
  population: { kind: 'normal', mean: 0, sd: 1, persons: 60 },
  replications: 1,
  seed: 'study',
};

function run(own: Partial<Study>, order: (blocks: number[]) => number[] = (blocks) => blocks) {
  const compiled = compileStudy({ ...study, ...own });
  const tests: StudyTest[] = [];
  const blocks = Array.from({ length: blockCount(compiled.study) }, (_, block) => block);
  const tallies = order(blocks).map((block) => ({
    block,
    tally: runBlock(compiled, block, { onTest: (one) => tests.push(one) }),
  }));
  const sum = emptyTally(compiled);
  for (const { tally } of tallies.sort((x, y) => x.block - y.block)) addTally(sum, tally);
  return { report: studyReport(compiled, sum), tests, tally: sum };
}

describe('the figures of a study', () => {
  test('[SI2] two persons of one item each, worked out by hand', () => {
    const compiled = compileStudy({
      ...study,
      bank: compileBank([
        [1, 0, 0, 1],
        [1, 5, 0, 1],
      ]),
      design: { ...design, length: { minimum: 1, maximum: 1 }, cuts: [0.5] },
      population: { kind: 'list', thetas: [0, 1] },
      replications: 2,
    });
    // The first is wrong and then right, the second right twice: θ̂ = ∓m and +m, +m.
    const answers = (person: number, replication: number) => () =>
      person === 1 || replication === 1 ? 1 : 0;
    const tally = runBlock(compiled, 0, { answers });
    const report = studyReport(compiled, tally);
    const m = compiled.test.estimate({ items: [0], scores: [1] })!.theta;
    expect(report.bias).toBeCloseTo((-m + m + 2 * (m - 1)) / 4, 12);
    expect(report.rmse).toBeCloseTo(Math.sqrt((2 * m ** 2 + 2 * (m - 1) ** 2) / 4), 12);
    expect(report.exposure).toMatchObject({
      max: 1,
      mean: 0.5,
      unusedShare: 0.5,
      rates: [1, 0],
      chiSquare: 1,
    });
    expect(report.overlap).toBe(1);
    expect(report.items).toEqual({ mean: 1, sd: 0, min: 1, max: 1 });
    expect(report.conditional.map(({ theta, n }) => [theta, n])).toEqual([
      [0, 2],
      [1, 2],
    ]);
    expect(report.conditional[0]!.empiricalSe).toBeCloseTo(Math.sqrt(2 * m ** 2), 12);
    expect(report.conditional[1]!.empiricalSe).toBeCloseTo(0, 7);
    expect(report.conditional[0]!.information).toBeCloseTo(0.25, 12); // P = ½ at θ = b
    // m < ½ lies below the cut, so the second person is never at the true level, and nobody wavers.
    expect(m).toBeLessThan(0.5);
    expect(report.classification).toEqual({
      cuts: [0.5],
      accuracy: 0.5,
      consistency: 1,
      decisions: [
        [2, 0],
        [2, 0],
      ],
    });
    expect(report.stopReasons).toEqual([{ reason: 'length', tests: 4 }]);
  });

  test('[SI2] agree with what is worked out from every single test', () => {
    const { report, tests } = run({
      replications: 2,
      design: {
        ...design,
        length: { minimum: 3, maximum: 9 },
        stopRules: [{ rule: 'precision', atMost: 0.6 }],
      },
    });
    const errors = tests.map(({ state, theta }) => state.estimate.theta - theta);
    const lengths = tests.map(({ state }) => state.items.length);
    const mean = (x: number[]) => x.reduce((sum, one) => sum + one, 0) / x.length;
    expect(tests.length).toBe(120);
    expect(report.bias).toBeCloseTo(mean(errors), 12);
    expect(report.rmse).toBeCloseTo(Math.sqrt(mean(errors.map((e) => e * e))), 12);
    expect(report.items.mean).toBeCloseTo(mean(lengths), 12);
    expect(new Set(lengths).size).toBeGreaterThan(1);
    let [common, pairs] = [0, 0];
    for (let x = 0; x < tests.length; x++) {
      for (let y = 0; y < x; y++) {
        common += tests[x]!.state.items.filter((item) => tests[y]!.state.items.includes(item)).length;
        pairs++;
      }
    }
    expect(report.overlap).toBeCloseTo(common / pairs / mean(lengths), 12);
    const fourth = tests.filter(({ state }) => state.thetas.length >= 4);
    const after4 = report.byLength.find(({ length }) => length === 4)!;
    expect(after4.tests).toBe(fourth.length);
    expect(after4.rmse).toBeCloseTo(
      Math.sqrt(mean(fourth.map(({ state, theta }) => (state.thetas[3]! - theta) ** 2))),
      12,
    );
    expect(report.lengths.reduce((sum, { tests: n }) => sum + n, 0)).toBe(120);
  });

  test('[SI5] a study says the same whatever the order its blocks are run in', () => {
    const exposures: ExposureControl[] = [
      { kind: 'none' },
      { kind: 'randomesque', items: 4 },
      { kind: 'restricted', maximumRate: 0.4 },
      { kind: 'eligibility', maximumRate: 0.4, edges: [0], memory: 1 },
      { kind: 'progressive', acceleration: 1, maximumRate: 0.5 },
      { kind: 'priced', maximumRate: 0.5, minimumRate: 0.1, step: 0.01 },
      { kind: 'priced', maximumRate: 0.5, minimumRate: 0.49, step: 0.01, candidates: 30 },
      { kind: 'proportional', acceleration: 1 },
      { kind: 'aStratified', stages: [2, 3] },
      { kind: 'sympsonHetter', maximumRate: 0.5, rounds: 2, candidates: 30 },
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...exposures),
        fc.integer({ min: 1, max: 2 }),
        fc.string({ maxLength: 4 }),
        (exposure, replications, seed) => {
          const own = { replications, seed, blockSize: 20, design: { ...design, exposure } };
          const forwards = run(own).report;
          const backwards = run(own, (blocks) => blocks.toReversed()).report;
          expect(JSON.stringify(backwards)).toBe(JSON.stringify(forwards));
          expect(forwards.rmse).toBeLessThan(1.5);
        },
      ),
      { numRuns: 24 },
    );
  });

  test('[SI5] without control that counts persons, blocks may be of any size', () => {
    const [one, many] = [run({ blockSize: 60 }), run({ blockSize: 7 })];
    expect(many.tests.map(({ state }) => state.items)).toEqual(one.tests.map(({ state }) => state.items));
    expect(many.report.rmse).toBeCloseTo(one.report.rmse, 12);
  });

  test('[SI3] two designs meet the same persons, who answer a common item alike', () => {
    const answersOf = (tests: readonly StudyTest[]) =>
      new Map(
        tests.flatMap(({ person, state }) =>
          state.items.map((item, k) => [`${person} ${item}`, state.scores[k]] as const),
        ),
      );
    const plain = answersOf(run({}).tests);
    const other = answersOf(run({ design: { ...design, criterion: 'bopt', startTheta: 0.5 } }).tests);
    const common = [...plain.keys()].filter((key) => other.has(key));
    expect(common.length).toBeGreaterThan(50);
    for (const key of common) expect(other.get(key)).toBe(plain.get(key));
  });

  test('[SI2] tests outside the blueprint are counted by row; shadow tests have none', () => {
    const constraints = [{ name: 'easy', items: [0, 1, 2], minimum: 2, maximum: 3 }];
    expect(run({ design: { ...design, constraints } }).report).toMatchObject({
      violations: 0,
      violationsByConstraint: [{ constraint: 'easy', tests: 0 }],
    });
    const priority = run({ design: { ...design, constraints, enemies: [[3, 4]], balance: 'priorityIndex' } });
    expect(priority.report.violations).toBe(0);
    const deviations = run({
      design: {
        ...design,
        constraints: [
          { ...constraints[0]!, minimum: 3 },
          { name: 'hard', items: [27, 28, 29], minimum: 3 },
        ],
        balance: 'weightedDeviations',
      },
    });
    const broken = deviations.tests.filter(
      ({ state: { items } }) => [0, 1, 2].filter((item) => items.includes(item)).length < 3,
    );
    expect(deviations.report.violationsByConstraint[0]!.tests).toBe(broken.length);
    expect(deviations.report.violations).toBe(60); // five items cannot hold three of each
  });

  test('[SI2] the time of a step is known to 1 %', () => {
    const compiled = compileStudy(study);
    let clock = 0;
    const tally = runBlock(compiled, 0, { now: () => (clock += 3.7) });
    expect(stepQuantile(tally, 0.5)! / 3.7).toBeCloseTo(1, 1.9);
    expect(stepQuantile(run({}).tally, 0.5)).toBeNull();
  });

  test.each<[Partial<Study>, string]>([
    [{ replications: 0 }, 'at least one replication'],
    [{ population: { kind: 'list', thetas: [] } }, 'needs persons'],
    [{ design: { ...design, cuts: [1, 0] } }, 'ascending'],
    [{ design: { ...design, exposure: { kind: 'restricted', maximumRate: 0 } } }, 'must lie in (0, 1]'],
    [
      { design: { ...design, exposure: { kind: 'eligibility', maximumRate: 1, edges: [1, 0], memory: 1 } } },
      'must ascend',
    ],
    [
      {
        design: { ...design, exposure: { kind: 'aStratified', stages: Array.from({ length: 31 }, () => 1) } },
      },
      'into 31 strata',
    ],
    [
      { design: { ...design, balance: 'weightedDeviations', exposure: { kind: 'randomesque', items: 2 } } },
      'no room',
    ],
    [
      { design: { ...design, balance: 'priorityIndex', sets: [{ name: 's', items: [1, 2] }] } },
      'item sets need',
    ],
  ])('[SI5] refuses %o', (own, reason) => {
    expect(() => compileStudy({ ...study, ...own })).toThrow(reason);
  });
});
