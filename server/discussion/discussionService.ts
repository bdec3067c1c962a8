import type { Discussion, OpenThread, Triage } from '#contracts/discussing.ts';
import { PersonId } from '#contracts/ids.ts';
import type { CommentStore } from '#server/attempts/commentStore.ts';
import type { EditingService, Editor } from '#server/editing/editingService.ts';
import type { PersonStore } from '#server/identity/personStore.ts';
import type { Clock } from '#server/platform/clock.ts';
import { isRefusal, type Refusal } from '#server/platform/refusal.ts';
import type { DiscussionEvent } from './discussionEvent.ts';
import type { DiscussionStore } from './discussionStore.ts';
import { mentionsIn, type Named } from './mentionsIn.ts';
import { type Talk, talkOf } from './talk.ts';

interface Needs {
  readonly store: DiscussionStore;
  readonly comments: Pick<CommentStore, 'ofItem'>;
  readonly people: Pick<PersonStore, 'find' | 'ofRoles'>;
  readonly editing: Pick<EditingService, 'version'>;
  readonly clock: Clock;
}

type Decide = (talk: Talk, people: readonly Named[]) => DiscussionEvent | Refusal | 'nothing';

const maximumTries = 5;

/** Talking about items. */
export type DiscussionService = ReturnType<typeof discussionService>;

export function discussionService({ store, comments, people, editing, clock }: Needs) {
  const staff = () => people.ofRoles(['author', 'reviewer', 'psychometrician']);

  async function view({ personId }: Editor, code: string): Promise<Discussion | Refusal> {
    const item = await editing.version(code, 1);
    if (isRefusal(item)) return item;
    const [log, remarks, everyone] = await Promise.all([store.events(code), comments.ofItem(code), staff()]);
    const { threads, triage } = talkOf(log);
    const ids = new Set(log.map(({ event }) => event.by));
    const names = new Map(
      await Promise.all([...ids].map(async (id) => [id, (await people.find(id))?.name ?? id] as const)),
    );
    const named = <T extends { readonly by: string }>(one: T) => ({ ...one, by: names.get(one.by)! });
    return {
      code,
      threads: threads.map((thread) => ({
        ...thread,
        entries: thread.entries.map((entry) => ({ ...named(entry), mine: entry.by === personId })),
        resolved: thread.resolved && named(thread.resolved),
      })),
      remarks: remarks.map(({ id, at, text }) => {
        const verdict = triage.get(id);
        return { id, at, text, triage: verdict === undefined ? null : named(verdict) };
      }),
      people: everyone.map(({ id, name }) => ({ id: PersonId.parse(id), name })),
    };
  }

  /** Adds an event to the log. Who comes second looks at what the first said, and decides again. */
  async function add(editor: Editor, code: string, decide: Decide): Promise<Discussion | Refusal> {
    const everyone = await staff();
    for (let tries = 0; tries < maximumTries; tries++) {
      const log = await store.events(code);
      const event = decide(talkOf(log), everyone);
      if (event === 'nothing') return view(editor, code);
      if (isRefusal(event)) return event;
      const outcome = await store.append(code, { seq: log.length + 1, at: clock.now(), event });
      if (outcome === 'stored') return view(editor, code);
      if (outcome !== 'conflict') break;
    }
    return { refused: 'storageUnavailable' };
  }

  return {
    view,

    async open(editor: Editor, code: string, said: OpenThread): Promise<Discussion | Refusal> {
      const content = await editing.version(code, said.version);
      if (isRefusal(content)) return content;
      return add(editor, code, (_, everyone) => ({
        type: 'opened',
        by: editor.personId,
        ...said,
        mentions: mentionsIn(said.text, everyone),
      }));
    },

    reply: (editor: Editor, code: string, thread: number, text: string) =>
      add(editor, code, ({ threads }, everyone) => {
        const found = threads.find(({ id }) => id === thread);
        if (found === undefined) return { refused: 'notFound' };
        if (found.resolved !== null) return { refused: 'threadResolved' };
        return { type: 'replied', by: editor.personId, thread, text, mentions: mentionsIn(text, everyone) };
      }),

    correct: (editor: Editor, code: string, thread: number, entry: number, text: string) =>
      add(editor, code, ({ threads }, everyone) => {
        const entries = threads.find(({ id }) => id === thread)?.entries;
        const found = entries?.find(({ id }) => id === entry);
        if (found === undefined) return { refused: 'notFound' };
        if (found.by !== editor.personId) return { refused: 'notAllowed' };
        if (found.text === text) return 'nothing';
        const mentions = mentionsIn(text, everyone);
        return { type: 'corrected', by: editor.personId, thread, entry, text, mentions };
      }),

    settle: (editor: Editor, code: string, thread: number, resolved: boolean) =>
      add(editor, code, ({ threads }) => {
        const found = threads.find(({ id }) => id === thread);
        if (found === undefined) return { refused: 'notFound' };
        if ((found.resolved !== null) === resolved) return 'nothing';
        return { type: resolved ? 'resolved' : 'reopened', by: editor.personId, thread };
      }),

    async triage(editor: Editor, code: string, remark: string, verdict: Triage) {
      const known = await comments.ofItem(code);
      return add(editor, code, ({ triage }) => {
        if (!known.some(({ id }) => id === remark)) return { refused: 'notFound' };
        if (triage.get(remark)?.verdict === verdict) return 'nothing';
        return { type: 'triaged', by: editor.personId, remark, verdict };
      });
    },
  };
}
