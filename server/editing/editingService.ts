import { randomUUID } from 'node:crypto';
import type { ItemPage } from '#contracts/editing.ts';
import type { Role } from '#contracts/role.ts';
import type { ItemContent } from '#itembank/content/item.ts';
import { mediaOf } from '#itembank/content/mediaOf.ts';
import { changeClass } from '#itembank/editing/changeClass.ts';
import { type Actor, decideEdit, type EditCommand, type EditRefusal } from '#itembank/editing/decideEdit.ts';
import type { EditEvent } from '#itembank/editing/editEvent.ts';
import {
  afterEvent,
  authorsOf,
  currentVersion,
  type EditedItem,
  editedItem,
} from '#itembank/editing/editedItem.ts';
import { latestReviewBy } from '#itembank/editing/latestReviewBy.ts';
import type { Hat } from '#itembank/editing/stage.ts';
import type { LintContext } from '#itembank/lint/lintRule.ts';
import { dutchDay } from '#itembank/taxonomy/dutchDay.ts';
import type { Guard, Stage } from '#itembank/taxonomy/lifeCycle.ts';
import type { Pool } from '#itembank/taxonomy/pool.ts';
import type { BankStore } from '#server/bank/bankStore.ts';
import type { Person, PersonStore } from '#server/identity/personStore.ts';
import type { Clock } from '#server/platform/clock.ts';
import type { Refusal } from '#server/platform/refusal.ts';
import { codeOf, lettersOf } from './codeOf.ts';
import type { EditStore, StoredEdit } from './editStore.ts';
import { itemListOf } from './itemList.ts';
import { itemPage } from './itemPage.ts';
import { itemRow } from './itemRow.ts';
import { itemSearchOf } from './itemSearch.ts';

/** Someone at work on the bank. */
export interface Editor {
  readonly personId: string;
  readonly role: Role;
}

type Created = Extract<EditEvent, { type: 'created' }>;

/** How often somebody may be first before a command is given up. */
const maximumTries = 5;

interface Needs {
  readonly store: EditStore;
  readonly people: Pick<PersonStore, 'find' | 'ofRoles'>;
  readonly clock: Clock;
  readonly bank: Pick<BankStore, 'mediaAmong'>;
  /** The edition that counts of every source that is kept, by key. */
  readonly currentEditions: () => Promise<ReadonlyMap<string, string>>;
}

/** An item as it stands, with the log behind it. */
interface Found {
  readonly item: EditedItem;
  readonly log: readonly StoredEdit[];
  readonly pool: Pool;
}

/** Writing, reviewing and releasing items. */
export type EditingService = ReturnType<typeof editingService>;

