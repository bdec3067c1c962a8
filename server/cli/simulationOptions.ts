import { availableParallelism } from 'node:os';
import { InvalidArgumentError } from 'commander';
import { z } from 'zod';
import { checkPopulation, type Population } from '#psychometrics/simulation/population.ts';
import { readNamedRows } from './namedRows.ts';

/** Whom `--theta` asks for, before it is known how many. */
export type AbilityOption = (persons: number) => Population;

/** Where abilities come from: `normal:MEAN,SD`, `uniform:LOWER,UPPER`, or `-2,0,2` for so many persons at each. */
export function parseTheta(text: string): AbilityOption {
  const [kind, rest] = text.includes(':') ? text.split(':') : ['grid', text];
  const figures = (rest ?? '').split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  const [first = Number.NaN, second = Number.NaN] = figures;
  const ofKind: Record<string, AbilityOption> = {
    normal: (persons) => ({ kind: 'normal', mean: first, sd: second, persons }),
    uniform: (persons) => ({ kind: 'uniform', lower: first, upper: second, persons }),
    grid: (each) => ({ kind: 'grid', thetas: figures, each }),
  };
  const option = ofKind[kind ?? ''];
  if (!option || !figures.every(Number.isFinite) || (kind !== 'grid' && figures.length !== 2)) {
    throw new InvalidArgumentError(
      'abilities are normal:MEAN,SD, uniform:LOWER,UPPER or a list such as -2,0,2.',
    );
  }
  try {
    checkPopulation(option(1));
    return option;
  } catch (error) {
    throw new InvalidArgumentError(`${(error as Error).message}.`);
  }
}

/** A whole number from 1 up. */
export function parseCount(text: string): number {
  const count = Number(text);
  if (/^\d+$/.test(text) && count >= 1 && count <= 1e9) return count;
  throw new InvalidArgumentError('expected a whole number of at least 1.');
}

/** As many threads as the machine has cores. */
export function defaultThreads(): number {
  return availableParallelism();
}

const Ability = z.object({
  person: z.string().min(1, 'is missing'),
  theta: z
    .string()
    .refine((text) => text.trim() !== '' && Number.isFinite(Number(text)), 'is not a number')
    .transform(Number),
});

/**
 * Reads the abilities of given persons: a CSV with columns `person` and `theta`.
 *
 * @throws {BadInput} naming every row, column and reason
 */
export async function readAbilitiesCsv(file: string): Promise<Population> {
  const columns = { required: ['person', 'theta'], optional: [] };
  const rows = await readNamedRows(file, Ability, columns, 'person');
  return { kind: 'list', thetas: rows.map(({ value }) => value.theta) };
}
