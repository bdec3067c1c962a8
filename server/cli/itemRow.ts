import { z } from 'zod';
import { findParameterProblems, type ItemRow } from '#psychometrics/irt/bank.ts';
import type { PolytomousItem } from '#psychometrics/irt/polytomousItem.ts';

/** The columns of an items file. */
export const itemColumns = ['id', 'model', 'a', 'b', 'c', 'd', 'thresholds'] as const;

const dichotomous = ['1pl', '2pl', '3pl', '4pl'] as const;
const polytomous = ['grm', 'gpcm', 'pcm', 'rsm', 'nrm'] as const;
type Polytomous = (typeof polytomous)[number];
const ModelName = z.enum([...dichotomous, ...polytomous]);

/** What is wrong with one cell of a row. */
export interface CellProblem {
  readonly column: string;
  readonly reason: string;
}

/** An item as a bank is compiled from, with its id. */
export interface ParsedItem {
  readonly id: string;
  readonly source: ItemRow | PolytomousItem;
}

/** A decimal figure, infinities included so that they are named as such; NaN for hexadecimals and everything else. */
function decimal(text: string): number {
  return /^\s*[+-]?(\d+\.?\d*|\.\d+|Infinity)(e[+-]?\d+)?\s*$/i.test(text) ? Number(text) : Number.NaN;
}

/** A cell with a figure; empty, or without its column, there is none. */
const figure = z
  .string()
  .default('')
  .transform((text, context) => {
    if (text.trim() === '') return undefined;
    const value = decimal(text);
    if (!Number.isNaN(value)) return value;
    context.addIssue(`"${text}" is not a number`);
    return z.NEVER;
  });

const figures = z
  .string()
  .default('')
  .transform((text, context) => {
    if (text.trim() === '') return [];
    return text.split(';').map((part) => {
      const value = decimal(part);
      if (!Number.isNaN(value)) return value;
      context.addIssue(`"${part}" is not a number`);
      return z.NEVER;
    });
  });

const Cells = z.object({
  id: z.string().min(1, 'is missing'),
  model: z
    .string()
    .toLowerCase()
    .refine((name) => ModelName.safeParse(name).success, {
      error: ({ input }) => `"${String(input)}" is not a model`,
    })
    .transform((name) => ModelName.parse(name)),
  a: figure,
  b: figure,
  c: figure,
  d: figure,
  thresholds: figures,
});
type Cells = z.infer<typeof Cells>;

/**
 * The item of one row. Dichotomous: `b`, and as far as the model has them `a`, `c`, `d`. Polytomous: `a` (grm,
 * gpcm), `b` (rsm: the location, 0 when empty) and `thresholds`, for nrm `α1;c1;α2;c2;…`.
 *
 * @param cells by column name
 */
export function parseItemRow(
  cells: Readonly<Record<string, string | undefined>>,
): ParsedItem | CellProblem[] {
  const parsed = Cells.safeParse(cells);
  if (!parsed.success) {
    return parsed.error.issues.map(({ path, message }) => ({ column: String(path[0]), reason: message }));
  }
  const { id, model } = parsed.data;
  const kind = polytomous.find((name) => name === model);
  const beyond = kind ? beyondPolytomous(kind, parsed.data) : beyondDichotomous(parsed.data);
  if (beyond.length > 0) return beyond;
  const source = kind ? polytomousOf(kind, parsed.data) : dichotomousOf(parsed.data);
  const problems = findParameterProblems(source, 0);
  if (problems.length === 0) return { id, source };
  return problems.map(({ parameter, reason }) => ({ column: parameter, reason }));
}

function dichotomousOf({ a = 1, b = Number.NaN, c = 0, d = 1 }: Cells): ItemRow {
  return [a, b, c, d];
}

function polytomousOf(model: Polytomous, { a = 1, b = 0, thresholds }: Cells): PolytomousItem {
  switch (model) {
    case 'grm':
    case 'gpcm':
      return { model, a, thresholds };
    case 'pcm':
      return { model, thresholds };
    case 'rsm':
      return { model, location: b, steps: thresholds };
    case 'nrm':
      return {
        model,
        slopes: thresholds.filter((_, k) => k % 2 === 0),
        intercepts: thresholds.filter((_, k) => k % 2 === 1),
      };
  }
}

/** A parameter that the named model does not have must be left empty, or hold the value that switches it off. */
function beyondDichotomous({ model, a, b, c, d, thresholds }: Cells): CellProblem[] {
  const names: readonly string[] = dichotomous;
  const parameters = names.indexOf(model);
  const rows = [
    {
      column: 'a',
      wrong: parameters < 1 && a !== undefined && a !== 1,
      reason: 'must be 1 or empty in a 1pl item',
    },
    { column: 'b', wrong: b === undefined, reason: 'is missing' },
    {
      column: 'c',
      wrong: parameters < 2 && c !== undefined && c !== 0,
      reason: `must be 0 or empty in a ${model} item`,
    },
    {
      column: 'd',
      wrong: parameters < 3 && d !== undefined && d !== 1,
      reason: `must be 1 or empty in a ${model} item`,
    },
    { column: 'thresholds', wrong: thresholds.length > 0, reason: 'belongs to polytomous models only' },
  ];
  return rows.filter(({ wrong }) => wrong);
}

function beyondPolytomous(kind: Polytomous, { a, b, c, d, thresholds }: Cells): CellProblem[] {
  const hasSlope = kind === 'grm' || kind === 'gpcm';
  const rows = [
    {
      column: 'a',
      wrong: !hasSlope && a !== undefined && a !== 1,
      reason: `must be 1 or empty in a ${kind} item`,
    },
    { column: 'b', wrong: kind !== 'rsm' && b !== undefined, reason: `must be empty in a ${kind} item` },
    { column: 'c', wrong: c !== undefined && c !== 0, reason: `must be 0 or empty in a ${kind} item` },
    { column: 'd', wrong: d !== undefined && d !== 1, reason: `must be 1 or empty in a ${kind} item` },
    { column: 'thresholds', wrong: thresholds.length === 0, reason: 'are missing' },
  ];
  return rows.filter(({ wrong }) => wrong);
}
