import type { ActionReport, RoomAction } from '#contracts/room.ts';
import type { RoomContext } from './decideRoom.ts';
import type { RoomState } from './room.ts';

type Code = ActionReport['notDone'][number]['code'];

/**
 * Why an action cannot be done for one candidate by the rules of the room; undefined when it can. The attempt
 * itself has the last word: between looking and doing it may have ended.
 */
export function allowedFor(
  attemptId: string,
  action: RoomAction,
  room: RoomState,
  context: RoomContext,
): Code | undefined {
  const { stage } = context.standings.get(attemptId)!;
  switch (action.kind) {
    case 'identify':
      return undefined;
    case 'markAbsent':
      return stage === 'away' ? undefined : 'isHere';
    case 'admit':
      if (stage === 'away') return 'notHere';
      if (stage === 'finished') return 'alreadyFinished';
      if (needsIdentification(attemptId, room, context)) return 'notIdentified';
      return !action.override && hasLeft(context) ? 'roomHasLeft' : undefined;
    case 'pause':
      if (stage === 'finished') return 'alreadyFinished';
      return stage === 'running' ? undefined : stage === 'away' ? 'notHere' : 'notRunning';
    case 'continue':
      return stage === 'paused' ? undefined : 'notPaused';
    case 'addTime':
    case 'freeDevice':
    case 'terminate':
      if (stage === 'away') return 'notHere';
      return stage === 'finished' ? 'alreadyFinished' : undefined;
    case 'reopen':
      return stage === 'finished' ? undefined : 'notFinished';
  }
}

/** Whether somebody of the room was done after the start: from then on nobody enters any more. */
export function hasLeft({
  startsAt,
  now,
  standings,
}: Pick<RoomContext, 'startsAt' | 'now' | 'standings'>): boolean {
  if (startsAt === null || now < startsAt) return false;
  return [...standings.values()].some(({ finishedAt }) => finishedAt !== null && finishedAt >= startsAt);
}

function needsIdentification(attemptId: string, { identified }: RoomState, { room }: RoomContext): boolean {
  return room.admission === 'afterIdentification' && !identified.has(attemptId);
}
