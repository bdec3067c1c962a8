import type { RosterColumns, RosterField } from '#contracts/roster.ts';

const key = 'peil.rosterColumns';

/** What was chosen the last time on this device, as far as this file has those columns. */
export function rememberedColumns(headers: readonly string[]): RosterColumns {
  try {
    const stored = JSON.parse(localStorage.getItem(key) ?? '{}') as RosterColumns;
    const entries = Object.entries(stored) as [RosterField, string][];
    return Object.fromEntries(entries.filter(([, header]) => headers.includes(header)));
  } catch {
    return {};
  }
}

export function rememberColumns(columns: RosterColumns): void {
  try {
    localStorage.setItem(key, JSON.stringify(columns));
  } catch {
    // Without storage the columns are chosen again the next time.
  }
}
