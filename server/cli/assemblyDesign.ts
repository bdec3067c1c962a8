import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { BadInput, type InputProblem } from './badInput.ts';

/** An item by its id, or by its place in the items file counted from 0. */
const ItemName = z.union([z.string(), z.int().nonnegative()]);

/** The value of an attribute that an item must have, or a list of which it must have one. */
const Wanted = z.union([z.string(), z.number(), z.array(z.union([z.string(), z.number()])).min(1)]);

/**
 * Over which items a constraint goes: those listed, those with all of the attributes in `where` (crossed or
 * nested attributes are written together), or the whole bank. It counts items; `sum` names an attribute to add
 * up instead, and `weights` gives the figures themselves, beside `items`.
 */
const DesignConstraint = z.strictObject({
  name: z.string().min(1),
  where: z.record(z.string(), Wanted).optional(),
  items: z.array(ItemName).optional(),
  sum: z.string().optional(),
  weights: z.array(z.number()).optional(),
  minimum: z.number().default(0),
  maximum: z.number().optional(),
});
export type DesignConstraint = z.infer<typeof DesignConstraint>;

/**
 * The file of `assemble --design`. Only `length` must be there; attributes stand in the file of `--attributes`.
 *
 *     { "length": 40,
 *       "objective": { "kind": "target", "targets": [{ "theta": 0, "information": 8 }] },
 *       "forms": 2, "maximumUse": 1, "gap": 0.01, "nodes": 2000, "seconds": 120,
 *       "constraints": [
 *         { "name": "children's skin", "where": { "theme": "skin", "age": ["baby", "child"] }, "minimum": 2 },
 *         { "name": "words", "sum": "words", "minimum": 2000, "maximum": 2450 },
 *         { "name": "seconds", "items": ["q1", "q2"], "weights": [60, 90], "maximum": 100 } ],
 *       "enemies": [["q1", "q7"]],
 *       "sets": [{ "name": "knee", "items": ["q3", "q4", "q5"], "minimum": 2, "maximum": 3 }],
 *       "include": ["q9"], "exclude": ["q8"] }
 */
export const AssemblyDesign = z.strictObject({
  length: z.int().positive(),
  objective: z
    .discriminatedUnion('kind', [
      /** As much information as possible at θ; of several, their sum. */
      z.strictObject({
        kind: z.literal('information'),
        theta: z.union([z.number(), z.array(z.number()).min(1)]),
      }),
      /** As close as possible to these points of an information curve. */
      z.strictObject({
        kind: z.literal('target'),
        targets: z.array(z.strictObject({ theta: z.number(), information: z.number().nonnegative() })).min(1),
      }),
    ])
    .default({ kind: 'information', theta: 0 }),
  /** Parallel forms; more than one asks for a target. */
  forms: z.int().min(1).max(20).default(1),
  /** In how many forms an item may be. */
  maximumUse: z.int().positive().default(1),
  constraints: z.array(DesignConstraint).default([]),
  enemies: z.array(z.array(ItemName)).default([]),
  /** Items around one vignette: none, or from minimum to maximum of them; all when both are absent. */
  sets: z
    .array(
      z.strictObject({
        name: z.string().min(1),
        items: z.array(ItemName).min(1),
        minimum: z.int().nonnegative().optional(),
        maximum: z.int().positive().optional(),
      }),
    )
    .default([]),
  include: z.array(ItemName).default([]),
  exclude: z.array(ItemName).default([]),
  /** Information: the fraction the test may fall short of the best, 0.001 when absent. Target: units of information, 0.01. */
  gap: z.number().nonnegative().optional(),
  /** How far to search for a target: the same forms on every machine. */
  nodes: z.int().positive().max(1_000_000).default(2000),
  /** How long a target may take at most; the result says when this stopped it. */
  seconds: z.number().positive().max(3600).default(120),
});
export type AssemblyDesign = z.infer<typeof AssemblyDesign>;

/** Reads a design. @throws {BadInput} naming the path and reason of everything wrong */
export async function readAssemblyDesign(file: string): Promise<AssemblyDesign> {
  return checkedDesign(file, AssemblyDesign, await readJson(file));
}

/** What was read, as a design of some kind. @throws {BadInput} naming the path and reason of everything wrong */
export function checkedDesign<T>(file: string, schema: z.ZodType<T>, json: unknown): T {
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  throw badDesign(
    file,
    parsed.error.issues.map(({ path, message }) => ({ at: path.join('.') || 'the whole', reason: message })),
  );
}

/** A refusal that names where in the design each problem stands. */
export function badDesign(file: string, problems: readonly { at: string; reason: string }[]): BadInput {
  const rows = problems.map(({ at, reason }): InputProblem => ({ row: 1, column: at, reason }));
  return new BadInput(file, rows, { row: 'design', column: 'at' });
}

/** @throws {BadInput} when the file cannot be read or is not JSON */
export async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) throw new BadInput(file, `is not JSON (${error.message})`);
    throw new BadInput(file, `cannot be read (${(error as Error).message})`);
  }
}
