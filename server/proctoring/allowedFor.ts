import type { ActionReport, RoomAction } from '#contracts/room.ts';
import { hasLeft } from '#server/attempts/hasLeft.ts';
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
  const { stage, heldBack } = context.standings.get(attemptId)!;
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
      if (stage !== 'paused') return 'notPaused';
      return heldBack ? undefined : 'everyonePaused';
    case 'addTime':
    case 'freeDevice':
    case 'terminate':
      if (stage === 'away') return 'notHere';
      return stage === 'finished' ? 'alreadyFinished' : undefined;
    case 'reopen':
      return stage === 'finished' ? undefined : 'notFinished';
  }
}

function needsIdentification(attemptId: string, { identified }: RoomState, { room }: RoomContext): boolean {
  return room.admission === 'afterIdentification' && !identified.has(attemptId);
}
