import type { CandidateMessage } from '#contracts/attempt.ts';

/** What staff told one candidate, or everyone around them, oldest first; asked with every view of an attempt. */
export type MessagesFor = (attemptId: string) => Promise<CandidateMessage[]>;
