import type { TestEngine } from '../administer.ts';
import { itemDraws } from '../commonRandom.ts';
import { plainDesign, raschBank, testsOf } from './checkedStudy.ts';
import { byBreaches, byChiSquare, byLargestZ, type CheckResult } from './checkResult.ts';

const difficulties = Array.from({ length: 60 }, (_, k) => -2.4 + 0.08 * ((23 * k) % 60));
const population = { kind: 'normal', mean: 0, sd: 1, persons: 1000 } as const;

/** Whether chance is even, and control keeps items from those it should. */
export function exposureChecks(seed: string, engine: TestEngine): CheckResult[] {
  return [uniformDraws(seed), oneOfFive(seed, engine), restricted(seed, engine), eligible(seed, engine)];
}

/** 200 persons × 500 items in a hundred classes, and in ten by ten with the draw of the next item. */
function uniformDraws(seed: string): CheckResult {
  const classes = new Float64Array(100);
  for (let person = 0; person < 200; person++) {
    const draw = itemDraws(seed, 0, person);
    for (let item = 0; item < 500; item += 2) {
      classes[10 * Math.floor(10 * draw(item)) + Math.floor(10 * draw(item + 1))]!++;
    }
  }
  return byChiSquare(
    'pairs of draws are even over a hundred classes',
    classes,
    classes.map(() => 500),
  );
}

/** The first item is one of the five most informative at θ = 0, each for a fifth of the persons. */
function oneOfFive(seed: string, engine: TestEngine): CheckResult {
  const bank = raschBank(difficulties);
  const design = { ...plainDesign(2), exposure: { kind: 'randomesque', items: 5 } } as const;
  const nearest = [...difficulties.keys()].sort(
    (x, y) => Math.abs(difficulties[x]!) - Math.abs(difficulties[y]!) || x - y,
  );
  const counts = new Float64Array(5);
  const { tests } = testsOf({ bank, design, population, seed }, engine);
  for (const { state } of tests) {
    const rank = nearest.indexOf(state.items[0]!);
    if (rank < 5) counts[rank]!++; // who got another is missing from the counts, which shows
  }
  const fifth = tests.length / 5;
  return byChiSquare(
    'the first item is each of the five best equally often',
    counts,
    counts.map(() => fifth),
  );
}

/** An item that reached a quarter of those before is not given to the next. */
function restricted(seed: string, engine: TestEngine): CheckResult {
  const maximumRate = 0.25;
  const bank = raschBank(difficulties);
  const design = { ...plainDesign(10), exposure: { kind: 'restricted', maximumRate } } as const;
  const given = difficulties.map(() => 0);
  let [breaches, looked] = [0, 0];
  testsOf({ bank, design, population, seed }, engine).tests.forEach(({ state }, before) => {
    looked += state.items.length;
    if (before > 0) breaches += state.items.filter((item) => given[item]! / before >= maximumRate).length;
    for (const item of state.items) given[item]!++;
  });
  return byBreaches('an item given although its rate had reached the maximum', breaches, looked);
}

/** Under item eligibility no rate lies above the maximum by more than chance. */
function eligible(seed: string, engine: TestEngine): CheckResult {
  const maximumRate = 0.3;
  const bank = raschBank(difficulties);
  const design = {
    ...plainDesign(10),
    exposure: { kind: 'eligibility', maximumRate, edges: [], memory: 1 },
  } as const;
  const given = difficulties.map(() => 0);
  const { tests } = testsOf({ bank, design, population, seed }, engine);
  for (const { state } of tests) for (const item of state.items) given[item]!++;
  const n = tests.length;
  const sd = Math.sqrt(n * maximumRate * (1 - maximumRate));
  return byLargestZ(
    'no item above the maximum rate under item eligibility',
    given.map((count) => (count - maximumRate * n) / sd),
    true,
  );
}
