import { z } from 'zod';

/** JSON has no infinity; a figure that is not one, or a choice that is another, is infinitely far off. */
const figure = z
  .number()
  .nullable()
  .transform((value) => value ?? Infinity);

/** The worst deviation of one quantity from its golden file. */
export const Deviation = z.strictObject({
  file: z.string(),
  quantity: z.string(),
  /** How many figures were compared. */
  compared: z.int().positive(),
  /** The difference that came closest to its tolerance, and that tolerance; 0 where it must be the same. */
  deviation: figure,
  allowed: figure,
  /** The difference as a fraction of the tolerance; above 1 is too much. */
  share: figure,
  /** Where it was found. */
  at: z.string(),
});
export type Deviation = z.infer<typeof Deviation>;
