import type { CandidateMessage } from '#contracts/attempt.ts';

/** Which messages were read, and which were put off. */
export interface MessageMarks {
  readonly read: readonly string[];
  readonly later: readonly string[];
}

/** How many are unread, and the latest that is neither read nor put off. */
export function markMessages(all: readonly CandidateMessage[], { read, later }: MessageMarks) {
  const unread = all.filter(({ messageId }) => !read.includes(messageId));
  return { unread: unread.length, fresh: unread.findLast(({ messageId }) => !later.includes(messageId)) };
}
