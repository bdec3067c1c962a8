import { useEffect } from 'react';
import type { AttemptClient } from '../attempt/attemptClient.ts';

/** A room begins together, so each asks for the first question a little later than the other. */
const spreadMs = 1_500;
/** Further away nothing is planned yet: the moment can still change, and browsers count no further than some weeks. */
const plannedMs = 10 * 60_000;

/**
 * Begins at a moment that the server knows as well; tries again until the server has it begun, as before the moment by its
 * own clock it refuses.
 *
 * @param now server time, renewed every second
 * @param ready whether the candidate may begin
 */
export function useBeginAt(client: AttemptClient, from: number, now: number, ready: boolean): void {
  const near = from - now <= plannedMs;
  useEffect(() => {
    if (!near || !ready) return;
    let timer: ReturnType<typeof setTimeout>;
    let stopped = false;
    const again = (afterMs: number) => {
      timer = setTimeout(() => void begin(), afterMs);
    };
    async function begin(): Promise<void> {
      // Whatever came of it, the view tells.
      await client.server.begin().catch(() => undefined);
      await client.refresh();
      if (!stopped) again(1_000 + 2_000 * Math.random());
    }
    again(Math.max(0, from - client.clock.now()) + spreadMs * Math.random());
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [client, from, near, ready]);
}