export function editingService({ store, people, bank, clock, currentEditions }: Needs) {
  const list = itemListOf(store);
  const texts = itemSearchOf(store);

  async function find(code: string): Promise<Found | undefined> {
    const [log, pool] = await Promise.all([store.events(code), store.poolOf(code)]);
    if (pool === undefined) return undefined;
    return {
      item: editedItem(
        code,
        log.map(({ event }) => event),
      ),
      log,
      pool,
    };
  }

  async function context(item: EditedItem): Promise<LintContext> {
    return {
      today: dutchDay(clock.now()),
      currentEdition: await currentEditions(),
      media: await bank.mediaAmong(mediaOf(currentVersion(item).content)),
    };
  }

  /** Everyone who may review and wrote nothing on the item. */
  async function mayBeAsked(item: EditedItem): Promise<readonly Person[]> {
    const authors = authorsOf(item);
    return (await people.ofRoles(['author', 'reviewer'])).filter(({ id }) => !authors.has(id));
  }

  /** Why a review cannot be asked like this; undefined when it can. */
  async function askedWrongly(item: EditedItem, command: EditCommand): Promise<Refusal | undefined> {
    if (command.kind !== 'step') return undefined;
    const { due, asked = [] } = command;
    if (due !== undefined && due < (await context(item)).today) return { refused: 'reviewAskedWrongly' };
    if (asked.length === 0) return undefined;
    const known = new Set((await mayBeAsked(item)).map(({ id }) => id));
    return asked.every((id) => known.has(id)) ? undefined : { refused: 'reviewAskedWrongly' };
  }

  async function page({ item, log, pool }: Found, editor: Editor): Promise<ItemPage> {
    const ids = new Set([
      ...log.flatMap(({ event }) => ('by' in event ? [event.by] : [])),
      ...(item.review?.asked ?? []),
    ]);
    const found = await Promise.all([...ids].map(async (id) => [id, (await people.find(id))?.name] as const));
    const names = new Map(found);
    const reviewers = await mayBeAsked(item);
    const copies = (await list.rows()).flatMap((row) => (row.derivedFrom === item.code ? [row.code] : []));
    return itemPage(
      item,
      log,
      pool,
      actorOf(editor),
      await context(item),
      (id) => names.get(id) ?? id,
      reviewers,
      copies,
    );
  }

  /**
   * Makes an item under the next free code of its pool, once for each request. The number is read before it is looked
   * up whether the request was met: what is made in between takes that number, and then all is done again.
   */
  async function make(
    editor: Editor,
    request: string,
    pool: Pool,
    content: ItemContent,
    origin: Pick<Created, 'derivedFrom' | 'family' | 'originAuthors'> = {},
  ): Promise<ItemPage | Refusal> {
    for (let tries = 0; tries < maximumTries; tries++) {
      const code = codeOf(pool, (await store.highestNumber(lettersOf[pool])) + 1);
      const made = (await list.rows()).find((row) => row.request === request);
      if (made !== undefined) return madeBefore(editor, made.code);
      const event: EditEvent = { type: 'created', by: editor.personId, content, request, ...origin };
      const log = [{ seq: 1, at: clock.now(), event }];
      const item = editedItem(code, [event]);
      const outcome = await store.create([{ row: itemRow(item, pool, clock.now()), events: log }]);
      if (outcome === 'stored') return page({ item, log, pool }, editor);
      if (outcome !== 'conflict') return { refused: 'storageUnavailable' };
    }
    return { refused: 'itemChanged' };
  }

  /** What somebody asked for before; it stays theirs. */
  async function madeBefore(editor: Editor, code: string): Promise<ItemPage | Refusal> {
    const found = (await find(code))!;
    const [maker] = found.item.versions;
    return maker!.by === editor.personId ? page(found, editor) : { refused: 'notFound' };
  }

  /**
   * Carries a command out, or says why not. Of two at the same moment the second is decided again on what the first
   * left; where that is another version or stage, they are told that the item has changed.
   */
  async function edit(
    editor: Editor,
    code: string,
    basedOn: number,
    command: EditCommand,
  ): Promise<ItemPage | Refusal> {
    let seenAt: Stage | undefined;
    for (let tries = 0; tries < maximumTries; tries++) {
      const found = await find(code);
      if (!found) return { refused: 'notFound' };
      seenAt ??= found.item.stage;
      if (found.item.stage !== seenAt) return { refused: 'itemChanged' };
      const decision = decideEdit(found.item, command, actorOf(editor), basedOn, await context(found.item));
      if (decision.kind === 'refused') return refusalOf(decision);
      const wrongly = await askedWrongly(found.item, command);
      if (wrongly !== undefined) return wrongly;
      const edit = { seq: found.log.length + 1, at: clock.now(), event: decision.event };
      const item = afterEvent(found.item, decision.event);
      const outcome = await store.append(itemRow(item, found.pool, edit.at), edit);
      if (outcome === 'stored') return page({ item, log: [...found.log, edit], pool: found.pool }, editor);
      if (outcome !== 'conflict') return { refused: 'storageUnavailable' };
    }
    return { refused: 'itemChanged' };
  }

  return {
    /** The row of every item, by code; for other services. */
    rows: () => list.rows(),
    list: (since: number | undefined) => list.list(since),
    changedAfter: (since: number) => list.changedAfter(since),
    mine: ({ personId }: Editor) => list.mine(personId),
    search: (words: string) => texts.search(words),

    /** An item, and what would become of a command of this person; nothing is done. */
    async consider(editor: Editor, code: string) {
      const found = await find(code);
      if (!found) return undefined;
      const { item } = found;
      const at = await context(item);
      return {
        item,
        decide: (command: EditCommand, basedOn: number) =>
          decideEdit(item, command, actorOf(editor), basedOn, at),
      };
    },

    async view(code: string, editor: Editor): Promise<ItemPage | Refusal> {
      const found = await find(code);
      return found ? page(found, editor) : { refused: 'notFound' };
    },

    /** What the item said at one version. */
    async version(code: string, number: number): Promise<ItemContent | Refusal> {
      const found = await find(code);
      return found?.item.versions[number - 1]?.content ?? { refused: 'notFound' };
    },

    async create(
      editor: Editor,
      pool: Pool,
      content: ItemContent,
      request: string = randomUUID(),
    ): Promise<ItemPage | Refusal> {
      if (content.reviewBy > latestReviewBy(dutchDay(clock.now()))) return { refused: 'itemDateTooFar' };
      const made = await make(editor, request, pool, content);
      if ('refused' in made || changeClass(made.content, content) === undefined) return made;
      // It was made before, and the reply never came; what was written since is a version of it.
      const reason = 'Verder geschreven.';
      return edit(editor, made.code, 1, { kind: 'save', content, change: 'metadata', reason });
    },

    /** Makes a new item that says what this one says now. The two, and whatever else is copied, never meet in a test. */
    async copy(editor: Editor, code: string, request: string = randomUUID()): Promise<ItemPage | Refusal> {
      const found = await find(code);
      if (!found) return { refused: 'notFound' };
      const { item, pool } = found;
      return make(editor, request, pool, currentVersion(item).content, {
        derivedFrom: code,
        family: item.family,
        originAuthors: [...authorsOf(item)],
      });
    },

    edit,
  };
}

