import { probability } from '../../irt/logistic.ts';
import { scoreDistribution } from '../../irt/scoreDistribution.ts';
import type { TestEngine } from '../administer.ts';
import { linearDesign, plainDesign, raschBank, testsOf } from './checkedStudy.ts';
import { byChiSquare, byLargestDeviation, byLargestZ, byMeanZero, type CheckResult } from './checkResult.ts';

const difficulties = Array.from({ length: 40 }, (_, k) => -2.2 + 0.11 * ((17 * k) % 40));

/** Whether answers are scored and turned into ability as the model says, by answers known beforehand. */
export function scoringChecks(seed: string, engine: TestEngine): CheckResult[] {
  return [numberCorrect(seed, engine), closedForm(seed, engine), ...adaptiveScores(seed, engine)];
}

/** Ten items and one ability: the number correct follows Lord and Wingersky's distribution. */
function numberCorrect(seed: string, engine: TestEngine): CheckResult {
  const [theta, persons, length] = [1, 4000, 10];
  const bank = raschBank(difficulties);
  const { tests } = testsOf(
    {
      bank,
      design: linearDesign(length),
      population: { kind: 'grid', thetas: [theta], each: persons },
      seed,
    },
    engine,
  );
  const counts = new Float64Array(length + 1);
  for (const { state } of tests)
    counts[state.scores.reduce<number>((sum, score) => sum + (score ?? 0), 0)]!++;
  const chances = difficulties.slice(0, length).map((b) => probability(theta, { a: 1, b, c: 0, d: 1 }));
  const expected = scoreDistribution(chances).map((chance) => chance * persons);
  return byChiSquare('number correct on 10 Rasch items follows Lord & Wingersky', counts, expected);
}

/** n Rasch items of difficulty b, of which k right: θ̂ = b + ln(k / (n − k)), SE = √(n / (k(n − k))). */
function closedForm(seed: string, engine: TestEngine): CheckResult {
  const [b, n] = [0.3, 16];
  const bank = raschBank(Array.from({ length: n }, () => b));
  const design = {
    ...linearDesign(n),
    estimator: { method: 'ml', bounds: { lower: -6, upper: 6 } },
  } as const;
  const population = { kind: 'normal', mean: 0, sd: 1, persons: 200 } as const;
  let largest = 0;
  for (const { state } of testsOf({ bank, design, population, seed }, engine).tests) {
    const k = state.scores.reduce<number>((sum, score) => sum + (score ?? 0), 0);
    if (k === 0 || k === n) continue;
    const { theta, se } = state.estimate;
    largest = Math.max(
      largest,
      Math.abs(theta - b - Math.log(k / (n - k))),
      Math.abs(se - Math.sqrt(n / (k * (n - k)))),
    );
  }
  return byLargestDeviation(
    'ML of equal Rasch items is b + ln(k/(n − k)), SE √(n/(k(n − k)))',
    largest,
    1e-9,
  );
}

/**
 * An adaptive test of persons drawn from its own prior. Scores minus their chances are a martingale, however
 * items were chosen; the error of EAP has mean 0, and its square that of SE² (Cook, Gelman & Rubin 2006).
 */
function adaptiveScores(seed: string, engine: TestEngine): CheckResult[] {
  const bank = raschBank(difficulties);
  const population = { kind: 'normal', mean: 0, sd: 1, persons: 3000 } as const;
  const { tests } = testsOf({ bank, design: plainDesign(15), population, seed }, engine);
  const shift = difficulties.map(() => ({ excess: 0, variance: 0 }));
  const slope = difficulties.map(() => ({ excess: 0, variance: 0 }));
  for (const { state, theta } of tests) {
    state.items.forEach((item, k) => {
      const b = difficulties[item]!;
      const p = probability(theta, { a: 1, b, c: 0, d: 1 });
      for (const [sums, weight] of [
        [shift, 1],
        [slope, theta - b],
      ] as const) {
        sums[item]!.excess += weight * ((state.scores[k] ?? 0) - p);
        sums[item]!.variance += weight ** 2 * p * (1 - p);
      }
    });
  }
  const figures = (sums: typeof shift) =>
    sums.filter(({ variance }) => variance > 5).map(({ excess, variance }) => excess / Math.sqrt(variance));
  return [
    byLargestZ('each item is right as often as its curve says', figures(shift)),
    byLargestZ('each item is right more often the abler the person, as its curve says', figures(slope)),
    byMeanZero(
      'the estimate is right on average over its own prior',
      tests.map(({ state, theta }) => state.estimate.theta - theta),
    ),
    byMeanZero(
      'squared error is the reported SE² on average',
      tests.map(({ state, theta }) => (state.estimate.theta - theta) ** 2 - state.estimate.se ** 2),
    ),
  ];
}
