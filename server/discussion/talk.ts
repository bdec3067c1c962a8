import type { Triage } from '#contracts/discussing.ts';
import type { StoredDiscussionEvent } from './discussionEvent.ts';

interface Entry {
  readonly id: number;
  readonly by: string;
  readonly at: number;
  readonly text: string;
  readonly correctedAt: number | null;
}

interface Thread {
  readonly id: number;
  readonly field: string;
  readonly quote: string | null;
  readonly version: number;
  readonly entries: readonly Entry[];
  readonly resolved: { readonly by: string; readonly at: number } | null;
}

/** The discussion of one item as its log says it stands. */
export interface Talk {
  readonly threads: readonly Thread[];
  /** The last word on each remark of a candidate, by its id. */
  readonly triage: ReadonlyMap<
    string,
    { readonly verdict: Triage; readonly by: string; readonly at: number }
  >;
}

export function talkOf(log: readonly StoredDiscussionEvent[]): Talk {
  return log.reduce(afterEvent, { threads: [], triage: new Map() });
}

function afterEvent(talk: Talk, { seq, at, event }: StoredDiscussionEvent): Talk {
  const { by } = event;
  switch (event.type) {
    case 'opened': {
      const { field, quote, version, text } = event;
      const entries = [{ id: seq, by, at, text, correctedAt: null }];
      return {
        ...talk,
        threads: [...talk.threads, { id: seq, field, quote, version, entries, resolved: null }],
      };
    }
    case 'replied':
      return inThread(talk, event.thread, ({ entries }) => ({
        entries: [...entries, { id: seq, by, at, text: event.text, correctedAt: null }],
      }));
    case 'corrected':
      return inThread(talk, event.thread, ({ entries }) => ({
        entries: entries.map((one) =>
          one.id === event.entry ? { ...one, text: event.text, correctedAt: at } : one,
        ),
      }));
    case 'resolved':
      return inThread(talk, event.thread, () => ({ resolved: { by, at } }));
    case 'reopened':
      return inThread(talk, event.thread, () => ({ resolved: null }));
    case 'triaged':
      return { ...talk, triage: new Map(talk.triage).set(event.remark, { verdict: event.verdict, by, at }) };
  }
}

function inThread(talk: Talk, id: number, change: (thread: Thread) => Partial<Thread>): Talk {
  return {
    ...talk,
    threads: talk.threads.map((thread) => (thread.id === id ? { ...thread, ...change(thread) } : thread)),
  };
}
