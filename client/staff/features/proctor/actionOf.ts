import type { RoomAction, RoomActionKind, RoomRow, TimeKind } from '#contracts/room.ts';
import { mostExtraMinutes } from '#contracts/roster.ts';

/** What a dialog lets one choose; each action takes of it what it needs. */
export interface ActionChoice {
  readonly override: boolean;
  readonly compensate: boolean;
  readonly because: TimeKind;
  readonly minutes: number | string;
  readonly extraMinutes: number | string;
}

export const plainChoice: ActionChoice = {
  override: false,
  compensate: true,
  because: 'incident',
  minutes: 5,
  extraMinutes: 0,
};

/** The action as it is sent; undefined while a number is missing. */
export function actionOf(
  kind: RoomActionKind,
  { override, compensate, because, minutes, extraMinutes }: ActionChoice,
  rows: readonly Pick<RoomRow, 'bigNumber'>[],
): RoomAction | undefined {
  switch (kind) {
    case 'identify':
      return { kind, by: rows.every(({ bigNumber }) => bigNumber !== null) ? 'bigNumber' : 'birthDate' };
    case 'admit':
      return { kind, override };
    case 'continue':
      return { kind, compensate };
    case 'addTime':
      return isWithin(minutes, minutesOf(kind, because)) ? { kind, minutes, because } : undefined;
    case 'reopen':
      return isWithin(extraMinutes, minutesOf(kind, because))
        ? { kind, compensate, minutes: extraMinutes }
        : undefined;
    default:
      return { kind };
  }
}

/** How few and how many minutes can be given at once. */
export function minutesOf(
  kind: 'addTime' | 'reopen',
  because: TimeKind,
): readonly [least: number, most: number] {
  if (kind === 'reopen') return [0, 120];
  return [1, because === 'accommodation' ? mostExtraMinutes : 120];
}

function isWithin(value: number | string, [least, most]: readonly [number, number]): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
}
