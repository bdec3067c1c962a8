import type { Pusher } from '#server/platform/sockets.ts';
import type { AttemptService } from './attemptService.ts';
import { isDoneByOthers } from './isDoneByOthers.ts';
import { mayHaveKey } from './mayHaveKey.ts';

/** To whose devices the key of the sealed first question may go, as it stands and as it changes. */
export function keyHolders(attempts: Pick<AttemptService, 'live' | 'listen' | 'onElsewhere'>) {
  return {
    async mayHaveKey(attemptId: string): Promise<boolean> {
      const live = await attempts.live(attemptId);
      return live !== undefined && mayHaveKey(live.attempt);
    },

    /** Tells the sockets whenever somebody else changed an attempt, here or on another server. */
    tell({ letHaveKey }: Pick<Pusher, 'letHaveKey'>): void {
      const settle = async (attemptId: string) => {
        const live = await attempts.live(attemptId).catch(() => undefined); // who misses it asks for the key
        const sittingId = live?.record.sittingId ?? null;
        if (live === undefined || sittingId === null) return;
        letHaveKey(attemptId, sittingId, mayHaveKey(live.attempt));
      };
      attempts.listen(({ record }, command) => {
        if (isDoneByOthers(command)) void settle(record.id);
      });
      attempts.onElsewhere((id) => void settle(id));
    },
  };
}
