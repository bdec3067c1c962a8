import { z } from 'zod';
import type { ItemErrors } from '#psychometrics/linking/linkingErrors.ts';
import { BadInput } from './badInput.ts';
import { readNamedRows } from './namedRows.ts';

/** An empty or absent cell is a parameter that was not estimated. */
const StandardError = z
  .string()
  .default('')
  .transform((cell) => (cell.trim() === '' ? 0 : Number(cell)))
  .refine((se) => se >= 0 && se < Infinity, 'is not a standard error: a number from 0');

const ErrorRow = z.object({
  id: z.string().min(1, 'is missing'),
  a: StandardError,
  b: StandardError,
  c: StandardError,
});

/**
 * Reads the standard errors of item parameters: `id,a,b,c`, of which a and c may be absent.
 *
 * @param wanted the items asked for, in this order
 * @throws {BadInput} naming every row, column and reason, and items that are not there
 */
export async function readItemErrorsCsv(file: string, wanted: readonly string[]): Promise<ItemErrors[]> {
  const rows = await readNamedRows(file, ErrorRow, { required: ['id', 'b'], optional: ['a', 'c'] }, 'id');
  const byId = new Map(rows.map(({ value }) => [value.id, value]));
  return wanted.map((id) => {
    const errors = byId.get(id);
    if (!errors) throw new BadInput(file, `has no row for item "${id}"`);
    return { a: errors.a, b: errors.b, c: errors.c };
  });
}
