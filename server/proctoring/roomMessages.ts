import type { MessagesFor } from '#server/attempts/attemptMessages.ts';
import type { RoomStates } from './roomStates.ts';

interface Needs {
  readonly states: Pick<RoomStates, 'lately'>;
  readonly roomOf: (attemptId: string) => Promise<string | null>;
}

/** What was said in a room to one candidate, or to everyone in it, oldest first. */
export function roomMessages({ states, roomOf }: Needs): MessagesFor {
  return async (attemptId) => {
    const roomId = await roomOf(attemptId);
    if (roomId === null) return [];
    const { messages } = await states.lately(roomId);
    return [...messages.values()]
      .filter(
        ({ attemptIds }) => attemptIds === null || (attemptIds as readonly string[]).includes(attemptId),
      )
      .map(({ messageId, at, by, text }) => ({ messageId, at, by, text }));
  };
}
