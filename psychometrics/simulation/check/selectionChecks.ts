import type { TestEngine } from '../administer.ts';
import { plainDesign, raschBank, testsOf } from './checkedStudy.ts';
import { byBreaches, type CheckResult } from './checkResult.ts';

const difficulties = Array.from({ length: 60 }, (_, k) => -2.4 + 0.08 * ((23 * k) % 60));
const population = { kind: 'normal', mean: 0, sd: 1, persons: 300 } as const;

/** Whether items are chosen by the criterion and within the blueprint, worked out anew for every item given. */
export function selectionChecks(seed: string, engine: TestEngine): CheckResult[] {
  return [nearestDifficulty(seed, engine), withinBlueprint(seed, engine)];
}

/** Of Rasch items the most informative is the one whose difficulty is nearest to θ: I = PQ. */
function nearestDifficulty(seed: string, engine: TestEngine): CheckResult {
  const bank = raschBank(difficulties);
  let [breaches, looked] = [0, 0];
  for (const { state } of testsOf({ bank, design: plainDesign(12), population, seed }, engine).tests) {
    state.items.forEach((item, k) => {
      const theta = k === 0 ? 0 : state.thetas[k - 1]!;
      const before = state.items.slice(0, k);
      const distance = (one: number) => Math.abs(difficulties[one]! - theta);
      const nearest = difficulties.reduce(
        (least, _, one) => (before.includes(one) ? least : Math.min(least, distance(one))),
        Infinity,
      );
      looked++;
      if (before.includes(item) || distance(item) > nearest + 1e-9) breaches++;
    });
  }
  return byBreaches(
    'an item of another difficulty than the nearest free one, or given twice',
    breaches,
    looked,
  );
}

/** Three kinds of items in turn: four of each in a test of twelve, and two that never go together. */
function withinBlueprint(seed: string, engine: TestEngine): CheckResult {
  const bank = raschBank(difficulties);
  const kind = (k: number) => [...difficulties.keys()].filter((item) => item % 3 === k);
  const enemies = [30, 31];
  const design = {
    ...plainDesign(12),
    constraints: [0, 1, 2].map((k) => ({ name: `kind ${k}`, items: kind(k), minimum: 4, maximum: 4 })),
    enemies: [enemies],
  };
  const { tests } = testsOf({ bank, design, population: { ...population, persons: 100 }, seed }, engine);
  const broken = tests.filter(({ state: { items } }) => {
    const counts = [0, 1, 2].map((k) => items.filter((item) => item % 3 === k).length);
    return counts.some((count) => count !== 4) || enemies.every((item) => items.includes(item));
  });
  return byBreaches('a test outside its blueprint', broken.length, tests.length);
}
