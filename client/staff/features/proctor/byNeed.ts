import type { Attention, RoomRow } from '#contracts/room.ts';

const urgency: readonly Attention[] = [
  'disconnected',
  'secureBrowser',
  'paused',
  'notIdentified',
  'notAdmitted',
  'irregularity',
  'secondDevice',
  'awayFromTest',
];
const stages: readonly RoomRow['stage'][] = [
  'signedIn',
  'identified',
  'expected',
  'paused',
  'working',
  'ready',
  'absent',
  'finished',
];
const inDutch = new Intl.Collator('nl', { numeric: true });

/** Who needs somebody first comes first: by urgency, then by stage; among equals by seat and name. Finished last. */
export function byNeed(rows: readonly RoomRow[]): RoomRow[] {
  return rows.toSorted(
    (x, y) =>
      needOf(x) - needOf(y) ||
      inDutch.compare(x.seat ?? '~', y.seat ?? '~') ||
      inDutch.compare(x.name, y.name),
  );
}

function needOf({ attention, stage }: RoomRow): number {
  if (stage === 'finished') return 1_000;
  const worst = urgency.findIndex((one) => attention.includes(one));
  return worst === -1 ? 100 + stages.indexOf(stage) : worst;
}
