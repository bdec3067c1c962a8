import type { NewSitting } from '#contracts/sitting.ts';
import type { Refusal } from '#server/platform/refusal.ts';
import { startsOnOwn } from './ownStart.ts';
import type { SittingRecord } from './sitting.ts';
import { hasSlots } from './sittingOfSlot.ts';

type Start = Pick<SittingRecord, 'plannedAt' | 'opensAt' | 'closesAt'>;

/** How a new sitting starts, as far as it was asked for well: what cannot be kept is refused now, not on the day. */
export function startAsked(command: NewSitting, now: number): Start | Refusal {
  const { startKind, twoPersonStart, plannedAt, opensAt, closesAt } = command;
  if (startKind !== 'joint' && twoPersonStart) {
    return refused('Deze start gaat vanzelf; daar zijn geen twee personen voor nodig.');
  }
  if (!startsOnOwn(command)) return { plannedAt, opensAt: null, closesAt: null };
  if (opensAt === null || closesAt === null || closesAt <= opensAt) {
    return refused(
      hasSlots(command)
        ? 'Kies wanneer de periode begint en wanneer zij eindigt; het einde ligt later.'
        : 'Kies het eerste en het laatste moment om te beginnen; het laatste ligt later.',
    );
  }
  if (closesAt <= now) {
    return refused(
      hasSlots(command)
        ? 'Het einde van de periode ligt in het verleden. Kies een later moment.'
        : 'Het laatste moment om te beginnen ligt in het verleden. Kies een later moment.',
    );
  }
  return { plannedAt: opensAt, opensAt, closesAt };
}

function refused(detail: string): Refusal {
  return { refused: 'invalidRequest', detail };
}
