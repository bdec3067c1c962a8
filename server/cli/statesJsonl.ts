import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { BadInput, type InputProblem } from './badInput.ts';

const ItemName = z.union([z.string(), z.int().nonnegative()]);

/** `normal:0,1`, or the same as an object, also as the reference files write it. */
const PriorText = z.union([
  z.string(),
  z
    .strictObject({ kind: z.literal('normal'), mean: z.number(), sd: z.number() })
    .transform(({ mean, sd }) => `normal:${mean},${sd}`),
  z
    .strictObject({ kind: z.literal('uniform'), lower: z.number(), upper: z.number() })
    .transform(({ lower, upper }) => `uniform:${lower},${upper}`),
  z.strictObject({ kind: z.literal('jeffreys') }).transform(() => 'jeffreys'),
  z
    .strictObject({ dist: z.enum(['norm', 'unif', 'Jeffreys']), par: z.array(z.number()) })
    .transform(({ dist, par }) =>
      dist === 'Jeffreys' ? 'jeffreys' : `${dist === 'norm' ? 'normal' : 'uniform'}:${par.join(',')}`,
    ),
]);

/** `-6,6,61`, or the same as an object. */
const QuadratureText = z.union([
  z.string(),
  z
    .strictObject({ lower: z.number(), upper: z.number(), n: z.number() })
    .transform(({ lower, upper, n }) => `${lower},${upper},${n}`),
]);

/** One line of a states file: where a candidate stands, and by what rule the next item is chosen. */
export const TestStateLine = z.strictObject({
  /** Ability, in logits; when absent it is estimated from the responses. */
  theta: z.number().nullish(),
  /** Items by id, or by their place in the items file counted from 0. */
  administered: z.array(ItemName).default([]),
  /** 0, 1 or a category; null when it is not scored. */
  responses: z.array(z.union([z.int().nonnegative(), z.null()])).optional(),
  criterion: z.string().toLowerCase().default('mfi'),
  prior: PriorText.default('normal:0,1'),
  quadrature: QuadratureText.default('-6,6,61'),
  bounds: z.string().default('-4,4'),
  estimator: z
    .string()
    .toLowerCase()
    .pipe(z.enum(['ml', 'map', 'eap', 'wle']))
    .default('eap'),
  /** What `mei` counts after the next response. */
  infoType: z.enum(['observed', 'fisher']).default('observed'),
});
export type TestStateLine = z.infer<typeof TestStateLine>;

/** Reads a file of JSON lines one by one. @throws {BadInput} naming every line and reason */
export async function readStatesJsonl<T>(file: string, each: (state: TestStateLine) => T): Promise<T[]> {
  const results: T[] = [];
  const problems: InputProblem[] = [];
  let row = 0;
  try {
    for await (const line of createInterface({
      input: createReadStream(file, 'utf8'),
      crlfDelay: Infinity,
    })) {
      row++;
      if (line.trim() === '') continue;
      const problem = resultOf(line, each);
      if ('result' in problem) results.push(problem.result);
      else problems.push(...problem.issues.map((issue) => ({ row, ...issue })));
    }
  } catch (error) {
    if (error instanceof Error && 'syscall' in error)
      throw new BadInput(file, `cannot be read (${error.message})`);
    throw error;
  }
  if (problems.length > 0) throw new BadInput(file, problems, { row: 'line', column: 'field' });
  return results;
}

/** A state that cannot be worked with, found while working with it. */
export class BadState extends Error {
  readonly field: string;

  constructor(field: string, reason: string) {
    super(reason);
    this.name = 'BadState';
    this.field = field;
  }
}

function resultOf<T>(
  line: string,
  each: (state: TestStateLine) => T,
): { result: T } | { issues: { column: string; reason: string }[] } {
  try {
    const parsed = TestStateLine.safeParse(JSON.parse(line));
    if (parsed.success) return { result: each(parsed.data) };
    const issues = parsed.error.issues.map(({ path, message }) => ({
      column: path.join('.') || 'line',
      reason: message,
    }));
    return { issues };
  } catch (error) {
    if (error instanceof SyntaxError) return { issues: [{ column: 'line', reason: 'is not JSON' }] };
    if (error instanceof BadState) return { issues: [{ column: error.field, reason: error.message }] };
    throw error;
  }
}
