import type { Logger } from 'pino';
import type { AttemptService } from '#server/attempts/attemptService.ts';
import { attemptRoom, type Pusher } from '#server/platform/sockets.ts';
import { type ProctoringNeeds, proctoringService } from './proctoringService.ts';
import { roomAccess } from './roomAccess.ts';
import { type BoardNeeds, roomBoard } from './roomBoard.ts';
import { roomHandlers } from './roomHandlers.ts';
import type { RoomOf } from './roomOf.ts';
import { roomTicker } from './roomTicker.ts';

type Needs = Omit<ProctoringNeeds, 'board' | 'access'> &
  BoardNeeds &
  Parameters<typeof roomAccess>[0] & {
    readonly attempts: Pick<AttemptService, 'listen'>;
    readonly pusher: Pusher;
    readonly roomOf: RoomOf;
    readonly log: Logger;
  };

/** Supervision, connected: what staff do in rooms, and what they see of them. */
export function openProctoring(needs: Needs) {
  const { attempts, pusher, roomOf, log } = needs;
  const board = roomBoard(needs);
  const access = roomAccess(needs);
  const service = proctoringService({ ...needs, board, access });
  attempts.listen(({ record }, command) => {
    if (command !== 'create') return;
    service
      .letIn(record.id)
      .catch((error: unknown) => log.error({ err: error, attemptId: record.id }, 'not let in'));
  });
  service.onMessage((attemptIds) => {
    roomOf.forget(attemptIds);
    // Every server follows the logs of rooms, and says so to who is connected there.
    for (const id of attemptIds) pusher.pushHere(attemptRoom(id), 'attempt:changed', { version: 0 });
  });
  return {
    board,
    handlers: roomHandlers({ service, board, access }),
    start: () => roomTicker({ board, pusher, log }),
  };
}
