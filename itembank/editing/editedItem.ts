import { canonicalJson } from '#itembank/content/canonicalJson.ts';
import type { ItemContent } from '#itembank/content/item.ts';
import type { ChangeClass, ReviewKind, Stage, Verdict } from '#itembank/taxonomy/lifeCycle.ts';
import { carriesOver } from './changeClass.ts';
import type { EditEvent } from './editEvent.ts';
import { pastReview, transitions } from './stage.ts';

/** One state of what the item says. The first has number 1. */
export interface Version {
  readonly number: number;
  readonly content: ItemContent;
  readonly by: string;
  /** What separates it from the version before; undefined for the first. */
  readonly change: ChangeClass | undefined;
  readonly reason: string;
}

export interface Review {
  readonly by: string;
  readonly version: number;
  readonly kind: ReviewKind;
  readonly verdict: Verdict;
  readonly remark: string;
}

export interface Dismissal {
  readonly by: string;
  readonly version: number;
  readonly rule: string;
  readonly at: string;
  readonly reason: string;
}

/** An item as its events have made it. Never changed: an event gives a new one. */
export interface EditedItem {
  readonly code: string;
  /** The item this one was copied from. */
  readonly derivedFrom: string | undefined;
  /** The code of the first item it goes back to by copies; its own when it is no copy. */
  readonly family: string;
  /** Who wrote what it was made from. */
  readonly originAuthors: readonly string[];
  /** What asked for it; undefined when nobody would ask for it twice. */
  readonly request: string | undefined;
  readonly stage: Stage;
  /** Oldest first; never empty. */
  readonly versions: readonly Version[];
  readonly reviews: readonly Review[];
  readonly dismissals: readonly Dismissal[];
  readonly releases: readonly { readonly release: string; readonly version: number }[];
  /** Which versions were taken up as a pilot. */
  readonly pilots: readonly number[];
  /** New editions of its sources since these were last looked at. */
  readonly outdated: readonly { readonly source: string; readonly edition: string }[];
  /** The stage a new edition took it from; undefined when none did, or when people have gone on from there. */
  readonly heldFrom: Stage | undefined;
  /** Before which day the review it stands in was asked, and of whom by name; undefined outside a review. */
  readonly review: { readonly due: string; readonly asked: readonly string[] } | undefined;
}

/** The item its events make, in order. @throws {Error} when the first is not its creation */
export function editedItem(code: string, events: readonly EditEvent[]): EditedItem {
  const [first, ...rest] = events;
  if (first?.type !== 'created') throw new Error(`the events of ${code} do not begin with its creation`);
  const created = { number: 1, content: first.content, by: first.by, change: undefined, reason: '' };
  const start = {
    code,
    derivedFrom: first.derivedFrom,
    family: first.family ?? first.derivedFrom ?? code,
    originAuthors: first.originAuthors ?? [],
    request: first.request,
    stage: 'draft',
    versions: [created],
    reviews: [],
    dismissals: [],
    releases: [],
    pilots: [],
    outdated: [],
    heldFrom: undefined,
    review: undefined,
  } as const;
  return rest.reduce<EditedItem>(afterEvent, start);
}

/** The item after one more event. */
export function afterEvent(item: EditedItem, event: EditEvent): EditedItem {
  switch (event.type) {
    case 'created':
      throw new Error(`${item.code} is created twice`);
    case 'saved': {
      const { content, by, change, reason } = event;
      const version = { number: item.versions.length + 1, content, by, change, reason };
      const sameSources =
        canonicalJson(content.sources) === canonicalJson(currentVersion(item).content.sources);
      return {
        ...item,
        versions: [...item.versions, version],
        stage: carriesOver(change) ? item.stage : 'draft',
        review: carriesOver(change) ? item.review : undefined,
        outdated: sameSources ? item.outdated : [],
        heldFrom: sameSources && carriesOver(change) ? item.heldFrom : undefined,
      };
    }
    case 'reviewed':
      return { ...item, reviews: [...item.reviews, event] };
    case 'dismissed':
      return { ...item, dismissals: [...item.dismissals, event] };
    case 'stepped': {
      const way = transitions.find(({ step, from }) => step === event.step && from.includes(item.stage));
      if (!way) throw new Error(`${item.code} cannot ${event.step} at ${item.stage}`);
      const review = event.due === undefined ? undefined : { due: event.due, asked: event.asked ?? [] };
      const pilots = way.to === 'pilot' ? [...item.pilots, item.versions.length] : item.pilots;
      return { ...item, stage: way.to, heldFrom: undefined, review, pilots };
    }
    case 'outdated': {
      const { source, edition } = event;
      const outdated = [...item.outdated, { source, edition }];
      if (!pastReview.has(item.stage)) return { ...item, outdated };
      return { ...item, outdated, stage: 'needsRevision', heldFrom: item.stage };
    }
    case 'reinstated': {
      const outdated = item.outdated.filter(
        ({ source, edition }) => source !== event.source || edition !== event.edition,
      );
      if (outdated.length > 0 || item.heldFrom === undefined) return { ...item, outdated };
      return { ...item, outdated, stage: item.heldFrom, heldFrom: undefined };
    }
    case 'released':
      // What was taken back for revision at that very moment stays there: its wording may not be the released one.
      return {
        ...item,
        stage: item.stage === 'available' ? 'inUse' : item.stage,
        releases: [...item.releases, event],
      };
  }
}

/** The version that is worked on. */
export function currentVersion({ versions }: EditedItem): Version {
  return versions.at(-1)!;
}

/** Everyone who wrote on the item or on what it was made from: none of them may review it. */
export function authorsOf({ originAuthors, versions }: EditedItem): ReadonlySet<string> {
  return new Set([...originAuthors, ...versions.map(({ by }) => by)]);
}
