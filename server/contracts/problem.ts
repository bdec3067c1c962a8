import { z } from 'zod';

/** Every error code the product can answer with. Codes are stable: clients and manuals rely on them. */
export const ProblemCode = z.enum([
  'invalidRequest',
  'notSignedIn',
  'notAllowed',
  'notFound',
  'wrongCredentials',
  'tooManyTries',
  'accountExists',
  'weakPassword',
  'wrongOrigin',
  'bodyTooLarge',
  'unsupportedMedia',
  'notYetReleased',
  'noResult',
  'sittingNotDraft',
  'sittingNotPublished',
  'sittingNotOpen',
  'sittingNotClosed',
  'sittingChanged',
  'sittingClosed',
  'notEveryone',
  'rosterEmpty',
  'rosterRefused',
  'blueprintInfeasible',
  'blueprintUndecided',
  'attemptFinished',
  'mayNotStopEarly',
  'practiceClosed',
  'tooMuchPractice',
  'tooManyComments',
  'itemChanged',
  'itemElsewhere',
  'itemNotReady',
  'itemOwnWork',
  'itemUnchanged',
  'sourceChanged',
  'sourceExists',
  'editionExists',
  'lastEdition',
  'storageUnavailable',
  'unavailable',
  'contentChanged',
  'internal',
]);
export type ProblemCode = z.infer<typeof ProblemCode>;

/** An error as RFC 9457 describes it, with our stable `code` and, for bad input, the places. */
export const Problem = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: ProblemCode,
  /** What happened and what to do, in plain Dutch. */
  detail: z.string(),
  errors: z.array(z.strictObject({ path: z.string(), message: z.string() })).optional(),
});
export type Problem = z.infer<typeof Problem>;
