import type { Notices } from '#contracts/notices.ts';
import { dutchDay } from '#itembank/taxonomy/dutchDay.ts';
import { workTerms } from '#itembank/taxonomy/workTerms.ts';
import type { DiscussionStore } from '#server/discussion/discussionStore.ts';
import type { EditingService } from '#server/editing/editingService.ts';
import type { EditStore } from '#server/editing/editStore.ts';
import type { PersonStore } from '#server/identity/personStore.ts';
import type { Clock } from '#server/platform/clock.ts';
import type { Refusal } from '#server/platform/refusal.ts';
import type { ProductionService } from '#server/production/productionService.ts';
import type { Concern } from './concern.ts';
import { assignmentConcerns, reviewsDue } from './dueConcerns.ts';
import { noticeIndex } from './noticeIndex.ts';
import type { NoticeStore } from './noticeStore.ts';

interface Needs {
  readonly store: NoticeStore;
  readonly editing: Pick<EditingService, 'rows' | 'changedAfter'>;
  readonly edits: Pick<EditStore, 'events'>;
  readonly discussions: Pick<DiscussionStore, 'events' | 'heads'>;
  readonly production: Pick<ProductionService, 'assigned'>;
  readonly people: Pick<PersonStore, 'find'>;
  readonly clock: Clock;
}

/** How many are listed; who has more than that unread reads these first. */
const mostListed = 200;
const longestText = 300;
/** How long a request waits for logs that are being read in. */
const patienceMs = 1000;

/** What concerns people. It follows from the logs; only who has read it is stored. Rules: SPEC.md, section NTC. */
export type NoticeService = ReturnType<typeof noticeService>;

export function noticeService({ store, editing, edits, discussions, production, people, clock }: Needs) {
  const index = noticeIndex({ editing, edits, discussions });
  const oldest = () => clock.now() - workTerms.noticeDays * 86_400_000;

  /** Goes on reading after the patience of this request. @returns whether everything has been read */
  async function refreshed(): Promise<boolean> {
    const reading = index.refresh(oldest()).then(() => true);
    const late = new Promise<false>((resolve) => {
      setTimeout(resolve, patienceMs, false).unref();
    });
    return Promise.race([reading, late]);
  }

  async function concernsOf(person: string): Promise<Concern[]> {
    const today = dutchDay(clock.now());
    const [rows, assigned] = await Promise.all([editing.rows(), production.assigned()]);
    const since = oldest();
    return [
      ...index.concernsOf(person),
      ...reviewsDue(rows, today),
      ...assigned.flatMap((one) => assignmentConcerns(one, today)),
    ]
      .filter((one) => one.person === person && one.at >= since)
      .sort((x, y) => y.at - x.at)
      .slice(0, mostListed);
  }

  async function view(person: string): Promise<Notices> {
    const complete = await refreshed();
    const [concerns, read, rows] = await Promise.all([
      concernsOf(person),
      store.readBy(person),
      editing.rows(),
    ]);
    const mine = new Set(rows.flatMap(({ code, authors }) => (authors.includes(person) ? [code] : [])));
    const waiting = index.threads().filter(({ code }) => mine.has(code));
    const nameOf = await namesOf([...concerns, ...waiting]);
    return {
      complete,
      unread: concerns.filter(({ id }) => !read.has(id)).length,
      notices: concerns.map(({ person: _, by, text, ...concern }) => ({
        ...concern,
        by: by === null ? null : nameOf(by),
        text: text?.slice(0, longestText) ?? null,
        read: read.has(concern.id),
      })),
      threads: waiting
        .toSorted((x, y) => x.at - y.at)
        .map(({ by, text, ...thread }) => ({ ...thread, by: nameOf(by), text: text.slice(0, longestText) })),
    };
  }

  async function namesOf(all: readonly { readonly by: string | null }[]): Promise<(id: string) => string> {
    const ids = new Set(all.flatMap(({ by }) => by ?? []));
    const names = new Map(
      await Promise.all([...ids].map(async (id) => [id, (await people.find(id))?.name ?? id] as const)),
    );
    return (id) => names.get(id)!;
  }

  return {
    view,

    /** @param ids null: all that are listed. Others than those are passed over. */
    async markRead(person: string, ids: readonly string[] | null): Promise<Notices | Refusal> {
      await refreshed();
      const [listed, read] = await Promise.all([concernsOf(person), store.readBy(person)]);
      const wanted = ids === null ? undefined : new Set(ids);
      const unread = new Set(
        listed.flatMap(({ id }) => (!read.has(id) && (wanted?.has(id) ?? true) ? [id] : [])),
      );
      if (unread.size === 0) return view(person);
      const outcome = await store.markRead(person, [...unread], clock.now());
      return outcome === 'stored' ? view(person) : { refused: 'storageUnavailable' };
    },
  };
}
