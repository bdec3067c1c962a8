import type { ExchangedItem } from '#itembank/qti/write/exchangedItem.ts';

/** An item as text to be kept under version control: members in alphabetical order, so that only real changes show. */
export function itemJson(item: ExchangedItem): string {
  return `${JSON.stringify(sorted(item), null, 2)}\n`;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).toSorted(([x], [y]) => (x < y ? -1 : 1));
  return Object.fromEntries(members.map(([key, member]) => [key, sorted(member)]));
}
