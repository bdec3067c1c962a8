import { normalQuantile } from '../numerics/normalDistribution.ts';
import { quantile } from '../numerics/sampleMoments.ts';
import { seededRandom } from '../numerics/seededRandom.ts';

/** Whom a study is about; abilities in logits. */
export type Population =
  | { readonly kind: 'normal'; readonly mean: number; readonly sd: number; readonly persons: number }
  | { readonly kind: 'uniform'; readonly lower: number; readonly upper: number; readonly persons: number }
  /** The same number of persons at each of these abilities, in turn. */
  | { readonly kind: 'grid'; readonly thetas: readonly number[]; readonly each: number }
  /** One person per ability. */
  | { readonly kind: 'list'; readonly thetas: readonly number[] };

/** How persons are grouped by ability when a study is summarised. */
export interface AbilityGroups {
  readonly count: number;
  /** Group of an ability, from 0 (the lowest). */
  readonly groupOf: (theta: number) => number;
}

/** @throws {RangeError} for a population nobody can be drawn from */
export function checkPopulation(population: Population): void {
  const refuse = (reason: string) => {
    throw new RangeError(reason);
  };
  const persons = personsIn(population);
  if (!(Number.isSafeInteger(persons) && persons >= 1)) refuse(`a study needs persons, not ${persons}`);
  switch (population.kind) {
    case 'normal':
      if (!(Number.isFinite(population.mean) && population.sd >= 0 && population.sd < Infinity)) {
        refuse(`abilities cannot have mean ${population.mean} and standard deviation ${population.sd}`);
      }
      return;
    case 'uniform':
      if (!(population.upper - population.lower >= 0 && population.upper - population.lower < Infinity)) {
        refuse(`abilities cannot run from ${population.lower} to ${population.upper}`);
      }
      return;
    default:
      if (!population.thetas.every(Number.isFinite)) refuse('abilities must be numbers');
  }
}

/** Number of persons in a population. */
export function personsIn(population: Population): number {
  switch (population.kind) {
    case 'grid':
      return population.thetas.length * population.each;
    case 'list':
      return population.thetas.length;
    default:
      return population.persons;
  }
}

/** The true ability of one person: the same in every replication and under every design. */
export function trueTheta(population: Population, seed: string, person: number): number {
  const draw = () => seededRandom(`${seed}/ability/${person}`)() + 2 ** -33; // never 0, so never −∞
  switch (population.kind) {
    case 'normal':
      return population.mean + population.sd * normalQuantile(draw());
    case 'uniform':
      return population.lower + (population.upper - population.lower) * draw();
    default:
      return population.thetas[person % population.thetas.length]!;
  }
}

/**
 * The abilities of a grid, or of a list with no more than ten of them; else ten groups between the deciles, of
 * the distribution drawn from or of the list, each without its upper edge but the last.
 */
export function abilityGroups(population: Population): AbilityGroups {
  const edges = edgesOf(population);
  return {
    count: edges.length + 1,
    groupOf: (theta) => {
      let group = 0;
      while (group < edges.length && theta >= edges[group]!) group++;
      return group;
    },
  };
}

/** Abilities that stand for a population: the middles of `count` parts of equal size. */
export function representativeThetas(population: Population, count: number): number[] {
  return Array.from({ length: count }, (_, k) => quantileOf(population, (k + 0.5) / count));
}

function edgesOf(population: Population): number[] {
  if (population.kind === 'grid' || population.kind === 'list') {
    const distinct = [...new Set(population.thetas)].sort((x, y) => x - y);
    if (population.kind === 'grid' || distinct.length <= 10) return distinct.slice(1);
  }
  return Array.from({ length: 9 }, (_, k) => quantileOf(population, (k + 1) / 10));
}

function quantileOf(population: Population, share: number): number {
  switch (population.kind) {
    case 'normal':
      return population.mean + population.sd * normalQuantile(share);
    case 'uniform':
      return population.lower + (population.upper - population.lower) * share;
    default:
      return quantile(population.thetas, share);
  }
}
