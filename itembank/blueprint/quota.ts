import { z } from 'zod';
import { Attribute, terms } from '#itembank/taxonomy/taxonomy.ts';

/** At least `minimum` and at most `maximum` items with this value, over the whole test. */
export const Quota = z
  .strictObject({
    attribute: Attribute,
    value: z.string(),
    minimum: z.int().nonnegative(),
    maximum: z.int().nonnegative(),
  })
  .refine(({ minimum, maximum }) => minimum <= maximum, { message: 'minimum exceeds maximum' })
  .refine(({ attribute, value }) => terms[attribute].some(({ id }) => id === value), {
    message: 'this value does not exist, so the quota would limit nothing',
    path: ['value'],
  });
export type Quota = z.infer<typeof Quota>;
