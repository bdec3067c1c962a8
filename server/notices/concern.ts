import type { Notice } from '#contracts/notices.ts';

/** What concerns one person, before it is known whether they have read it. `by` is an id here. */
export interface Concern extends Omit<Notice, 'read'> {
  readonly person: string;
}

/** What most concerns are about nothing of. */
export const aboutNothing = { by: null, code: null, thread: null, text: null, due: null, assignment: null };
