import { useState } from 'react';
import type { AttemptView, CandidateMessage } from '#contracts/attempt.ts';
import { recall, remember } from '../tabMemory.ts';
import { type MessageMarks, markMessages } from './markMessages.ts';

/** The messages to a candidate, and what is to be read of them. */
export interface Messages extends ReturnType<typeof markMessages> {
  readonly all: readonly CandidateMessage[];
  readonly onRead: () => void;
  readonly onLater: () => void;
}

/** Marks last as long as the tab: after a reload nothing that was read is new again. */
export function useMessages(view: AttemptView | undefined): Messages {
  const key = `messages.${view?.attemptId}`;
  const [made, setMade] = useState<MessageMarks>();
  const marks = made ?? recall<MessageMarks>(key) ?? { read: [], later: [] };
  const all = view?.messages ?? [];
  const ids = all.map(({ messageId }) => messageId);
  const mark = (changed: MessageMarks) => {
    setMade(changed);
    remember(key, changed);
  };
  return {
    all,
    ...markMessages(all, marks),
    onRead: () => mark({ ...marks, read: ids }),
    onLater: () => mark({ ...marks, later: ids }),
  };
}
