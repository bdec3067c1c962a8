import type { NewSitting, StartKind } from '#contracts/sitting.ts';
import { momentOf } from './localMoment.ts';

/** How a sitting starts, as the form holds it: moments as `datetime-local` writes them, empty until chosen. */
export interface StartFieldValues {
  readonly startKind: StartKind;
  readonly planned: string;
  readonly from: string;
  readonly until: string;
  readonly twoPersons: boolean;
}

export const noStartChosen: StartFieldValues = {
  startKind: 'joint',
  planned: '',
  from: '',
  until: '',
  twoPersons: true,
};

type Start = Pick<NewSitting, 'startKind' | 'plannedAt' | 'opensAt' | 'closesAt' | 'twoPersonStart'>;

/** What was chosen, or the fields that do not fit yet. */
export function chosenStart(
  values: StartFieldValues,
  now: number,
): Start | readonly (keyof StartFieldValues)[] {
  const { startKind, twoPersons } = values;
  const [plannedAt, opensAt, closesAt] = [values.planned, values.from, values.until].map(momentOf);
  if (!hasPeriod(startKind)) {
    if (plannedAt === undefined) return ['planned'];
    const twoPersonStart = startKind === 'joint' && twoPersons;
    return { startKind, plannedAt, opensAt: null, closesAt: null, twoPersonStart };
  }
  if (opensAt === undefined || closesAt === undefined) {
    return [
      ...(opensAt === undefined ? ['from' as const] : []),
      ...(closesAt === undefined ? ['until' as const] : []),
    ];
  }
  if (closesAt <= opensAt || closesAt <= now) return ['until'];
  return { startKind, plannedAt: opensAt, opensAt, closesAt, twoPersonStart: false };
}

/** Whether not one moment is chosen, but the period in which all begin, or the rooms begin and end. */
export function hasPeriod(startKind: StartKind): boolean {
  return startKind === 'open' || startKind === 'slots';
}
