import type { ItemRow } from '#contracts/editing.ts';
import type { ItemList, MyItems } from '#contracts/itemList.ts';

/** The list as it was last seen, and the revision to ask on from. */
export interface KnownItems {
  readonly revision: number;
  readonly rows: readonly ItemRow[];
}

/** What is known after a reply. Rows that did not change stay the same objects, so that they are not drawn again. */
export function mergeItems(known: KnownItems | undefined, list: ItemList, mine: MyItems): KnownItems {
  const wrote = new Set<string>(mine.wrote);
  const reviewed = new Set<string>(mine.reviewed);
  const asked = new Set<string>(mine.asked);
  const mineOf = (code: string): ItemRow['mine'] =>
    wrote.has(code) ? 'wrote' : reviewed.has(code) ? 'reviewed' : asked.has(code) ? 'asked' : null;

  const before = list.whole ? [] : (known?.rows ?? []);
  const changed = new Map(rowsOf(list, mineOf).map((row) => [row.code, row]));
  const kept = before.map((row) => {
    const next = changed.get(row.code);
    changed.delete(row.code);
    if (next !== undefined) return next;
    const now = mineOf(row.code);
    return row.mine === now ? row : { ...row, mine: now };
  });
  const rows = [...kept, ...changed.values()];
  const isSame = rows.length === known?.rows.length && rows.every((row, i) => row === known.rows[i]);
  return { revision: list.revision, rows: isSame ? known.rows : rows };
}

function rowsOf({ columns }: ItemList, mineOf: (code: string) => ItemRow['mine']): ItemRow[] {
  return columns.code.map((code, i) => ({
    code,
    pool: columns.pool[i]!,
    stage: columns.stage[i]!,
    version: columns.version[i]!,
    type: columns.type[i]!,
    question: columns.question[i]!,
    icpc: columns.icpc[i]!,
    theme: columns.theme[i]!,
    ageBand: columns.ageBand[i]!,
    aspect: columns.aspect[i]!,
    urgency: columns.urgency[i]!,
    reviewBy: columns.reviewBy[i]!,
    sources: columns.sources[i]!,
    changedAt: columns.changedAt[i]!,
    returned: columns.returned[i]!,
    due: columns.due[i]!,
    mine: mineOf(code),
  }));
}
