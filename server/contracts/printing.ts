import { z } from 'zod';
import { ItemCode } from '#itembank/content/itemCode.ts';
import type { Operation } from './operation.ts';
import { OneLine } from './plainText.ts';

/** The language of what is printed around the questions. */
const Language = z.enum(['nl', 'en']);

/** `form`: as candidates see it. `editorial`: the same with keys, reasons and sources. */
export const FormEdition = z.enum(['form', 'editorial']);
export type FormEdition = z.infer<typeof FormEdition>;

/** Items at most in one review set: what somebody can read on paper. */
export const mostReviewed = 100;

/** Documents made of items; part of `operations`. Each is logged. */
export const printingOperations = {
  printForm: {
    method: 'get',
    path: '/api/releases/:id/form',
    roles: ['author', 'psychometrician'],
    scope: 'all',
    summary: 'The items of a release as PDF, or the form a linear design makes of it. Logged.',
    params: z.strictObject({ id: OneLine.min(1).max(60) }),
    query: z.strictObject({
      edition: FormEdition,
      language: Language,
      /** A linear design; all items of the release when absent. */
      design: OneLine.min(1).max(60).optional(),
    }),
    reply: 'file',
  },
  printReviewSet: {
    method: 'post',
    path: '/api/review-sets',
    roles: ['author', 'reviewer', 'psychometrician'],
    scope: 'all',
    summary: 'These items as PDF with their state, findings and open threads, to review on paper. Logged.',
    body: z.strictObject({ codes: z.array(ItemCode).min(1).max(mostReviewed), language: Language }),
    reply: 'file',
  },
} as const satisfies Record<string, Operation>;
