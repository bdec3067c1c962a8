import { setImmediate as otherWork } from 'node:timers/promises';
import type { DiscussionStore } from '#server/discussion/discussionStore.ts';
import { talkOf } from '#server/discussion/talk.ts';
import type { EditingService } from '#server/editing/editingService.ts';
import type { EditStore } from '#server/editing/editStore.ts';
import { inTurn } from '#server/platform/inTurn.ts';
import type { Concern } from './concern.ts';
import { itemConcerns } from './itemConcerns.ts';

interface Needs {
  readonly editing: Pick<EditingService, 'changedAfter'>;
  readonly edits: Pick<EditStore, 'events'>;
  readonly discussions: Pick<DiscussionStore, 'events' | 'heads'>;
}

interface WaitingThread {
  readonly code: string;
  readonly thread: number;
  readonly field: string;
  readonly by: string;
  readonly at: number;
  readonly text: string;
}

/** What the logs of one item say, as far as its discussion goes. */
interface Read {
  readonly head: number;
  readonly concerns: readonly Concern[];
  readonly threads: readonly WaitingThread[];
}

/**
 * Whom the logs of items concern, kept in memory and brought up to date from the stores: only logs that grew are
 * read, on whatever server they did. Rules: SPEC.md, section NTC.
 */
export function noticeIndex({ editing, edits, discussions }: Needs) {
  const items = new Map<string, Read>();
  const once = inTurn();
  let revision = -1;

  async function read(code: string): Promise<Read> {
    const [log, talk] = await Promise.all([edits.events(code), discussions.events(code)]);
    const threads = talkOf(talk).threads.flatMap(({ id: thread, field, entries, resolved }) => {
      const { by, at, text } = entries.at(-1)!;
      return resolved === null ? [{ code, thread, field, by, at, text }] : [];
    });
    return { head: talk.length, concerns: itemConcerns(code, log, talk), threads };
  }

  return {
    /** @param since items that nobody touched or spoke about since then are left out */
    refresh: (since: number) =>
      once('refresh', async () => {
        const { revision: now, changed } = await editing.changedAfter(revision);
        const stale = new Set<string>();
        for (const { code, changedAt } of changed) {
          if (changedAt >= since || items.has(code)) stale.add(code);
        }
        for (const [code, head] of await discussions.heads()) {
          if (items.get(code)?.head !== head) stale.add(code);
        }
        for (const code of stale) {
          items.set(code, await read(code));
          await otherWork();
        }
        revision = now;
      }),
    concernsOf: (person: string): Concern[] =>
      [...items.values()].flatMap(({ concerns }) => concerns.filter((one) => one.person === person)),
    threads: (): WaitingThread[] => [...items.values()].flatMap(({ threads }) => threads),
  };
}
