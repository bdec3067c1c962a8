import type { ItemPage } from '#contracts/editing.ts';
import type { Role } from '#contracts/role.ts';
import type { ItemContent } from '#itembank/content/item.ts';
import { type Actor, decideEdit, type EditCommand, type EditRefusal } from '#itembank/editing/decideEdit.ts';
import type { EditEvent } from '#itembank/editing/editEvent.ts';
import {
  afterEvent,
  authorsOf,
  currentVersion,
  type EditedItem,
  editedItem,
} from '#itembank/editing/editedItem.ts';
import type { Hat } from '#itembank/editing/stage.ts';
import type { LintContext } from '#itembank/lint/lintRule.ts';
import type { Guard } from '#itembank/taxonomy/lifeCycle.ts';
import type { Pool } from '#itembank/taxonomy/pool.ts';
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

interface Needs {
  readonly store: EditStore;
  readonly people: Pick<PersonStore, 'find' | 'ofRoles'>;
  readonly clock: Clock;
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

export function editingService({ store, people, clock, currentEditions }: Needs) {
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

  async function context(): Promise<LintContext> {
    return {
      today: new Date(clock.now()).toISOString().slice(0, 10),
      currentEdition: await currentEditions(),
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
    if (due !== undefined && due < (await context()).today) return { refused: 'reviewAskedWrongly' };
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
      await context(),
      (id) => names.get(id) ?? id,
      reviewers,
      copies,
    );
  }

  /** Makes an item under the next free code of its pool. */
  async function create(
    editor: Editor,
    pool: Pool,
    content: ItemContent,
    origin: Pick<Extract<EditEvent, { type: 'created' }>, 'derivedFrom' | 'family'> = {},
  ): Promise<ItemPage | Refusal> {
    for (let tries = 0; tries < 5; tries++) {
      const code = codeOf(pool, (await store.highestNumber(lettersOf[pool])) + 1);
      const event: EditEvent = { type: 'created', by: editor.personId, content, ...origin };
      const log = [{ seq: 1, at: clock.now(), event }];
      const item = editedItem(code, [event]);
      const outcome = await store.create([{ row: itemRow(item, pool, clock.now()), events: log }]);
      if (outcome === 'stored') return page({ item, log, pool }, editor);
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
      const at = await context();
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

    create,

    /** Makes a new item that says what this one says now. The two, and whatever else is copied, never meet in a test. */
    async copy(editor: Editor, code: string): Promise<ItemPage | Refusal> {
      const found = await find(code);
      if (!found) return { refused: 'notFound' };
      const { item, pool } = found;
      return create(editor, pool, currentVersion(item).content, { derivedFrom: code, family: item.family });
    },

    /** Carries a command out, or says why not. Of two at the same moment one is told that the item has changed. */
    async edit(
      editor: Editor,
      code: string,
      basedOn: number,
      command: EditCommand,
    ): Promise<ItemPage | Refusal> {
      const found = await find(code);
      if (!found) return { refused: 'notFound' };
      const decision = decideEdit(found.item, command, actorOf(editor), basedOn, await context());
      if (decision.kind === 'refused') return refusalOf(decision);
      const wrongly = await askedWrongly(found.item, command);
      if (wrongly !== undefined) return wrongly;
      const edit = { seq: found.log.length + 1, at: clock.now(), event: decision.event };
      const item = afterEvent(found.item, decision.event);
      const outcome = await store.append(itemRow(item, found.pool, edit.at), edit);
      if (outcome === 'conflict') return { refused: 'itemChanged' };
      if (outcome !== 'stored') return { refused: 'storageUnavailable' };
      return page({ item, log: [...found.log, edit], pool: found.pool }, editor);
    },
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
    case 'guards':
      return {
        refused: 'itemNotReady',
        detail: `Dit kan nog niet: ${guards.map((guard) => inTheWay[guard]).join('; ')}.`,
      };
  }
}
