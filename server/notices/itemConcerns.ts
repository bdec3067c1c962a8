import type { DiscussionEvent, StoredDiscussionEvent } from '#server/discussion/discussionEvent.ts';
import { talkOf } from '#server/discussion/talk.ts';
import type { StoredEdit } from '#server/editing/editStore.ts';
import { aboutNothing, type Concern } from './concern.ts';

/** Whom the two logs of an item concern, in which events. Pure: the logs are the truth, this reads them. */
export function itemConcerns(
  code: string,
  edits: readonly StoredEdit[],
  talk: readonly StoredDiscussionEvent[],
): Concern[] {
  return [...editConcerns(code, edits), ...talkConcerns(code, edits, talk)];
}

function editConcerns(code: string, edits: readonly StoredEdit[]): Concern[] {
  const authors = new Set<string>();
  const concerns: Concern[] = [];
  for (const { seq, at, event } of edits) {
    const say = (people: Iterable<string>, concern: Partial<Concern> & Pick<Concern, 'kind'>) => {
      for (const person of people) {
        if (person === concern.by) continue;
        concerns.push({ ...aboutNothing, id: `item:${code}:${seq}`, at, code, person, ...concern });
      }
    };
    switch (event.type) {
      case 'created':
      case 'saved':
        authors.add(event.by);
        break;
      case 'reviewed':
        if (event.verdict === 'agreed') break;
        say(authors, { kind: 'returned', by: event.by, text: event.remark || null });
        break;
      case 'stepped': {
        const { by, step, reason, due = null, asked = [] } = event;
        if (step === 'revise') say(authors, { kind: 'returned', by, text: reason || null });
        if (step === 'pilot' || step === 'makeAvailable') say(authors, { kind: 'established', by });
        say(asked, { kind: 'reviewAsked', by, due, text: reason || null });
        break;
      }
      case 'outdated':
        say(authors, { kind: 'outdated', text: editionOf(event) });
        break;
      case 'reinstated': {
        const gone = editionOf(event);
        const kept = concerns.filter(({ kind, text }) => kind !== 'outdated' || text !== gone);
        concerns.splice(0, concerns.length, ...kept);
        break;
      }
      case 'dismissed':
      case 'released':
        break;
    }
  }
  return concerns;
}

function editionOf({ source, edition }: { readonly source: string; readonly edition: string }): string {
  return `${source} (${edition})`;
}

function talkConcerns(
  code: string,
  edits: readonly StoredEdit[],
  talk: readonly StoredDiscussionEvent[],
): Concern[] {
  const words = new Map(
    talkOf(talk).threads.flatMap(({ entries }) => entries.map((one) => [one.id, one.text])),
  );
  const inThread = new Map<number, Set<string>>();
  const toldOf = new Map<number, ReadonlySet<string>>();
  return talk.flatMap(({ seq, at, event }) => {
    const spoken = spokenIn(event, seq);
    if (spoken === undefined) return [];
    const { thread, entry, mentions } = spoken;
    const { by } = event;
    const before = toldOf.get(entry) ?? new Set([by]);
    const mentioned = mentions.filter((person) => !before.has(person));
    const speakers = inThread.get(thread) ?? new Set();
    const others =
      event.type === 'opened' ? authorsAt(edits, at) : event.type === 'replied' ? [...speakers] : [];
    const told = others.filter((person) => !before.has(person) && !mentions.includes(person));
    toldOf.set(entry, new Set([...before, ...mentions]));
    inThread.set(thread, speakers.add(by));
    const about = {
      ...aboutNothing,
      id: `talk:${code}:${seq}`,
      at,
      by,
      code,
      thread,
      text: words.get(entry)!,
    };
    const kind = event.type === 'opened' ? 'threadOnMine' : 'replied';
    return [
      ...mentioned.map((person) => ({ ...about, person, kind: 'mentioned' as const })),
      ...told.map((person) => ({ ...about, person, kind: kind as 'threadOnMine' | 'replied' })),
    ];
  });
}

/** The entry an event says or corrects; undefined for one that says nothing. */
function spokenIn(event: DiscussionEvent, seq: number) {
  switch (event.type) {
    case 'opened':
      return { thread: seq, entry: seq, mentions: event.mentions };
    case 'replied':
      return { thread: event.thread, entry: seq, mentions: event.mentions };
    case 'corrected':
      return { thread: event.thread, entry: event.entry, mentions: event.mentions };
    case 'resolved':
    case 'reopened':
    case 'triaged':
      return undefined;
  }
}

/** Who had written on the item by then. */
function authorsAt(edits: readonly StoredEdit[], moment: number): string[] {
  const wrote = edits.flatMap(({ at, event }) =>
    at <= moment && (event.type === 'created' || event.type === 'saved') ? [event.by] : [],
  );
  return [...new Set(wrote)];
}
