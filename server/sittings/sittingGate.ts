import type { SittingGate } from '#server/attempts/sittingGates.ts';
import { periodOf } from './ownStart.ts';
import { shownName } from './shownName.ts';
import type { SittingRecord } from './sitting.ts';

/** What the attempts of a sitting need to know of it. */
export function sittingGate(sitting: SittingRecord): SittingGate {
  const { startsAt, endsAt, pausedAt, sealKey, state } = sitting;
  const ownStart = periodOf(sitting);
  // The period and the end move together, so what lies between stays the time each has.
  const each = ownStart !== null && endsAt !== null ? { eachMs: endsAt - ownStart.until } : {};
  return {
    name: shownName(sitting),
    gate: state !== 'open' || startsAt === null ? undefined : { startsAt, endsAt, pausedAt, ...each },
    closed: state === 'closed' || state === 'released',
    sealKey: ownStart === null ? sealKey : null,
    ownStart,
    resultsReleased: state === 'released',
  };
}
