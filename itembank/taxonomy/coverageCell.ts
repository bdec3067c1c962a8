import { z } from 'zod';
import { Attribute, Classification, terms } from './taxonomy.ts';

/** What the chapters are held against. */
export const Across = Attribute.exclude(['icpc']);
export type Across = z.infer<typeof Across>;

/** A cell of the coverage matrix: a chapter with one value of another attribute. */
export const CoverageCell = z
  .strictObject({ icpc: Classification.shape.icpc, attribute: Across, value: z.string().max(40) })
  .refine(({ attribute, value }) => terms[attribute].some(({ id }) => id === value), {
    message: 'this value does not exist',
    path: ['value'],
  });
export type CoverageCell = z.infer<typeof CoverageCell>;

/** Whether what is classified so belongs in the cell. */
export function isInCell(
  item: Readonly<Record<Attribute, string>>,
  { icpc, attribute, value }: CoverageCell,
): boolean {
  return item.icpc === icpc && item[attribute] === value;
}
