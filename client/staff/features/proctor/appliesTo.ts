import type { RoomActionKind, RoomRow } from '#contracts/room.ts';

/** What can be done to more than one at once, in the order of the bar. */
export const bulkKinds = [
  'identify',
  'admit',
  'pause',
  'continue',
  'addTime',
  'markAbsent',
  'freeDevice',
  'terminate',
  'reopen',
] as const satisfies readonly RoomActionKind[];

/**
 * Whether an action makes sense for somebody as they are shown. The server decides. While everyone is paused nobody is
 * let go on one by one.
 */
export function appliesTo(
  kind: RoomActionKind,
  { stage, attention }: Pick<RoomRow, 'stage' | 'attention'>,
  everyonePaused: boolean,
): boolean {
  switch (kind) {
    case 'identify':
      return stage === 'expected' || stage === 'absent' || attention.includes('notIdentified');
    case 'markAbsent':
      return stage === 'expected' || (stage === 'identified' && !attention.includes('notAdmitted'));
    case 'admit':
      return attention.includes('notAdmitted');
    case 'pause':
      return stage === 'working';
    case 'continue':
      return stage === 'paused' && !everyonePaused;
    case 'addTime':
    case 'terminate':
    case 'freeDevice':
      return !['expected', 'absent', 'finished'].includes(stage);
    case 'reopen':
      return stage === 'finished';
  }
}

/** What is done next with somebody, at one touch. */
export function nextFor(
  row: Pick<RoomRow, 'stage' | 'attention'>,
  everyonePaused: boolean,
): 'identify' | 'admit' | 'continue' | undefined {
  return (['identify', 'admit', 'continue'] as const).find((kind) => appliesTo(kind, row, everyonePaused));
}
