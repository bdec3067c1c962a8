import type { ItemRow } from '#contracts/editing.ts';
import type { ItemList, MyItems, Repeated } from '#contracts/itemList.ts';

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
    pool: valueAt(columns.pool, i),
    stage: valueAt(columns.stage, i),
    version: columns.version[i]!,
    type: valueAt(columns.type, i),
    question: columns.question[i]!,
    icpc: valueAt(columns.icpc, i),
    theme: valueAt(columns.theme, i),
    ageBand: valueAt(columns.ageBand, i),
    aspect: valueAt(columns.aspect, i),
    urgency: valueAt(columns.urgency, i),
    reviewBy: valueAt(columns.reviewBy, i),
    sources: valueAt(columns.sources, i),
    changedAt: columns.changedAt[i]!,
    returned: valueAt(columns.returned, i),
    due: valueAt(columns.due, i),
    mine: mineOf(code),
  }));
}

function valueAt<Value>({ values, at }: Repeated<Value>, row: number): Value {
  return values[at[row]!]!;
}
