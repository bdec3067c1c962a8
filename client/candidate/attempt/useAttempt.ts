import { useEffect, useState, useSyncExternalStore } from 'react';
import { createServerClock } from '../../shared/serverClock.ts';
import { openLine } from '../../shared/socket.ts';
import { forgivingJournal } from './answerJournal.ts';
import { type AttemptClient, createAttemptClient } from './attemptClient.ts';
import { attemptServer } from './attemptServer.ts';
import type { AttemptState } from './attemptState.ts';
import { indexedDbJournal } from './indexedDbJournal.ts';
import { lineWatch } from './lineWatch.ts';

/**
 * An attempt for as long as its screen is there. Give the screen `key={attemptId}`: an attempt never
 * turns into another one.
 *
 * @param withSocket false for practice, whose account has no attempt of its own
 */
export function useAttempt(
  attemptId: string,
  withSocket: boolean,
): { readonly client: AttemptClient; readonly state: AttemptState } {
  const [client] = useState(() => {
    const line = withSocket ? openLine() : undefined;
    return createAttemptClient({
      server: attemptServer(attemptId, line),
      clock: createServerClock(),
      random: Math.random,
      openJournal: (onRefused) => forgivingJournal(indexedDbJournal(), onRefused),
      watchLine: (onBack) => lineWatch(line, onBack),
    });
  });
  useEffect(() => {
    const stop = client.start();
    return () => {
      stop();
      client.server.line?.close();
    };
  }, [client]);
  const state = useSyncExternalStore(client.subscribe, client.state);
  return { client, state };
}
