import { z } from 'zod';
import { Step } from './lifeCycle.ts';
import { terms } from './taxonomy.ts';

/** One thing done to many items. Each item decides for itself whether it may be. */
export const BulkAction = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('reviewBy'), to: z.iso.date() }),
  z
    .strictObject({
      kind: z.literal('classify'),
      attribute: z.enum(['theme', 'aspect', 'urgency']),
      to: z.string(),
    })
    .refine(({ attribute, to }) => terms[attribute].some(({ id }) => id === to), {
      message: 'not a value of this attribute',
      path: ['to'],
    }),
  z.strictObject({ kind: z.literal('step'), step: Step.extract(['submit', 'rest', 'revise', 'archive']) }),
]);
export type BulkAction = z.infer<typeof BulkAction>;
