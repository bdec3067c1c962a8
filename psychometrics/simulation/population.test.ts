import { describe, expect, test } from 'vitest';
import { mean, standardDeviation } from '../numerics/sampleMoments.ts';
import {
  abilityGroups,
  checkPopulation,
  type Population,
  personsIn,
  representativeThetas,
  trueTheta,
} from './population.ts';

const thetasOf = (population: Population) =>
  Array.from({ length: personsIn(population) }, (_, person) => trueTheta(population, 'seed', person));

describe('populations', () => {
  test('[SI4] a normal population has its mean and standard deviation', () => {
    const thetas = thetasOf({ kind: 'normal', mean: 0.5, sd: 2, persons: 20_000 });
    expect(mean(thetas)).toBeCloseTo(0.5, 1);
    expect(standardDeviation(thetas)).toBeCloseTo(2, 1);
  });

  test('[SI4] a uniform population fills its range evenly', () => {
    const thetas = thetasOf({ kind: 'uniform', lower: -1, upper: 3, persons: 20_000 });
    expect(Math.min(...thetas)).toBeGreaterThan(-1);
    expect(Math.max(...thetas)).toBeLessThan(3);
    expect(mean(thetas)).toBeCloseTo(1, 1);
    expect(standardDeviation(thetas)).toBeCloseTo(4 / Math.sqrt(12), 1);
  });

  test('[SI4] a grid has as many persons at each ability, a list one', () => {
    expect(thetasOf({ kind: 'grid', thetas: [-1, 2], each: 3 })).toEqual([-1, 2, -1, 2, -1, 2]);
    expect(thetasOf({ kind: 'list', thetas: [0.3, 0.1] })).toEqual([0.3, 0.1]);
  });

  test('[SI4] groups are the abilities of a grid, and deciles of a distribution', () => {
    const grid = abilityGroups({ kind: 'grid', thetas: [2, -1, 0], each: 3 });
    expect([-1, 0, 2].map(grid.groupOf)).toEqual([0, 1, 2]);
    const normal = abilityGroups({ kind: 'normal', mean: 0, sd: 1, persons: 9 });
    expect(normal.count).toBe(10);
    expect([-3, -1.2816, -1.2815, 0, 1.29].map(normal.groupOf)).toEqual([0, 0, 1, 5, 9]);
  });

  test('[SI4] abilities that stand for a population are the middles of equal parts', () => {
    expect(representativeThetas({ kind: 'uniform', lower: 0, upper: 1, persons: 1 }, 4)).toEqual([
      0.125, 0.375, 0.625, 0.875,
    ]);
  });

  test.each<[Population, string]>([
    [{ kind: 'normal', mean: 0, sd: -1, persons: 5 }, 'standard deviation -1'],
    [{ kind: 'uniform', lower: 1, upper: 0, persons: 5 }, 'from 1 to 0'],
    [{ kind: 'list', thetas: [] }, 'needs persons, not 0'],
    [{ kind: 'grid', thetas: [Number.NaN], each: 2 }, 'must be numbers'],
    [{ kind: 'normal', mean: 0, sd: 1, persons: 1.5 }, 'not 1.5'],
  ])('[SI4] refuses %o', (population, reason) => {
    expect(() => checkPopulation(population)).toThrow(reason);
  });
});