/** A toetsredacteur writes and reviews; who releases does neither. Rules about one's own work come on top. */
const hatsOf: Partial<Record<Role, readonly Hat[]>> = {
  author: ['author', 'reviewer'],
  reviewer: ['reviewer'],
  psychometrician: ['committee'],
};

function actorOf({ personId, role }: Editor): Actor {
  return { person: personId, hats: new Set(hatsOf[role] ?? []) };
}

const inTheWay: Readonly<Record<Guard, string>> = {
  noLintErrors: 'er staan nog fouten open in de controle van de tekst',
  twoContentReviews: 'twee vakinhoudelijke reviewers moeten akkoord zijn, en niemand mag bezwaar hebben',
  technicalReview: 'de toetstechnische en taalreview is nog niet akkoord',
  sourcesCurrent: 'een bron heeft een nieuwere uitgave',
  notPastReview: 'de controledatum is voorbij',
  nobodyInvolved: 'wie aan het item schreef of het reviewde, stelt het niet vast',
  reviewDateNear: 'de controledatum ligt meer dan drie jaar vooruit',
  piloted: 'het item is nog niet als proefvraag opgenomen',
};

function refusalOf({ code, guards }: EditRefusal): Refusal {
  switch (code) {
    case 'conflict':
      return { refused: 'itemChanged' };
    case 'notYourHat':
      return { refused: 'notAllowed' };
    case 'ownWork':
      return { refused: 'itemOwnWork' };
    case 'notAtThisStage':
      return { refused: 'itemElsewhere' };
    case 'nothingChanged':
      return { refused: 'itemUnchanged' };
    case 'dateTooFar':
      return { refused: 'itemDateTooFar' };
    case 'dateUnconfirmed':
      return { refused: 'itemDateUnconfirmed' };
    case 'noFinding':
      return { refused: 'findingGone' };
    case 'guards':
      return {
        refused: 'itemNotReady',
        detail: `Dit kan nog niet: ${guards.map((guard) => inTheWay[guard]).join('; ')}.`,
      };
  }
}
