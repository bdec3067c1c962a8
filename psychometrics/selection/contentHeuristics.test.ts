import { expect, test } from 'vitest';
import { type AdaptiveDesign, compileTest, startTest } from '../adaptiveTest.ts';
import { type Constraint, compileBlueprint, violatedRows } from '../assembly/blueprint.ts';
import { enemyName } from '../assembly/enemyName.ts';
import { randomBlueprint } from '../assembly/randomBlueprint.ts';
import { compileBank } from '../irt/bank.ts';
import { seededRandom } from '../numerics/seededRandom.ts';
import { simulateFrom } from '../simulation/simulateTest.ts';
import { byContentQuota } from './contentQuota.ts';
import { maximumInformation } from './maximumInformation.ts';
import { byPriorityIndex } from './priorityIndex.ts';
import { byWeightedDeviations } from './weightedDeviations.ts';

const [size, length, candidates, studies] = [100, 20, 4, 4];

const plain: AdaptiveDesign = {
  criterion: maximumInformation,
  constraints: [],
  enemies: [],
  length: { minimum: length, maximum: length },
  stopRules: [],
  estimator: {
    method: 'eap',
    prior: { kind: 'normal', mean: 0, sd: 1 },
    quadrature: { lower: -4, upper: 4, n: 33 },
  },
  startTheta: 0,
};

/**
 * A bank with a blueprint that can be met, and the same candidates for every way of keeping to it: how many of their
 * tests break something.
 */
function study(k: number) {
  const random = seededRandom(`content study ${k}`);
  const shape = { itemCount: size, range: plain.length, slack: 0 };
  const { constraints, enemies } = randomBlueprint(random, shape);
  const bank = compileBank(Array.from({ length: size }, () => [0.6 + random(), 4 * random() - 2, 0.2, 1]));
  const blueprint = compileBlueprint({ itemCount: size, constraints, enemies });
  // To a heuristic, enemies are a constraint like any other.
  const all: Constraint[] = [
    ...constraints,
    ...enemies.map((items, e) => ({
      name: enemyName(e),
      items: [...new Set(items)],
      minimum: 0,
      maximum: 1,
    })),
  ];
  const first = constraints.filter(({ name }) => name.startsWith('attribute 0'));
  const groupOf = Int32Array.from({ length: size }, (_, item) =>
    first.findIndex(({ items }) => items.includes(item)),
  );
  const wanted = first.map(({ minimum, maximum }) => (minimum + (maximum ?? minimum)) / 2 + 0.1);
  const total = wanted.reduce((sum, share) => sum + share, 0);
  const shares = wanted.map((share) => share / total);

  const ways: Record<string, Partial<AdaptiveDesign>> = {
    nothing: {},
    quotas: { choose: byContentQuota({ groupOf, shares }) },
    'priority index': { choose: byPriorityIndex(all) },
    'weighted deviations': { choose: byWeightedDeviations(all, { length, information: 1 }) },
    'shadow tests': { constraints, enemies },
  };
  return Object.entries(ways).map(([way, own]) => {
    const compiled = compileTest(bank, { ...plain, ...own });
    const broken = Array.from({ length: candidates }, (_, candidate) => {
      const theta = -2 + (4 * candidate) / (candidates - 1);
      const start = startTest(compiled, [], { seed: `${k} ${candidate}` });
      const { items } = simulateFrom(start, theta, seededRandom(`answers ${k} ${candidate}`));
      const chosen = Uint8Array.from({ length: size }, (__, item) => (items.includes(item) ? 1 : 0));
      return violatedRows(blueprint, chosen).length > 0;
    }).filter(Boolean).length;
    return [way, broken] as const;
  });
}

test('[SE16] heuristics break constraints that can be met; shadow tests never do', () => {
  const broken = new Map<string, number>();
  for (let k = 0; k < studies; k++) {
    for (const [way, count] of study(k)) broken.set(way, (broken.get(way) ?? 0) + count);
  }
  const tests = candidates * studies;
  expect(broken.get('shadow tests')).toBe(0);
  for (const heuristic of ['quotas', 'priority index', 'weighted deviations']) {
    expect(broken.get(heuristic), heuristic).toBeGreaterThan(0.1 * tests);
    expect(broken.get(heuristic), heuristic).toBeLessThanOrEqual(broken.get('nothing')!);
  }
  // Those that know all constraints do better than quotas on one attribute.
  expect(broken.get('priority index')).toBeLessThan(broken.get('quotas')!);
  expect(broken.get('weighted deviations')).toBeLessThan(broken.get('quotas')!);
});
