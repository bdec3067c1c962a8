import { ItemList, type MyItems } from '#contracts/itemList.ts';
import { inTurn } from '#server/platform/inTurn.ts';
import { PreparedJson } from '#server/platform/preparedJson.ts';
import type { EditStore, RevisedRow, StoredRow } from './editStore.ts';
import { itemColumns } from './itemColumns.ts';

/**
 * The rows of all items, kept in memory and brought up to date from the store whenever someone asks: an edit on
 * another server is found by its revision. Rules: SPEC.md, section ILT.
 */
export function itemListOf(store: Pick<EditStore, 'revision' | 'rowsAfter'>) {
  const rows = new Map<string, RevisedRow>();
  const once = inTurn();
  let revision = -1;
  let whole: { readonly of: number; readonly reply: Promise<PreparedJson> } | undefined;

  /** In turn, so that who has just edited never gets what was read before the edit. */
  const refresh = () =>
    once('refresh', async () => {
      const now = await store.revision();
      if (now === revision) return;
      for await (const some of store.rowsAfter(revision)) {
        for (const revised of some) rows.set(revised.row.code, revised);
      }
      revision = now;
    });

  const inOrder = () => [...rows.values()].map(({ row }) => row).sort(byCode);

  function wholeList(): Promise<PreparedJson> {
    if (whole?.of !== revision) {
      const list = { revision, whole: true, columns: itemColumns(inOrder()) };
      whole = { of: revision, reply: PreparedJson.of(ItemList, list) };
    }
    return whole.reply;
  }

  return {
    async rows(): Promise<readonly StoredRow[]> {
      await refresh();
      return inOrder();
    },

    /** What changed since a revision; everything without one, or when that revision is from another life. */
    async list(since: number | undefined): Promise<ItemList | PreparedJson> {
      await refresh();
      if (since === undefined || since > revision) return wholeList();
      const changed = [...rows.values()].filter((one) => one.revision > since).map(({ row }) => row);
      if (changed.length > tooManyToCheck) return wholeList();
      return { revision, whole: false, columns: itemColumns(changed.sort(byCode)) };
    },

    async mine(person: string): Promise<MyItems> {
      await refresh();
      const all = [...rows.values()].map(({ row }) => row);
      const wrote = all.filter(({ authors }) => authors.includes(person));
      const reviewed = all.filter(
        ({ authors, reviewers }) => reviewers.includes(person) && !authors.includes(person),
      );
      const asked = all.filter(
        ({ authors, reviewers, asked: people }) =>
          people.includes(person) && !authors.includes(person) && !reviewers.includes(person),
      );
      return { wrote: codesOf(wrote), reviewed: codesOf(reviewed), asked: codesOf(asked) };
    },

    /** Rows edited after a revision, and the revision they bring one to. */
    async changedAfter(since: number): Promise<{ revision: number; changed: readonly StoredRow[] }> {
      await refresh();
      const changed = [...rows.values()].filter((one) => one.revision > since).map(({ row }) => row);
      return { revision, changed };
    },
  };
}

/** Rows that are checked and sent as they are; above this the list prepared for everyone is quicker. */
const tooManyToCheck = 1000;

function codesOf(rows: readonly StoredRow[]): string[] {
  return rows.map(({ code }) => code);
}

/** By letters, then by number. */
function byCode(x: StoredRow, y: StoredRow): number {
  const at = x.code.indexOf('-');
  const letters = x.code.slice(0, at);
  if (!y.code.startsWith(`${letters}-`)) return x.code < y.code ? -1 : 1;
  return Number(x.code.slice(at + 1)) - Number(y.code.slice(at + 1));
}
