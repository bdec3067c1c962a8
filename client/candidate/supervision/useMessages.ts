import { useState } from 'react';
import type { AttemptView, CandidateMessage } from '#contracts/attempt.ts';
import { recall, remember } from '../tabMemory.ts';

/** The messages to a candidate, and which of them were read or put off. */
export interface Messages {
  readonly all: readonly CandidateMessage[];
  readonly unread: number;
  /** The latest one that is neither read nor put off. */
  readonly fresh: CandidateMessage | undefined;
  readonly onRead: () => void;
  readonly onLater: () => void;
}

interface Marks {
  readonly read: readonly string[];
  readonly later: readonly string[];
}

/** Marks last as long as the tab: after a reload nothing that was read is new again. */
export function useMessages(view: AttemptView | undefined): Messages {
  const key = `messages.${view?.attemptId}`;
  const [marks, setMarks] = useState<Marks>();
  const known = marks ?? recall<Marks>(key) ?? { read: [], later: [] };
  const all = view?.messages ?? [];
  const ids = all.map(({ messageId }) => messageId as string);
  const mark = (changed: Marks) => {
    setMarks(changed);
    remember(key, changed);
  };
  return {
    all,
    unread: ids.filter((id) => !known.read.includes(id)).length,
    fresh: all.findLast(({ messageId }) => ![...known.read, ...known.later].includes(messageId)),
    onRead: () => mark({ ...known, read: ids }),
    onLater: () => mark({ ...known, later: ids }),
  };
}
