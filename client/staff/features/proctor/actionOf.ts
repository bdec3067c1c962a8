import type { RoomAction, RoomActionKind, RoomRow } from '#contracts/room.ts';

/** What a dialog lets one choose; each action takes of it what it needs. */
export interface ActionChoice {
  readonly override: boolean;
  readonly compensate: boolean;
  readonly because: 'incident' | 'accommodation';
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
      return isWhole(minutes, 1) ? { kind, minutes, because } : undefined;
    case 'reopen':
      return isWhole(extraMinutes, 0) ? { kind, compensate, minutes: extraMinutes } : undefined;
    default:
      return { kind };
  }
}

export function isWhole(value: number | string, least: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= 120;
}
