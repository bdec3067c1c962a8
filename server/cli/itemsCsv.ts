import { z } from 'zod';
import { type Bank, compileBank, findParameterProblems, type ItemRow } from '#psychometrics/irt/bank.ts';
import { BadInput, type InputProblem } from './badInput.ts';
import { readCsvRows } from './csvRows.ts';

/** The items of a file: a compiled bank, and the id of each of its items. */
export interface ItemFile {
  readonly ids: readonly string[];
  readonly bank: Bank;
}

const columns = ['id', 'model', 'a', 'b', 'c', 'd', 'thresholds'] as const;
const existing = ['1pl', '2pl', '3pl', '4pl'] as const;
const planned = ['grm', 'gpcm', 'pcm', 'rsm', 'nrm'];

/** A cell with a figure; empty, or without its column, it stands for `absent`. */
const number = (absent?: number) =>
  z
    .string()
    .default('')
    .transform((text, context) => {
      const value = text.trim() === '' ? absent : Number(text);
      if (value !== undefined && !Number.isNaN(value)) return value;
      context.addIssue(text === '' ? 'is missing' : `"${text}" is not a number`);
      return z.NEVER;
    });

const Item = z.object({
  id: z.string().min(1, 'is missing'),
  model: z.string().transform((text, context) => {
    const model = existing.find((name) => name === text.toLowerCase());
    if (model) return model;
    const soon = planned.includes(text.toLowerCase());
    context.addIssue(soon ? `model ${text} does not exist yet` : `"${text}" is not a model`);
    return z.NEVER;
  }),
  a: number(1),
  b: number(),
  c: number(0),
  d: number(1),
  thresholds: z.literal('', 'belongs to polytomous models only').optional(),
});

/**
 * Reads an items file: a header with `id,model,a,b,c,d,thresholds` in any order, and a row per item. An empty
 * a, c or d is 1, 0 or 1.
 *
 * @param scaling D: 1 for the logistic metric, 1.702 for parameters in the normal metric
 * @throws {BadInput} naming every row, column and reason
 */
export async function readItemsCsv(file: string, scaling: number): Promise<ItemFile> {
  const rows: ItemRow[] = [];
  const ids = new Set<string>();
  const problems: InputProblem[] = [];
  let header: string[] | undefined;

  await readCsvRows(file, (cells, row) => {
    if (!header) {
      header = checkedHeader(file, cells);
      return;
    }
    const refuse = (column: string, reason: string) => problems.push({ row, column, reason });
    if (cells.length !== header.length) {
      refuse(
        header[cells.length] ?? 'after the last',
        `row has ${cells.length} cells, the header ${header.length}`,
      );
      return;
    }
    const parsed = Item.safeParse(Object.fromEntries(header.map((name, k) => [name, cells[k]])));
    if (!parsed.success) {
      for (const { path, message } of parsed.error.issues) refuse(String(path[0]), message);
      return;
    }
    const item: ItemRow = [parsed.data.a, parsed.data.b, parsed.data.c, parsed.data.d];
    for (const { parameter, reason } of findParameterProblems(item, rows.length)) refuse(parameter, reason);
    for (const { column, reason } of beyondModel(parsed.data.model, item)) refuse(column, reason);
    if (ids.has(parsed.data.id)) refuse('id', `"${parsed.data.id}" is used twice`);
    ids.add(parsed.data.id);
    rows.push(item);
  });

  if (problems.length > 0) throw new BadInput(file, problems);
  if (rows.length === 0) throw new BadInput(file, 'holds no items');
  return { ids: [...ids], bank: compileBank(rows, scaling) };
}

/** Every column but the parameters a model leaves out must be there, once, and nothing else. */
function checkedHeader(file: string, cells: string[]): string[] {
  if (cells.length === 1 && cells[0]?.includes(';'))
    throw new BadInput(file, 'columns must be separated by commas');
  const unknown = cells.find((name) => !columns.some((column) => column === name));
  if (unknown !== undefined) throw new BadInput(file, [{ row: 1, column: unknown, reason: 'is not known' }]);
  const twice = cells.find((name, k) => cells.indexOf(name) !== k);
  if (twice !== undefined) throw new BadInput(file, [{ row: 1, column: twice, reason: 'is there twice' }]);
  const missing = ['id', 'model', 'b'].find((name) => !cells.includes(name));
  if (missing) throw new BadInput(file, [{ row: 1, column: missing, reason: 'is missing' }]);
  return cells;
}

/** A parameter that the named model does not have must be left empty, or hold the value that switches it off. */
function beyondModel(
  model: (typeof existing)[number],
  [a, , c, d]: ItemRow,
): { column: string; reason: string }[] {
  const order = existing.indexOf(model);
  return [
    ...(order < 1 && a !== 1 ? [{ column: 'a', reason: 'must be 1 or empty in a 1pl item' }] : []),
    ...(order < 2 && c !== 0 ? [{ column: 'c', reason: `must be 0 or empty in a ${model} item` }] : []),
    ...(order < 3 && d !== 1 ? [{ column: 'd', reason: `must be 1 or empty in a ${model} item` }] : []),
  ];
}
