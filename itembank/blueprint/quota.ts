import { z } from 'zod';

/** At least `minimum` and at most `maximum` items with this value, over the whole test. */
export const Quota = z
  .strictObject({
    attribute: z.enum(['icpc', 'theme', 'ageBand', 'aspect', 'urgency']),
    value: z.string(),
    minimum: z.int().nonnegative(),
    maximum: z.int().nonnegative(),
  })
  .refine(({ minimum, maximum }) => minimum <= maximum, { message: 'minimum exceeds maximum' });
export type Quota = z.infer<typeof Quota>;
