import { InvalidArgumentError } from 'commander';
import { z } from 'zod';
import type { Bounds } from '#psychometrics/estimation/estimateAbility.ts';
import { checkPrior, type Prior } from '#psychometrics/estimation/prior.ts';
import type { Quadrature } from '#psychometrics/numerics/quadrature.ts';
import { quadratureNodes } from '#psychometrics/numerics/quadrature.ts';

const Figure = z.string().trim().min(1).transform(Number).pipe(z.number());
const Pair = z
  .string()
  .transform((text) => text.split(','))
  .pipe(z.tuple([Figure, Figure]));

/** `-4,4`: where a maximum may be sought, in logits. */
export function parseBounds(text: string): Bounds {
  const [lower, upper] = parsed(Pair, text, 'two numbers such as -4,4');
  if (lower >= upper) throw new InvalidArgumentError('the lower bound must be less than the upper.');
  return { lower, upper };
}

/** `normal:0,1`, `uniform:-4,4` or `jeffreys`. */
export function parsePrior(text: string): Prior {
  const [kind, figures] = text.split(':');
  if (kind === 'jeffreys' && figures === undefined) return { kind };
  if (kind !== 'normal' && kind !== 'uniform') {
    throw new InvalidArgumentError('a prior is normal:MEAN,SD, uniform:LOWER,UPPER or jeffreys.');
  }
  const [first, second] = parsed(Pair, figures ?? '', `two numbers such as ${kind}:-4,4`);
  const prior: Prior =
    kind === 'normal' ? { kind, mean: first, sd: second } : { kind, lower: first, upper: second };
  return checked(prior, checkPrior);
}

/** `-6,6,61`: lower and upper end, and the number of nodes. */
export function parseQuadrature(text: string): Quadrature {
  const Triple = z.tuple([Figure, Figure, Figure.pipe(z.int().max(100_000))]);
  const [lower, upper, n] = parsed(Triple, text.split(','), 'lower,upper,nodes such as -6,6,61');
  return checked({ lower, upper, n }, quadratureNodes);
}

/** A tuning constant of a robust estimator: a number above 0. */
export function parseTuning(text: string): number {
  return parsed(Figure.pipe(z.number().positive()), text, 'a number above 0 such as 1');
}

function parsed<T>(schema: z.ZodType<T>, input: unknown, expected: string): T {
  const result = schema.safeParse(input);
  if (!result.success) throw new InvalidArgumentError(`expected ${expected}.`);
  return result.data;
}

/** Turns a refusal of psychometrics/ into one of the command line. */
function checked<T>(value: T, check: (value: T) => unknown): T {
  try {
    check(value);
    return value;
  } catch (error) {
    if (error instanceof RangeError) throw new InvalidArgumentError(`${error.message}.`);
    throw error;
  }
}
