import type { Attention, RoomRow } from '#contracts/room.ts';
import { matchesSearch } from '../../table/matchesSearch.ts';
import { type RoomGroup, roomGroupOf } from './roomGroup.ts';

/** What no filter and no search takes out of sight. */
const incidents: readonly Attention[] = [
  'disconnected',
  'secureBrowser',
  'paused',
  'irregularity',
  'secondDevice',
];

interface Shown {
  /** What was asked for. */
  readonly found: readonly RoomRow[];
  /** Whoever else needs somebody now. */
  readonly incidents: readonly RoomRow[];
}

/** The rows of a group that a search finds, and everyone with an incident besides. Who is done asks for nothing. */
export function shownRows(rows: readonly RoomRow[], group: RoomGroup | undefined, search: string): Shown {
  const isFound = (row: RoomRow) =>
    (group === undefined || roomGroupOf(row).includes(group)) &&
    matchesSearch(search, row.name, row.number, row.seat ?? '');
  return {
    found: rows.filter(isFound),
    incidents: rows.filter((row) => !isFound(row) && isIncident(row)),
  };
}

export function isIncident({ attention, stage }: Pick<RoomRow, 'attention' | 'stage'>): boolean {
  return stage !== 'finished' && attention.some((one) => incidents.includes(one));
}
