import type { ProgressRow } from '#contracts/progress.ts';
import { countGroups, type GroupCounts } from './progressGroup.ts';

/** One institute in the picture of the country. */
export interface InstituteStrip {
  readonly institute: string;
  readonly candidates: number;
  readonly counts: GroupCounts;
}

/** One strip per institute, by name. */
export function instituteStrips(rows: readonly ProgressRow[]): readonly InstituteStrip[] {
  const members = new Map<string, ProgressRow[]>();
  for (const row of rows) {
    const known = members.get(row.institute);
    if (known) known.push(row);
    else members.set(row.institute, [row]);
  }
  return [...members]
    .map(([institute, rowsHere]) => ({
      institute,
      candidates: rowsHere.length,
      counts: countGroups(rowsHere),
    }))
    .sort((x, y) => x.institute.localeCompare(y.institute, 'nl'));
}
