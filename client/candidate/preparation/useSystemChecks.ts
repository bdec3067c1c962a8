import { useCallback, useEffect, useState } from 'react';
import type { AttemptClient } from '../attempt/attemptClient.ts';
import { indexedDbJournal } from '../attempt/indexedDbJournal.ts';
import {
  type CheckResult,
  checkBrowser,
  checkClock,
  checkLine,
  checkStorage,
  featuresOfBrowser,
} from './systemChecks.ts';

export type CheckName = 'browser' | 'storage' | 'line' | 'clock';
export type CheckResults = Readonly<Partial<Record<CheckName, CheckResult>>>;

/** Runs the checks one after the other as soon as the screen is there, and again when asked. */
export function useSystemChecks(client: AttemptClient): { results: CheckResults; again: () => void } {
  const [round, setRound] = useState(0);
  const [results, setResults] = useState<CheckResults>({});
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round runs everything again
  useEffect(() => {
    let current = true;
    const report = (name: CheckName, result: CheckResult) => {
      if (current) setResults((before) => ({ ...before, [name]: result }));
    };
    async function run(): Promise<void> {
      report('browser', checkBrowser(featuresOfBrowser()));
      report('storage', await checkStorage(indexedDbJournal()));
      await connectedSoon(client);
      report('line', await checkLine(client.server, () => performance.now()));
      await client.clock.sync(client.server.clock).catch(() => {});
      report('clock', checkClock(client.clock, Date.now()));
    }
    setResults({});
    void run();
    return () => {
      current = false;
    };
  }, [client, round]);
  return { results, again: useCallback(() => setRound((before) => before + 1), []) };
}

/** The socket may still be on its way when the page has just opened; it gets three seconds. */
async function connectedSoon({ server: { line } }: AttemptClient): Promise<void> {
  for (let i = 0; i < 30 && line !== undefined && line.state !== 'connected'; i++) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
