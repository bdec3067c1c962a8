import type { ItemColumns } from '#contracts/itemList.ts';
import type { StoredRow } from './editStore.ts';

/** Rows as columns; who wrote and reviewed stays behind. */
export function itemColumns(rows: readonly StoredRow[]): ItemColumns {
  return {
    code: rows.map(({ code }) => code),
    pool: repeated(rows, ({ pool }) => pool),
    stage: repeated(rows, ({ stage }) => stage),
    version: rows.map(({ version }) => version),
    type: repeated(rows, ({ type }) => type),
    question: rows.map(({ question }) => question),
    icpc: repeated(rows, ({ icpc }) => icpc),
    theme: repeated(rows, ({ theme }) => theme),
    ageBand: repeated(rows, ({ ageBand }) => ageBand),
    aspect: repeated(rows, ({ aspect }) => aspect),
    urgency: repeated(rows, ({ urgency }) => urgency),
    reviewBy: repeated(rows, ({ reviewBy }) => reviewBy),
    sources: repeated(rows, ({ sources }) => sources, JSON.stringify),
    changedAt: rows.map(({ changedAt }) => changedAt),
    returned: repeated(rows, ({ returned }) => returned),
    due: repeated(rows, ({ due }) => due),
  };
}

/** @param same what is equal for values that are; a value itself, except for lists */
function repeated<Value>(
  rows: readonly StoredRow[],
  pick: (row: StoredRow) => Value,
  same: (value: Value) => unknown = (value) => value,
): { values: Value[]; at: number[] } {
  const values: Value[] = [];
  const places = new Map<unknown, number>();
  const at = rows.map((row) => {
    const value = pick(row);
    const key = same(value);
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, values.length);
    return values.push(value) - 1;
  });
  return { values, at };
}
