import { z } from 'zod';
import { AttemptId, PersonId } from './ids.ts';
import { OneLine } from './plainText.ts';
import { Role } from './role.ts';

/** Candidate number and the personal code of one sitting. Hyphens, spaces and case do not matter. */
export const CandidateSignIn = z.strictObject({
  number: OneLine.trim().toUpperCase().min(1).max(40),
  code: OneLine.trim().min(1).max(40),
});
export type CandidateSignIn = z.infer<typeof CandidateSignIn>;

export const PasswordSignIn = z.strictObject({
  email: z.email().max(254),
  password: z.string().min(1).max(256),
});
export type PasswordSignIn = z.infer<typeof PasswordSignIn>;

/** An account that someone makes for themselves, to practise. */
export const NewAccount = z.strictObject({
  name: OneLine.trim().min(2).max(120),
  email: z.email().max(254),
  password: z.string().min(12).max(256),
});
export type NewAccount = z.infer<typeof NewAccount>;

/** Who is signed in, as the person's own client may know it. */
export const Me = z.strictObject({
  personId: PersonId,
  role: Role,
  name: z.string(),
  /** The attempt a candidate code leads to; null for accounts and staff. */
  attemptId: AttemptId.nullable(),
  /** The one institute a member of staff works for; null: the whole country. */
  institute: z.string().nullable(),
});
export type Me = z.infer<typeof Me>;
